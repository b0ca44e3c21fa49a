import { useTranslation } from '@4as/i18n/react';
import { FormError, FormFields } from '@4as/ui';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Language } from '../../gql/graphql';
import { zoneChoices } from './time-zones';

/** What a person can change about themselves. */
export interface ProfileValues {
  name: string;
  phone: string;
  language: Language;
  timeZone: string;
}

export interface ProfileFormProps {
  initialValues: ProfileValues;
  email: string;
  saving: boolean;
  error?: string | null;
  fieldErrors: Readonly<Record<string, string>>;
  onSubmit: (values: ProfileValues) => void;
}

/** Name, phone, language and zone. */
export function ProfileForm({ initialValues, email, saving, error, fieldErrors, onSubmit }: ProfileFormProps) {
  const { t } = useTranslation(['student', 'app']);
  const form = useForm<ProfileValues>({
    mode: 'uncontrolled',
    initialValues,
    validate: { name: (name) => (name.trim() === '' ? t('account.nameMissing') : null) },
  });
  const field = (name: keyof ProfileValues) => {
    const { error: own, ...props } = form.getInputProps(name) as { error?: string };
    return { ...props, error: own ?? fieldErrors[name] };
  };
  const zones = zoneChoices(initialValues.timeZone);
  return (
    <FormFields onSubmit={form.onSubmit(onSubmit)}>
      <TextInput
        {...field('name')}
        key={form.key('name')}
        label={t('account.name')}
        autoComplete="name"
        maxLength={80}
      />
      <TextInput label={t('account.email')} value={email} readOnly disabled />
      <TextInput
        {...field('phone')}
        key={form.key('phone')}
        label={t('account.phone')}
        description={t('account.phoneHint')}
        type="tel"
        autoComplete="tel"
      />
      <NativeSelect
        {...field('language')}
        key={form.key('language')}
        label={t('account.language')}
        data={[
          { value: 'FR', label: t('app:language.fr') },
          { value: 'EN', label: t('app:language.en') },
        ]}
      />
      <NativeSelect
        {...field('timeZone')}
        key={form.key('timeZone')}
        label={t('account.timeZone')}
        description={t('account.timeZoneHint')}
        data={[
          { group: t('account.timeZonesCanada'), items: zones.canada },
          { group: t('account.timeZonesOther'), items: zones.others },
        ]}
      />
      <FormError>{error}</FormError>
      <div>
        <Button type="submit" loading={saving}>
          {t('account.save')}
        </Button>
      </div>
    </FormFields>
  );
}

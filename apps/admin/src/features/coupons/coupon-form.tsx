import { useFormats, useTranslation } from '@4as/i18n/react';
import { ChoiceCards, FormError, FormFields } from '@4as/ui';
import { Button, Group, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useEffectEvent } from 'react';
import type { CouponInput } from '../../gql/graphql';
import { readDollars } from '../../parts/dollars';
import { CouponCourses, type CouponCourse } from './coupon-courses';
import { inputOf, readCount, valuesOf, type CouponTerms, type CouponValues } from './coupon-values';
import { readPercent } from './percent';

export interface CouponFormProps {
  initial: CouponTerms;
  /** The courses that `initial` names. */
  courses: readonly CouponCourse[];
  submitLabel: string;
  running: boolean;
  /** Messages of the server by field, and about the whole. */
  fieldErrors: Readonly<Record<string, string>>;
  error?: string;
  onSubmit: (input: CouponInput) => void;
}

/** In the order of the form, for the first one with something to correct to take the focus. */
const fields = ['code', 'value', 'from', 'until', 'limitTotal', 'limitPerStudent', 'minimum', 'courseIds'] as const;

/** Which field of the form a field of the server's input is. */
const fieldOf: Readonly<Record<string, string>> = {
  basisPoints: 'value',
  amountCents: 'value',
  startsAt: 'from',
  endsAt: 'until',
  minimumCents: 'minimum',
};

/** The terms of a coupon. What they may be is for the server to say; here only amounts and numbers are read. */
export function CouponForm({ initial, courses, submitLabel, running, fieldErrors, error, onSubmit }: CouponFormProps) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const isCount = (text: string) => text.trim() === '' || readCount(text) !== null;
  const form = useForm<CouponValues>({
    initialValues: valuesOf(initial, formats),
    validate: {
      value: (value, { kind }) => {
        if (kind === 'PERCENT') return readPercent(value) === null ? t('coupons.percentInvalid') : null;
        return readDollars(value) === null ? t('coupons.amountInvalid') : null;
      },
      limitTotal: (text) => (isCount(text) ? null : t('coupons.countInvalid')),
      limitPerStudent: (text) => (isCount(text) ? null : t('coupons.countInvalid')),
      minimum: (text) => (text.trim() === '' || readDollars(text) !== null ? null : t('coupons.amountInvalid')),
    },
  });
  const focusFirst = (errors: object) => {
    const first = fields.find((field) => field in errors);
    if (first) form.getInputNode(first)?.focus();
  };
  const showErrors = useEffectEvent((errors: Readonly<Record<string, string>>) => {
    const shown = Object.fromEntries(Object.entries(errors).map(([path, text]) => [fieldOf[path] ?? path, text]));
    form.setErrors(shown);
    focusFirst(shown);
  });
  useEffect(() => showErrors(fieldErrors), [fieldErrors]);
  const isPercent = form.values.kind === 'PERCENT';

  return (
    <FormFields onSubmit={form.onSubmit((values) => onSubmit(inputOf(values, initial, formats)), focusFirst)}>
      <TextInput
        label={t('coupons.code')}
        description={t('coupons.codeHint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        {...form.getInputProps('code')}
      />
      <ChoiceCards
        legend={t('coupons.kind')}
        name="coupon-kind"
        layout="row"
        value={form.values.kind}
        onChange={(kind) => {
          form.setFieldValue('kind', kind === 'AMOUNT' ? 'AMOUNT' : 'PERCENT');
          form.clearFieldError('value');
        }}
        choices={[
          { value: 'PERCENT', label: t('coupons.kinds.PERCENT') },
          { value: 'AMOUNT', label: t('coupons.kinds.AMOUNT') },
        ]}
      />
      <TextInput
        label={isPercent ? t('coupons.percent') : t('coupons.amount')}
        description={isPercent ? undefined : t('coupons.amountHint')}
        inputMode="decimal"
        rightSection={isPercent ? t('coupons.percentSign') : t('courses.dollars')}
        maw={220}
        required
        {...form.getInputProps('value')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput type="date" label={t('coupons.from')} {...form.getInputProps('from')} />
        <TextInput type="date" label={t('coupons.until')} {...form.getInputProps('until')} />
        <TextInput
          label={t('coupons.limitTotal')}
          placeholder={t('coupons.unlimited')}
          inputMode="numeric"
          {...form.getInputProps('limitTotal')}
        />
        <TextInput
          label={t('coupons.limitPerStudent')}
          placeholder={t('coupons.unlimited')}
          inputMode="numeric"
          {...form.getInputProps('limitPerStudent')}
        />
      </SimpleGrid>
      <TextInput
        label={t('coupons.minimum')}
        description={t('coupons.minimumHint')}
        inputMode="decimal"
        rightSection={t('courses.dollars')}
        {...form.getInputProps('minimum')}
      />
      <CouponCourses chosen={courses} {...form.getInputProps('courseIds')} />
      <Switch label={t('coupons.firstOrderOnly')} {...form.getInputProps('firstOrderOnly', { type: 'checkbox' })} />
      <Switch label={t('coupons.active')} {...form.getInputProps('active', { type: 'checkbox' })} />
      <FormError>{error}</FormError>
      <Group>
        <Button type="submit" loading={running}>
          {submitLabel}
        </Button>
      </Group>
    </FormFields>
  );
}

import { useTranslation } from '@4as/i18n/react';
import { FormError, FormFields } from '@4as/ui';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { TicketCategory, TicketPriority } from '../../gql/graphql';

/** What a request for help says. */
export interface TicketValues {
  category: TicketCategory;
  priority: TicketPriority;
  subject: string;
  body: string;
  /** Empty for none. */
  orderId: string;
  appointmentId: string;
}

/** Something that a request can be about. */
export interface LinkChoice {
  value: string;
  label: string;
}

export interface TicketFormProps {
  initialValues: TicketValues;
  orders: readonly LinkChoice[];
  appointments: readonly LinkChoice[];
  sending: boolean;
  /** Why it was not accepted. */
  error?: string | null;
  fieldErrors: Readonly<Record<string, string>>;
  onSubmit: (values: TicketValues) => void;
}

const categories: readonly TicketCategory[] = ['ORDER', 'APPOINTMENT', 'ACCOUNT', 'TECHNICAL', 'OTHER'];
const priorities: readonly TicketPriority[] = ['LOW', 'NORMAL', 'HIGH', 'URGENT'];

/** Asks for help: about what, how urgent, in the person's own words. */
export function TicketForm({
  initialValues,
  orders,
  appointments,
  sending,
  error,
  fieldErrors,
  onSubmit,
}: TicketFormProps) {
  const { t } = useTranslation(['student', 'support']);
  const form = useForm<TicketValues>({
    mode: 'uncontrolled',
    initialValues,
    validate: {
      subject: (subject) => (subject.trim() === '' ? t('help.invalid.subject') : null),
      body: (body) => (body.trim() === '' ? t('help.invalid.body') : null),
    },
  });
  const field = <Name extends keyof TicketValues>(name: Name) => {
    const { error: own, ...props } = form.getInputProps(name) as { error?: string };
    return { ...props, error: own ?? fieldErrors[name] };
  };
  const none = { value: '', label: t('help.noneLinked') };
  return (
    <FormFields onSubmit={form.onSubmit(onSubmit)}>
      <NativeSelect
        {...field('category')}
        key={form.key('category')}
        label={t('help.category')}
        data={categories.map((value) => ({ value, label: t(`support:categories.${value}`) }))}
      />
      {orders.length > 0 && (
        <NativeSelect
          {...field('orderId')}
          key={form.key('orderId')}
          label={t('help.order')}
          data={[none, ...orders]}
        />
      )}
      {appointments.length > 0 && (
        <NativeSelect
          {...field('appointmentId')}
          key={form.key('appointmentId')}
          label={t('help.appointment')}
          data={[none, ...appointments]}
        />
      )}
      <NativeSelect
        {...field('priority')}
        key={form.key('priority')}
        label={t('help.priority')}
        data={priorities.map((value) => ({ value, label: t(`support:priorities.${value}`) }))}
      />
      <TextInput
        {...field('subject')}
        key={form.key('subject')}
        label={t('help.subject')}
        description={t('help.subjectHint')}
        maxLength={120}
      />
      <Textarea
        {...field('body')}
        key={form.key('body')}
        label={t('help.body')}
        description={t('help.bodyHint')}
        autosize
        minRows={5}
        maxRows={14}
        maxLength={5000}
      />
      <FormError>{error}</FormError>
      <div>
        <Button type="submit" color="marigold" loading={sending}>
          {t('help.send')}
        </Button>
      </div>
    </FormFields>
  );
}

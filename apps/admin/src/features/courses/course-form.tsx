import { useLanguage, useTranslation } from '@4as/i18n/react';
import { FormError, FormFields } from '@4as/ui';
import { Button, Group, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useEffectEvent } from 'react';
import { readDollars, writeDollars } from '../../parts/dollars';

/** What a course is made of, as the form holds it. */
export interface CourseValues {
  institutionId: string;
  name: string;
  slug: string;
  sigle: string;
  description: string;
  studentRateCents: number;
  taxable: boolean;
  active: boolean;
}

export interface CourseFormProps {
  initial: CourseValues;
  institutions: readonly { id: string; name: string }[];
  submitLabel: string;
  running: boolean;
  /** Messages of the server by field, and about the whole. */
  fieldErrors: Readonly<Record<string, string>>;
  error?: string;
  /** For a new course: its page's address, made of the sigle and the name until somebody writes another. */
  suggestSlug?: (course: { sigle: string; name: string }) => string;
  onSubmit: (values: CourseValues) => void;
}

/** In the order of the form, for the first one with something to correct to take the focus. */
const fields = ['institutionId', 'sigle', 'name', 'slug', 'description', 'rate'] as const;

/** The fields of a course. What it may hold is for the server to say; here only the amount is read. */
export function CourseForm({
  initial,
  institutions,
  submitLabel,
  running,
  fieldErrors,
  error,
  suggestSlug,
  onSubmit,
}: CourseFormProps) {
  const { t } = useTranslation('admin');
  const form = useForm({
    initialValues: { ...initial, rate: writeDollars(initial.studentRateCents, useLanguage()) },
    validate: { rate: (rate) => (readDollars(rate) === null ? t('courses.rateInvalid') : null) },
  });
  const focusFirst = (errors: object) => {
    const first = fields.find((field) => field in errors);
    if (first) form.getInputNode(first)?.focus();
  };
  const showErrors = useEffectEvent((errors: Readonly<Record<string, string>>) => {
    const { studentRateCents, ...others } = errors;
    const shown = { ...others, ...(studentRateCents ? { rate: studentRateCents } : {}) };
    form.setErrors(shown);
    focusFirst(shown);
  });
  useEffect(() => showErrors(fieldErrors), [fieldErrors]);
  const change = (field: 'sigle' | 'name', text: string) => {
    const before = form.getValues();
    form.setFieldValue(field, text);
    if (suggestSlug && before.slug === suggestSlug(before)) {
      form.setFieldValue('slug', suggestSlug({ ...before, [field]: text }));
    }
  };

  return (
    <FormFields
      onSubmit={form.onSubmit(
        ({ rate, ...values }) => onSubmit({ ...values, studentRateCents: readDollars(rate) ?? 0 }),
        focusFirst,
      )}
    >
      <Select
        label={t('courses.institution')}
        data={institutions.map(({ id, name }) => ({ value: id, label: name }))}
        allowDeselect={false}
        required
        {...form.getInputProps('institutionId')}
      />
      <TextInput
        label={t('courses.sigle')}
        required
        {...form.getInputProps('sigle')}
        onChange={(event) => change('sigle', event.currentTarget.value)}
      />
      <TextInput
        label={t('courses.name')}
        required
        {...form.getInputProps('name')}
        onChange={(event) => change('name', event.currentTarget.value)}
      />
      <TextInput
        label={t('courses.slug')}
        description={t('courses.slugHint')}
        required
        {...form.getInputProps('slug')}
      />
      <Textarea label={t('courses.description')} autosize minRows={3} {...form.getInputProps('description')} />
      <TextInput
        label={t('courses.rate')}
        description={t('courses.rateHint')}
        inputMode="decimal"
        rightSection={t('courses.dollars')}
        maw={220}
        required
        {...form.getInputProps('rate')}
      />
      <Switch label={t('courses.taxable')} {...form.getInputProps('taxable', { type: 'checkbox' })} />
      <Switch label={t('courses.active')} {...form.getInputProps('active', { type: 'checkbox' })} />
      <FormError>{error}</FormError>
      <Group>
        <Button type="submit" loading={running}>
          {submitLabel}
        </Button>
      </Group>
    </FormFields>
  );
}

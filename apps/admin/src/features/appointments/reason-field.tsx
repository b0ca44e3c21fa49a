import { useTranslation } from '@4as/i18n/react';
import { Textarea } from '@mantine/core';

export interface ReasonFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** Why an admin changes a session: always given, and read by both of its people. */
export function ReasonField({ value, onChange, error }: ReasonFieldProps) {
  const { t } = useTranslation('admin');
  return (
    <Textarea
      label={t('appointments.change.reason')}
      description={t('appointments.change.reasonHint')}
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      autosize
      minRows={2}
      maxLength={500}
    />
  );
}

import { Textarea } from '@mantine/core';

export interface ReasonFieldProps {
  label: string;
  /** Who will read it. */
  hint: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** Why an admin changes a session: always given. */
export function ReasonField({ label, hint, value, onChange, error }: ReasonFieldProps) {
  return (
    <Textarea
      label={label}
      description={hint}
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

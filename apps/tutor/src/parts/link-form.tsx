import type { Failure, Problem } from '@4as/graphql-client';
import { FormError, FormFields } from '@4as/ui';
import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useProblemText } from './problem-text';

export interface LinkFormProps {
  label: string;
  hint: string;
  submitLabel: string;
  url: string;
  command: {
    running: boolean;
    failure: Failure | null;
    fieldErrors: Readonly<Record<string, string>>;
    problem: Problem | null;
  };
  /** The address, or null when the field was emptied: no link of its own. */
  onSave: (url: string | null) => void;
}

/** One address of a meeting. Which platforms and hosts it may have is for the server to say. */
export function LinkForm({ label, hint, submitLabel, url, command, onSave }: LinkFormProps) {
  const problemText = useProblemText();
  const [text, setText] = useState(url);
  const fieldError = command.fieldErrors['url'];
  return (
    <FormFields
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim() === '' ? null : text.trim());
      }}
    >
      <TextInput
        type="url"
        inputMode="url"
        label={label}
        description={hint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={fieldError}
      />
      <FormError>{fieldError ? undefined : (command.failure?.message ?? problemText(command.problem))}</FormError>
      <Group>
        <Button type="submit" variant="default" loading={command.running} disabled={text.trim() === url}>
          {submitLabel}
        </Button>
      </Group>
    </FormFields>
  );
}

import type { Failure, Problem } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { FormError, FormFields } from '@4as/ui';
import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useProblemText } from '../../parts/problem-text';
import { ReasonField } from './reason-field';

export interface ReasonFormProps {
  /** What is decided, above the reason. */
  children: ReactNode;
  /** The command of the form, as `useCommand` answers it. */
  command: {
    running: boolean;
    failure: Failure | null;
    fieldErrors: Readonly<Record<string, string>>;
    problem: Problem | null;
  };
  /** What the button says that does it. */
  confirm: string;
  /** What it does can not be taken back. */
  danger?: boolean;
  /** What the button says that does nothing; that all stays as it is unless told otherwise. */
  back?: string;
  /** There is nothing to be done as things stand. */
  disabled?: boolean;
  /** The reason as another thing is called: by whom it is read differs. */
  reason?: { label: string; hint: string; path: string };
  onClose: () => void;
  /** Called with a reason that is not empty. */
  onConfirm: (reason: string) => void;
}

/** What an admin does to sessions is always explained: the form around it asks why, and shows why it was refused. */
export function ReasonForm({ command, reason: asks, ...props }: ReasonFormProps) {
  const { t } = useTranslation('admin');
  const problemText = useProblemText();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { failure, fieldErrors, problem } = command;
  const isMissing = asked && reason.trim() === '';
  return (
    <FormFields
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason.trim() !== '' && !props.disabled) props.onConfirm(reason);
      }}
    >
      {props.children}
      <ReasonField
        label={asks?.label ?? t('appointments.change.reason')}
        hint={asks?.hint ?? t('appointments.change.reasonHint')}
        value={reason}
        onChange={setReason}
        error={isMissing ? t('appointments.change.reasonMissing') : fieldErrors[asks?.path ?? 'reason']}
      />
      <FormError>{failure && failure.code !== 'InvalidInput' ? failure.message : problemText(problem)}</FormError>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={props.onClose} disabled={command.running}>
          {props.back ?? t('appointments.change.keep')}
        </Button>
        <Button
          type="submit"
          loading={command.running}
          disabled={props.disabled ?? false}
          {...(props.danger ? { color: 'red' } : {})}
        >
          {props.confirm}
        </Button>
      </Group>
    </FormFields>
  );
}

import type { Problem } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { ConfirmDialog } from '@4as/ui';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useProblemText } from '../../parts/problem-text';

export interface CancelWithReasonProps {
  /** What cancelling does, as the tutor reads it before the click. */
  text: string;
  /** How the cancelling stands. */
  command: {
    running: boolean;
    fieldErrors: Readonly<Record<string, string>>;
    failure: { message: string } | null;
    problem: Problem | null;
  };
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** With the reason without spaces around it; the server refuses an empty one at its field. */
  onConfirm: (reason: string) => void;
}

/** The button that cancels a session, and the question before it: says what it does, and asks for a reason that the student reads. */
export function CancelWithReason({ text, command, isOpen, onOpen, onConfirm }: CancelWithReasonProps) {
  const { t } = useTranslation('changes');
  const problemText = useProblemText();
  const [reason, setReason] = useState('');
  const fieldError = command.fieldErrors['reason'];
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => onOpen(true)}>
        {t('cancel.action')}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        onClose={() => onOpen(false)}
        title={t('cancel.title')}
        confirmLabel={t('cancel.confirm')}
        cancelLabel={t('cancel.keep')}
        tone="danger"
        running={command.running}
        error={fieldError ? undefined : (command.failure?.message ?? problemText(command.problem))}
        onConfirm={() => onConfirm(reason.trim())}
      >
        <p>{text}</p>
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={fieldError}
        />
      </ConfirmDialog>
    </>
  );
}

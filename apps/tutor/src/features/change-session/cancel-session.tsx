import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { isTimely, nextState, type AppointmentState } from '@4as/scheduling';
import { ConfirmDialog, toast, useNow } from '@4as/ui';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const CancelSessionFragment = graphql(`
  fragment CancelSession on Appointment {
    id
    state
    startsAt
    endsAt
  }
`);

const CancelSessionDocument = graphql(`
  mutation CancelSession($input: CancelSessionInput!) {
    cancelSession(input: $input) {
      ... on SessionCancelled {
        appointment {
          ...TaughtSession
          ...SessionChanges
        }
      }
      ... on Failure {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`);

/** Cancelling with a reason that the student reads; says first what it does. */
export function CancelSession({ session }: { session: FragmentType<typeof CancelSessionFragment> }) {
  const { t } = useTranslation('changes');
  const problemText = useProblemText();
  const now = useNow();
  const { id, state, startsAt, endsAt } = readFragment(CancelSessionFragment, session);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useCommand(CancelSessionDocument, {
    onDone: () => {
      toast.success(t('cancel.doneByTutor'));
      setAsking(false);
    },
  });
  const interval = { start: Date.parse(startsAt), end: Date.parse(endsAt) };
  const may =
    nextState(state.toLowerCase() as AppointmentState, 'cancel', 'tutor') !== undefined &&
    isTimely('cancel', 'tutor', interval, now);
  if (!may) return null;
  const fieldError = cancel.fieldErrors['reason'];
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t('cancel.action')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('cancel.title')}
        confirmLabel={t('cancel.confirm')}
        cancelLabel={t('cancel.keep')}
        tone="danger"
        running={cancel.running}
        error={fieldError ? undefined : (cancel.failure?.message ?? problemText(cancel.problem))}
        onConfirm={() => void cancel.run({ input: { appointmentId: id, reason: reason.trim() || null } })}
      >
        <p>{t('cancel.tutorText')}</p>
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

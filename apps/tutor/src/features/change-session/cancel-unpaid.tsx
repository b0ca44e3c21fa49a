import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { ConfirmDialog, toast } from '@4as/ui';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const CancelUnpaidFragment = graphql(`
  fragment CancelUnpaid on Appointment {
    id
    state
    chargeAt
  }
`);

const CancelUnpaidDocument = graphql(`
  mutation CancelUnpaidSession($input: CancelUnpaidSessionInput!) {
    cancelUnpaidSession(input: $input) {
      ... on UnpaidSessionCancelled {
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

/** Cancelling a session of a series that is not paid yet: nothing goes back, and no card is charged for it. */
export function CancelUnpaid({ session }: { session: FragmentType<typeof CancelUnpaidFragment> }) {
  const { t } = useTranslation('changes');
  const problemText = useProblemText();
  const { id, state, chargeAt } = readFragment(CancelUnpaidFragment, session);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useCommand(CancelUnpaidDocument, {
    onDone: () => {
      toast.success(t('cancel.unpaidDone'));
      setAsking(false);
    },
  });
  if (state !== 'HELD' || !chargeAt) return null;
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
        onConfirm={() => void cancel.run({ input: { appointmentId: id, reason: reason.trim() } })}
      >
        <p>{t('cancel.unpaidText')}</p>
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

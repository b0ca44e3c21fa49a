import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { CancelWithReason } from './cancel-with-reason';

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
  const { id, state, chargeAt } = readFragment(CancelUnpaidFragment, session);
  const [isAsking, setAsking] = useState(false);
  const cancel = useCommand(CancelUnpaidDocument, {
    onDone: () => {
      toast.success(t('cancel.unpaidDone'));
      setAsking(false);
    },
  });
  if (state !== 'HELD' || !chargeAt) return null;
  return (
    <CancelWithReason
      text={t('cancel.unpaidText')}
      command={cancel}
      isOpen={isAsking}
      onOpen={setAsking}
      onConfirm={(reason) => void cancel.run({ input: { appointmentId: id, reason } })}
    />
  );
}

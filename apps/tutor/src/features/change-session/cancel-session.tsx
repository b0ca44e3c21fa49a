import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { isTimely, nextState, type AppointmentState } from '@4as/scheduling';
import { toast, useNow } from '@4as/ui';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { CancelWithReason } from './cancel-with-reason';

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
  const now = useNow();
  const { id, state, startsAt, endsAt } = readFragment(CancelSessionFragment, session);
  const [isAsking, setAsking] = useState(false);
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
  return (
    <CancelWithReason
      text={t('cancel.tutorText')}
      command={cancel}
      isOpen={isAsking}
      onOpen={setAsking}
      onConfirm={(reason) => void cancel.run({ input: { appointmentId: id, reason: reason || null } })}
    />
  );
}

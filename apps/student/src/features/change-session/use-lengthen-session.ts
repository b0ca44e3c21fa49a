import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql';
import { useRequestId } from '../../parts/use-request-id';

const LengthenSessionDocument = graphql(`
  mutation LengthenSession($input: LengthenSessionInput!) {
    lengthenSession(input: $input) {
      ... on CheckoutStarted {
        paymentUrl
      }
      ... on AuthenticationNeeded {
        url
      }
      ... on OrderPaid {
        order {
          id
          state
        }
      }
      ... on PaymentUnderWay {
        order {
          id
          state
        }
      }
      ... on AppointmentChanged {
        appointment {
          ...SessionDetails
          ...SessionChanges
          ...MoveSession
        }
      }
      ... on SlotTaken {
        nearest {
          startsAt
          endsAt
          tutorId
        }
      }
      ... on SlotNotFree {
        nearest {
          startsAt
          endsAt
          tutorId
        }
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** A longer session as the student sees it: when, with whom, and what it costs more. */
export interface LongerSession {
  appointmentId: string;
  startsAt: string;
  tutorId: string;
  minutes: number;
  totalCents: number;
}

/** The id of a click that is for Stripe's page. */
const ON_PAGE = 'page';

/**
 * Pays the difference for a longer session: with a saved card by one click, which leads to the confirmation or to the bank's page, or on
 * Stripe's page. `onLonger` where another tab was faster; `onRefused` where something must be looked at again.
 */
export function useLengthenSession({ onLonger, onRefused }: { onLonger: () => void; onRefused: () => void }) {
  const { t } = useTranslation('errors');
  const navigate = useNavigate();
  const request = useRequestId();
  // The button stays busy until the other page is there.
  const [leaving, setLeaving] = useState(false);
  const leaveFor = (address: string) => {
    setLeaving(true);
    window.location.assign(address);
  };
  const command = useCommand(LengthenSessionDocument, {
    onDone: (result) => {
      request.answered();
      if ('paymentUrl' in result) leaveFor(result.paymentUrl);
      else if ('url' in result) leaveFor(result.url);
      else if ('order' in result) void navigate(`/paiement/${result.order.id}`);
      else onLonger();
    },
    onFailure: () => {
      request.answered();
      onRefused();
    },
  });
  const { failure, problem, fieldErrors } = command;
  return {
    running: command.running || leaving,
    message: Object.values(fieldErrors)[0] ?? failure?.message ?? (problem ? t(problem.code) : undefined),
    nearest: failure && 'nearest' in failure ? failure.nearest : null,
    reset: command.reset,
    pay: (wanted: LongerSession, cardId: string | null) =>
      command.run({ input: { ...wanted, cardId, requestId: request.idFor(cardId ?? ON_PAGE) } }),
  };
}

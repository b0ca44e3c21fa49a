import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql';
import { useRequestId } from '../../parts/use-request-id';

const PayWithSavedCardDocument = graphql(`
  mutation PayWithSavedCard($input: PayWithSavedCardInput!) {
    payWithSavedCard(input: $input) {
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
      ... on AuthenticationNeeded {
        url
        order {
          id
          state
        }
      }
      ... on HoldExpired {
        cart {
          ...CartContents
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/**
 * Pays the cart with a saved card by one click: to the confirmation, or to the bank's page where the bank wants to see its holder. A
 * refused card leaves the cart as it is and says why.
 */
export function usePayWithCard({ onStale }: { onStale: () => void }) {
  const { t } = useTranslation(['student', 'errors']);
  const navigate = useNavigate();
  const request = useRequestId();
  const [leaving, setLeaving] = useState(false);
  const command = useCommand(PayWithSavedCardDocument, {
    onDone: (result) => {
      request.answered();
      if ('url' in result) {
        setLeaving(true);
        window.location.assign(result.url);
      } else void navigate(`/paiement/${result.order.id}`);
    },
    onFailure: () => {
      request.answered();
      onStale();
    },
  });
  const { failure, problem } = command;
  const refused = failure?.code === 'InvalidInput' ? t('cart.totalChanged') : failure?.message;
  return {
    running: command.running || leaving,
    message: refused ?? (problem && t(`errors:${problem.code}`)),
    reset: command.reset,
    pay: (totalCents: number, cardId: string) =>
      command.run({ input: { totalCents, cardId, requestId: request.idFor(cardId) } }),
  };
}

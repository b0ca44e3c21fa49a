import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { useState } from 'react';
import { graphql } from '../../gql';
import { useRequestId } from '../../parts/use-request-id';

const PayOrderDocument = graphql(`
  mutation PayOrder($input: PayOrderInput!) {
    payOrder(input: $input) {
      ... on OrderPaid {
        order {
          id
          ...PaymentOutcome
        }
      }
      ... on PaymentUnderWay {
        order {
          id
          ...PaymentOutcome
        }
      }
      ... on AuthenticationNeeded {
        url
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** Pays an order that waits for its student with a saved card; where the bank wants to see its holder, leaves for its page. */
export function usePayOrder(orderId: string) {
  const { t } = useTranslation('errors');
  const request = useRequestId();
  const [leaving, setLeaving] = useState(false);
  const command = useCommand(PayOrderDocument, {
    onDone: (result) => {
      request.answered();
      if (!('url' in result)) return;
      setLeaving(true);
      window.location.assign(result.url);
    },
    onFailure: () => request.answered(),
  });
  const { failure, problem } = command;
  return {
    running: command.running || leaving,
    message: failure?.message ?? (problem && t(problem.code)),
    reset: command.reset,
    pay: (cardId: string) => command.run({ input: { orderId, cardId, requestId: request.idFor(cardId) } }),
  };
}

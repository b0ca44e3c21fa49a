import { useCommand } from '@4as/graphql-client';
import { useEffect, useEffectEvent, useState } from 'react';
import { graphql } from '../../gql';

const RefreshOrderDocument = graphql(`
  mutation RefreshOrder($input: OrderInput!) {
    refreshOrder(input: $input) {
      ... on OrderChanged {
        order {
          id
          state
          awaitsCard
          ...PaymentOutcome
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** Seconds to wait before each question to Stripe; after the last the person asks. */
const waits = [0, 1, 2, 3, 5, 8, 13, 21];

/**
 * Asks how the payment of an order stands, first at once and then less and less often, until it is known. `slow` when it is
 * still not known after a minute or so.
 */
export function usePayment(orderId: string, onKnown: () => void) {
  const [tries, setTries] = useState(0);
  const refresh = useCommand(RefreshOrderDocument);
  const outcome = useEffectEvent(async () => {
    const { kind, ...answer } = await refresh.run({ input: { orderId } });
    const known =
      kind === 'done' &&
      'result' in answer &&
      (answer.result.order.state !== 'PENDING' || answer.result.order.awaitsCard);
    if (known) {
      onKnown();
      setTries(Number.POSITIVE_INFINITY);
    } else setTries((count) => count + 1);
  });

  useEffect(() => {
    const wait = waits[tries];
    if (wait === undefined) return undefined;
    const timer = setTimeout(() => void outcome(), wait * 1000);
    return () => clearTimeout(timer);
  }, [tries, orderId]);

  return { slow: tries >= waits.length && tries !== Number.POSITIVE_INFINITY, askAgain: () => setTries(0) };
}

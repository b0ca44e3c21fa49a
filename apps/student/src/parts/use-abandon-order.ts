import { useCommand } from '@4as/graphql-client';
import { graphql } from '../gql';

const AbandonOrderDocument = graphql(`
  mutation AbandonOrder($input: OrderInput!) {
    abandonOrder(input: $input) {
      ... on OrderChanged {
        order {
          id
          state
          paymentUrl
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

export interface AbandonOptions {
  /** What became of it: it may have been paid in the meantime. */
  onDone: (state: 'abandoned' | 'paid', orderId: string) => void;
  onRefused: (message: string) => void;
  onProblem: () => void;
}

/** Gives up a payment that was begun; what it was to pay for is let go, or back in the cart while it is held. */
export function useAbandonOrder({ onDone, onRefused, onProblem }: AbandonOptions) {
  return useCommand(AbandonOrderDocument, {
    onDone: ({ order }) => onDone(order.state === 'PAID' ? 'paid' : 'abandoned', order.id),
    onFailure: ({ message }) => onRefused(message),
    onProblem,
  });
}

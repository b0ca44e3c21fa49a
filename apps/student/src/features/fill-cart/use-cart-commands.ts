import { useCommand, type Problem } from '@4as/graphql-client';
import { graphql } from '../../gql';

const RemoveFromCartDocument = graphql(`
  mutation RemoveFromCart($input: RemoveFromCartInput!) {
    removeFromCart(input: $input) {
      ... on CartChanged {
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

const TakeNearestDocument = graphql(`
  mutation TakeNearest($input: AddToCartInput!) {
    addToCart(input: $input) {
      ... on CartChanged {
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

/** All of the cart that its page shows: a mutation that answers it has brought the page up to date. */
export const CartContentsFragment = graphql(`
  fragment CartContents on Cart {
    heldUntil
    totalCents
    lines {
      id
      expired
    }
    ...CartLines
    ...CartSummary
    ...CouponEntry
  }
`);

interface CartCommandOptions {
  onDone: () => void;
  onFailure?: (message: string) => void;
  onProblem: (problem: Problem) => void;
}

/** Takes a line out of the cart; its time is free again. */
export function useRemoveFromCart({ onDone, onProblem }: CartCommandOptions) {
  return useCommand(RemoveFromCartDocument, { onDone, onFailure: onDone, onProblem });
}

/** The time that takes the place of an expired line. */
interface Replacement {
  lineId: string;
  courseId: string;
  tutorId: string;
  startsAt: string;
  minutes: number;
}

/** Holds another time first and takes the expired line out after: if the time is gone too, nothing is lost. */
export function useReplaceLine({ onDone, onFailure, onProblem }: CartCommandOptions) {
  const take = useCommand(TakeNearestDocument, { onFailure: ({ message }) => onFailure?.(message), onProblem });
  const remove = useCommand(RemoveFromCartDocument, { onDone, onProblem });
  return {
    running: take.running || remove.running,
    run: async ({ lineId, ...input }: Replacement) => {
      const taken = await take.run({ input });
      if (taken.kind === 'done') await remove.run({ input: { lineId } });
    },
  };
}

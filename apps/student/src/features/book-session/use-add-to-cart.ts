import { useCommand } from '@4as/graphql-client';
import { graphql } from '../../gql';

const AddToCartDocument = graphql(`
  mutation AddToCart($input: AddToCartInput!) {
    addToCart(input: $input) {
      ... on CartChanged {
        cart {
          heldUntil
          lines {
            id
          }
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
        reason
        nearest {
          startsAt
          endsAt
          tutorId
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

export interface AddToCartOptions {
  onAdded: () => void;
  /** The slot went, or was never free: it should not be shown as free any more. */
  onRefused: () => void;
}

/** Holds a slot and puts it in the cart; a refusal says why and which times nearby are free. */
export function useAddToCart({ onAdded, onRefused }: AddToCartOptions) {
  const add = useCommand(AddToCartDocument, { onDone: onAdded, onFailure: onRefused });
  const { failure } = add;
  const nearest = failure && 'nearest' in failure ? failure.nearest : null;
  return { ...add, nearest };
}

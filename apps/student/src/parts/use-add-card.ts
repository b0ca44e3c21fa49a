import { useCommand } from '@4as/graphql-client';
import { useState } from 'react';
import { graphql } from '../gql';

const AddCardDocument = graphql(`
  mutation AddCard($input: AddCardInput!) {
    addCard(input: $input) {
      ... on CardPageOpened {
        url
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** Leaves for Stripe's page for adding a card; it leads back to the order that waits for it, or to the page of the cards. */
export function useAddCard() {
  // The button stays busy until the other page is there.
  const [leaving, setLeaving] = useState(false);
  const command = useCommand(AddCardDocument, {
    onDone: ({ url }) => {
      setLeaving(true);
      window.location.assign(url);
    },
  });
  return {
    running: command.running || leaving,
    failure: command.failure,
    problem: command.problem,
    add: (orderId: string | null = null) => command.run({ input: { orderId } }),
  };
}

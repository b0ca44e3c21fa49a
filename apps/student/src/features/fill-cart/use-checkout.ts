import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { useState } from 'react';
import { graphql } from '../../gql';

const CheckoutDocument = graphql(`
  mutation Checkout($input: CheckoutInput!) {
    checkout(input: $input) {
      ... on CheckoutStarted {
        paymentUrl
        order {
          id
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
 * Makes an order of the cart and leaves for Stripe's page. A total that is no longer the one shown is refused by the
 * server: the cart is then asked again, and the student looks before paying.
 */
export function useCheckout({ onStale }: { onStale: () => void }) {
  const { t } = useTranslation(['student', 'errors']);
  // The button stays busy until the other page is there.
  const [leaving, setLeaving] = useState(false);
  const command = useCommand(CheckoutDocument, {
    onDone: ({ paymentUrl }) => {
      setLeaving(true);
      window.location.assign(paymentUrl);
    },
    onFailure: () => onStale(),
  });
  const { failure, problem } = command;
  const refused = failure?.code === 'InvalidInput' ? t('cart.totalChanged') : failure?.message;
  return {
    running: command.running || leaving,
    message: refused ?? (problem && t(`errors:${problem.code}`)),
    pay: (totalCents: number) => command.run({ input: { totalCents } }),
  };
}

import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { ListSkeleton, Page } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Alert } from '@mantine/core';
import { useRefresh } from '../app/refresh';
import { Cart } from '../features/fill-cart/cart';
import { PendingPayment } from '../features/fill-cart/pending-payment';
import { graphql } from '../gql';
import { useComeBack } from '../parts/use-come-back';

const CartDocument = graphql(`
  query Cart {
    cart {
      ...CartContents
    }
    orders(filter: { states: [PENDING], kind: SESSIONS }, first: 5) {
      nodes {
        id
        awaitsCard
        ...PendingPayment
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** `/panier`: the cart. `?commande=` is the way back from a payment that was given up. */
export function Component() {
  const { t } = useTranslation(['student', 'app']);
  const { data, error, refetch } = useQuery(CartDocument, { fetchPolicy: 'cache-and-network' });
  const refresh = useRefresh();
  const { abandon, isAbandoned } = useComeBack(() => void refetch());
  // An order that waits for a card is paid by the cart's own button, or from the page that its student was written of.
  const pending = data?.orders.nodes.find((order) => !order.awaitsCard);

  return (
    <Page title={t('cart.title')}>
      {isAbandoned && <Alert role="status">{t('cart.abandoned')}</Alert>}
      {error && !data && <ProblemState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <ListSkeleton label={t('app:states.loading')} count={2} />}
      {pending && (
        <PendingPayment
          order={pending}
          abandoning={abandon.running}
          onAbandon={(orderId) => void abandon.run({ input: { orderId } })}
        />
      )}
      {data && (
        <Cart
          cart={data.cart}
          onHoldEnd={() => void refresh('cart', 'viewer')}
          onChange={() => void refresh('viewer')}
          onStale={() => void refetch()}
        />
      )}
    </Page>
  );
}

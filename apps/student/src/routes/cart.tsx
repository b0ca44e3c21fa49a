import { useTranslation } from '@4as/i18n/react';
import { ProblemState, useAddress } from '@4as/shell';
import { ListSkeleton, Page, toast } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Alert } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useRefresh } from '../app/refresh';
import { Cart } from '../features/fill-cart/cart';
import { PendingPayment } from '../features/fill-cart/pending-payment';
import { useAbandonOrder } from '../features/fill-cart/use-abandon-order';
import { graphql } from '../gql';

const CartDocument = graphql(`
  query Cart {
    cart {
      ...CartContents
    }
    orders(filter: { states: [PENDING] }, first: 5) {
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
  const { t } = useTranslation(['student', 'app', 'errors']);
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

/** Gives up the order that the address names, once, and says what came of it. */
function useComeBack(onCartChanged: () => void) {
  const { t } = useTranslation(['student', 'errors']);
  const { parameters, change } = useAddress();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [isAbandoned, setAbandoned] = useState(false);
  const orderId = parameters.get('commande');

  const abandon = useAbandonOrder({
    onDone: (state, id) => {
      if (state === 'paid') {
        toast.info(t('cart.alreadyPaid'));
        void navigate(`/paiement/${id}`, { replace: true });
        return;
      }
      setAbandoned(true);
      onCartChanged();
      void refresh('viewer');
    },
    onRefused: (message) => toast.error(message),
    onProblem: () => toast.error(t('errors:NETWORK')),
  });
  const giveUp = useEffectEvent((id: string) => {
    change({ commande: null }, { replace: true });
    void abandon.run({ input: { orderId: id } });
  });
  useEffect(() => {
    if (orderId !== null) giveUp(orderId);
  }, [orderId]);
  return { abandon, isAbandoned };
}

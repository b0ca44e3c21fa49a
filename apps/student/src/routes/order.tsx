import { useFormats, useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { Page, PageSkeleton, useNow } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { OrderDetails } from '../features/follow-orders/order-details';
import { graphql } from '../gql';

const OrderDocument = graphql(`
  query Order($id: ID!) {
    order(id: $id) {
      id
      number
      createdAt
      paidAt
      ...OrderDetails
    }
  }
`);

/** `/commandes/:id`: one order. */
export function Component() {
  const { t } = useTranslation(['student', 'app']);
  const formats = useFormats();
  const now = useNow();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OrderDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { order } = data;
  if (!order) return <NotFound />;
  return (
    <Page
      title={t('orders.number', { number: order.number })}
      subtitle={t('orders.placed', { when: formats.dateTime(order.createdAt, now) })}
      back={{ to: '/commandes', label: t('orders.back') }}
      actions={
        <>
          {order.paidAt && (
            <Button component="a" href={`/receipts/${order.id}.pdf`} download variant="default">
              {t('orders.receipt')}
            </Button>
          )}
          <Button variant="default" onClick={() => window.print()}>
            {t('orders.print')}
          </Button>
          <Button component={Link} to={`/aide/nouveau?commande=${order.id}`} variant="default">
            {t('orders.help')}
          </Button>
        </>
      }
    >
      <OrderDetails order={order} />
    </Page>
  );
}

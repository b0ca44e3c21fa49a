import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { Page, PageSkeleton, Section, StatusBadge } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useParams } from 'react-router';
import { OrderDisputes } from '../features/orders/order-disputes';
import { OrderFacts } from '../features/orders/order-facts';
import { OrderLines } from '../features/orders/order-lines';
import { OrderRefunds } from '../features/orders/order-refunds';
import { OrderSum } from '../features/orders/order-sum';
import { RefundSessions } from '../features/orders/refund-sessions';
import { graphql } from '../gql';
import { orderTones } from '../parts/tones';
import { WithAside } from '../parts/with-aside';

const OrderDocument = graphql(`
  query Order($id: ID!) {
    order(id: $id) {
      id
      number
      state
      paidAt
      ...OrderFacts
      ...OrderLines
      ...OrderSum
      ...OrderRefunds
      ...OrderDisputes
      ...RefundSessions
    }
  }
`);

/** One order: who, what, how it was paid and what was given back. */
export function Component() {
  const { t } = useTranslation(['admin', 'app', 'booking']);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OrderDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { order } = data;
  if (!order) return <NotFound />;
  return (
    <Page
      title={t('orders.detail', { number: order.number })}
      subtitle={<StatusBadge tone={orderTones[order.state]}>{t(`booking:orderStates.${order.state}`)}</StatusBadge>}
      width="full"
      back={{ to: '/commandes', label: t('orders.title') }}
      actions={
        <>
          {order.paidAt && (
            <Button component="a" href={`/receipts/${order.id}.pdf`} download variant="default">
              {t('orders.receipt')}
            </Button>
          )}
          <RefundSessions order={order} />
        </>
      }
    >
      <WithAside
        aside={
          <Section title={t('orders.facts')}>
            <OrderFacts order={order} />
          </Section>
        }
      >
        <Section title={t('orders.lines')}>
          <OrderLines order={order} />
          <OrderSum order={order} />
        </Section>
        <Section title={t('orders.refunds')}>
          <OrderRefunds order={order} />
        </Section>
        <OrderDisputes order={order} />
      </WithAside>
    </Page>
  );
}

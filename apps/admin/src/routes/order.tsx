import { useFormats, useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { Amount, DataList, Page, PageSkeleton, Section, StatusBadge } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { OrderLines } from '../features/orders/order-lines';
import { OrderRefunds } from '../features/orders/order-refunds';
import { OrderSum } from '../features/orders/order-sum';
import { RefundSessions } from '../features/orders/refund-sessions';
import { graphql } from '../gql';
import { orderTones } from '../parts/tones';

const OrderDocument = graphql(`
  query Order($id: ID!) {
    order(id: $id) {
      id
      number
      state
      createdAt
      paidAt
      refundedCents
      student {
        id
        name
      }
      payment {
        cardBrand
        cardLast4
        receivedAt
      }
      ...OrderLines
      ...OrderSum
      ...OrderRefunds
      ...RefundSessions
    }
  }
`);

/** One order: who, what, how it was paid and what was given back. */
export function Component() {
  const { t } = useTranslation(['admin', 'app', 'booking']);
  const formats = useFormats();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OrderDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { order } = data;
  if (!order) return <NotFound />;
  const { payment } = order;
  return (
    <Page
      title={t('orders.detail', { number: order.number })}
      subtitle={<StatusBadge tone={orderTones[order.state]}>{t(`booking:orderStates.${order.state}`)}</StatusBadge>}
      back={{ to: '/commandes', label: t('orders.title') }}
      actions={<RefundSessions order={order} />}
    >
      <DataList
        items={[
          { term: t('orders.student'), description: order.student.name },
          { term: t('orders.date'), description: formats.dateTime(order.createdAt, Date.now()) },
          {
            term: t('orders.payment'),
            description: payment
              ? `${t('orders.paidOn', { date: formats.dateTime(payment.receivedAt, Date.now()) })} · ${t('orders.card', { brand: payment.cardBrand ?? '', last4: payment.cardLast4 ?? '' })}`
              : null,
          },
          {
            term: t('orders.refunded'),
            description: order.refundedCents > 0 ? <Amount>{formats.money(order.refundedCents)}</Amount> : null,
          },
        ]}
      />
      <Section title={t('orders.lines')}>
        <OrderLines order={order} />
        <OrderSum order={order} />
      </Section>
      <Section title={t('orders.refunds')}>
        <OrderRefunds order={order} />
      </Section>
    </Page>
  );
}

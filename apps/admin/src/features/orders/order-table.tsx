import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataTable, StatusDot, useNow } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { orderTones } from '../../parts/tones';

const OrderTableFragment = graphql(`
  fragment OrderTable on Order {
    id
    number
    state
    createdAt
    totalCents
    refundedCents
    student {
      id
      name
    }
  }
`);

/** Orders, one a row. */
export function OrderTable({ orders }: { orders: readonly FragmentType<typeof OrderTableFragment>[] }) {
  const { t } = useTranslation(['admin', 'booking']);
  const formats = useFormats();
  const now = useNow();
  return (
    <DataTable
      caption={t('orders.caption')}
      items={orders.map((order) => readFragment(OrderTableFragment, order))}
      rowKey={(order) => order.id}
      rowTo={(order) => `/commandes/${order.id}`}
      columns={[
        { key: 'number', header: t('orders.number'), cell: (order) => order.number, names: true },
        { key: 'student', header: t('orders.student'), cell: (order) => order.student.name, onPhone: 'under' },
        {
          key: 'date',
          header: t('orders.date'),
          onPhone: 'under',
          cell: (order) => <Amount>{formats.dateTime(order.createdAt, now)}</Amount>,
        },
        {
          key: 'state',
          header: t('orders.state'),
          onPhone: 'under',
          cell: ({ state }) => <StatusDot tone={orderTones[state]}>{t(`booking:orderStates.${state}`)}</StatusDot>,
        },
        {
          key: 'refunded',
          header: t('orders.refunded'),
          align: 'end',
          cell: ({ refundedCents }) => (refundedCents === 0 ? null : <Amount>{formats.money(refundedCents)}</Amount>),
        },
        {
          key: 'total',
          header: t('orders.total'),
          align: 'end',
          onPhone: 'beside',
          cell: ({ totalCents }) => <Amount weight="strong">{formats.money(totalCents)}</Amount>,
        },
      ]}
    />
  );
}

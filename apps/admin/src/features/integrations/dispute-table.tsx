import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataTable, StatusDot, useNow } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { disputeTones } from '../../parts/tones';

const DisputeTableFragment = graphql(`
  fragment DisputeTable on Dispute {
    id
    state
    reason
    amountCents
    openedAt
    respondBy
    order {
      id
      number
      student {
        id
        name
      }
    }
  }
`);

/** Payments that banks ask back, one a row; a row leads to its order. */
export function DisputeTable({ disputes }: { disputes: readonly FragmentType<typeof DisputeTableFragment>[] }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  return (
    <DataTable
      caption={t('integrations.tabs.disputes')}
      items={disputes.map((dispute) => readFragment(DisputeTableFragment, dispute))}
      rowKey={(dispute) => dispute.id}
      rowTo={(dispute) => `/commandes/${dispute.order.id}`}
      columns={[
        { key: 'order', header: t('orders.number'), cell: (dispute) => dispute.order.number, names: true },
        {
          key: 'student',
          header: t('orders.student'),
          onPhone: 'under',
          cell: (dispute) => dispute.order.student.name,
        },
        { key: 'reason', header: t('integrations.disputeReason'), cell: (dispute) => dispute.reason },
        {
          key: 'opened',
          header: t('integrations.opened'),
          onPhone: 'under',
          cell: (dispute) => <Amount>{formats.dateTime(dispute.openedAt, now)}</Amount>,
        },
        {
          key: 'respond',
          header: t('integrations.respondBy'),
          cell: ({ respondBy }) => (respondBy ? <Amount>{formats.dateTime(respondBy, now)}</Amount> : null),
        },
        {
          key: 'state',
          header: t('integrations.state'),
          onPhone: 'under',
          cell: ({ state }) => (
            <StatusDot tone={disputeTones[state]}>{t(`integrations.disputeStates.${state}`)}</StatusDot>
          ),
        },
        {
          key: 'amount',
          header: t('integrations.amount'),
          align: 'end',
          onPhone: 'beside',
          cell: (dispute) => <Amount weight="strong">{formats.money(dispute.amountCents)}</Amount>,
        },
      ]}
    />
  );
}

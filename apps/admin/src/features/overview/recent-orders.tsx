import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, EmptyState, Row, RowList, StatusDot, useNow } from '@4as/ui';
import { IconReceipt } from '@tabler/icons-react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { orderTones } from '../../parts/tones';

const RecentOrdersFragment = graphql(`
  fragment RecentOrders on AdminOverview {
    recentOrders {
      id
      number
      state
      createdAt
      totalCents
      student {
        id
        name
      }
    }
  }
`);

/** The newest orders, each a way to its detail. */
export function RecentOrders({ overview }: { overview: FragmentType<typeof RecentOrdersFragment> }) {
  const { t } = useTranslation(['admin', 'booking']);
  const formats = useFormats();
  const now = useNow();
  const { recentOrders } = readFragment(RecentOrdersFragment, overview);
  if (recentOrders.length === 0) {
    return <EmptyState icon={IconReceipt} title={t('overview.none')} hint={t('overview.noneHint')} />;
  }
  return (
    <RowList label={t('overview.list')}>
      {recentOrders.map((order) => (
        <Row
          key={order.id}
          to={`/commandes/${order.id}`}
          title={`${order.number} · ${order.student.name}`}
          detail={
            <>
              {formats.dateTime(order.createdAt, now)}
              <StatusDot tone={orderTones[order.state]}>{t(`booking:orderStates.${order.state}`)}</StatusDot>
            </>
          }
          end={<Amount>{formats.money(order.totalCents)}</Amount>}
        />
      ))}
    </RowList>
  );
}

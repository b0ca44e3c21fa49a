import { useFormats, useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { Amount, EmptyState, ListSkeleton, Page, Row, RowList, Section } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { IconReceipt } from '@tabler/icons-react';
import { graphql } from '../gql';

const OverviewDocument = graphql(`
  query Overview {
    adminOverview {
      recentOrders {
        id
        number
        createdAt
        totalCents
        student {
          id
          name
        }
      }
    }
  }
`);

/** What happens in the company now. */
export function Component() {
  const { t } = useTranslation('admin');
  return (
    <Page title={t('overview.title')} width="full">
      <Section title={t('overview.list')}>
        <RecentOrders />
      </Section>
    </Page>
  );
}

function RecentOrders() {
  const { t } = useTranslation(['admin', 'app']);
  const formats = useFormats();
  const { data, error, refetch } = useQuery(OverviewDocument);
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton label={t('app:states.loading')} count={5} />;
  const { recentOrders } = data.adminOverview;
  if (recentOrders.length === 0)
    return <EmptyState icon={IconReceipt} title={t('overview.none')} hint={t('overview.noneHint')} />;
  return (
    <RowList>
      {recentOrders.map((order) => (
        <Row
          key={order.id}
          title={order.number}
          detail={`${order.student.name} · ${formats.dateTime(order.createdAt)}`}
          end={<Amount>{formats.money(order.totalCents)}</Amount>}
        />
      ))}
    </RowList>
  );
}

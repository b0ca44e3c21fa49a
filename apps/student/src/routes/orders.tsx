import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { EmptyState, ListSkeleton, LoadMore, Page } from '@4as/ui';
import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconReceipt2 } from '@tabler/icons-react';
import { Link } from 'react-router';
import { OrderList } from '../features/follow-orders/order-list';
import { Spent } from '../features/follow-orders/spent';
import { graphql } from '../gql';

const OrdersDocument = graphql(`
  query Orders($after: String) {
    spending {
      ...Spent
    }
    orders(first: 20, after: $after) {
      nodes {
        id
        ...OrderEntry
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** `/commandes`: what the student has bought, and spent in total. */
export function Component() {
  const { t } = useTranslation(['student', 'app']);
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(OrdersDocument, {
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const orders = data?.orders;
  return (
    <Page title={t('orders.title')}>
      {error && !data && <ProblemState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <ListSkeleton label={t('app:states.loading')} />}
      {orders?.nodes.length === 0 && (
        <EmptyState
          icon={IconReceipt2}
          title={t('orders.none')}
          hint={t('orders.noneHint')}
          action={
            <Button component={Link} to="/cours" color="marigold">
              {t('home.book')}
            </Button>
          }
        />
      )}
      {data && orders && orders.nodes.length > 0 && (
        <>
          <Spent spending={data.spending} />
          <div>
            <OrderList orders={orders.nodes} />
            <LoadMore
              hasMore={orders.pageInfo.hasNextPage}
              loading={networkStatus === NetworkStatus.fetchMore}
              onMore={() => void fetchMore({ variables: { after: orders.pageInfo.endCursor } })}
              label={t('orders.more')}
            />
          </div>
        </>
      )}
    </Page>
  );
}

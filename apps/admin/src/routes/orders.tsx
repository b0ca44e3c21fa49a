import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { EmptyState, Page, SearchField } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { OrderTable } from '../features/orders/order-table';
import { graphql } from '../gql';
import type { OrderState } from '../gql/graphql';
import { Filters } from '../parts/filters';
import { oneOf } from '../parts/one-of';
import { PagedList } from '../parts/paged-list';

const OrdersDocument = graphql(`
  query Orders($filter: OrderFilter, $after: String) {
    orders(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        ...OrderTable
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

const states = [
  'PENDING',
  'PAID',
  'PARTLY_REFUNDED',
  'REFUNDED',
  'FAILED',
  'EXPIRED',
] as const satisfies readonly OrderState[];

/** All orders by state and words. */
export function Component() {
  const { t } = useTranslation(['admin', 'app', 'booking']);
  const { parameters, change } = useAddress();
  const search = parameters.get('q') ?? '';
  const state = oneOf(parameters.get('etat'), states);
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(OrdersDocument, {
    variables: { filter: { search: search || null, states: state ? [state] : null } },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.orders;
  return (
    <Page title={t('orders.title')} width="full">
      <Filters count={list && t('app:states.resultCount', { count: list.totalCount })}>
        <SearchField
          label={t('orders.search')}
          placeholder={t('orders.search')}
          clearLabel={t('app:actions.clear')}
          value={search}
          onSearch={(q) => change({ q }, { replace: true })}
        />
        <NativeSelect
          aria-label={t('orders.state')}
          value={state ?? ''}
          onChange={(event) => change({ etat: event.currentTarget.value })}
          data={[
            { value: '', label: t('orders.anyState') },
            ...states.map((value) => ({ value, label: t(`booking:orderStates.${value}`) })),
          ]}
        />
      </Filters>
      <PagedList
        list={list}
        error={error}
        networkStatus={networkStatus}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        empty={
          <EmptyState
            icon={IconReceipt}
            title={search ? t('app:states.emptySearch', { query: search }) : t('orders.empty')}
            hint={t('orders.emptyHint')}
          />
        }
      >
        {(nodes) => <OrderTable orders={nodes} />}
      </PagedList>
    </Page>
  );
}

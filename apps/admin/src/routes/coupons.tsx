import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { EmptyState, Page, SearchField } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { IconDiscount } from '@tabler/icons-react';
import { Link } from 'react-router';
import { CouponTable } from '../features/coupons/coupon-table';
import { graphql } from '../gql';
import type { CouponState } from '../gql/graphql';
import { Filters } from '../parts/filters';
import { oneOf } from '../parts/one-of';
import { PagedList } from '../parts/paged-list';

const CouponsDocument = graphql(`
  query Coupons($filter: CouponFilter, $after: String) {
    coupons(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        ...CouponTable
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
  'ACTIVE',
  'SCHEDULED',
  'USED_UP',
  'ENDED',
  'INACTIVE',
  'ARCHIVED',
] as const satisfies readonly CouponState[];

/** All coupons by state and letters of their code. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { parameters, change } = useAddress();
  const search = parameters.get('q') ?? '';
  const state = oneOf(parameters.get('etat'), states);
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(CouponsDocument, {
    variables: { filter: { search: search || null, states: state ? [state] : null } },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.coupons;
  return (
    <Page
      title={t('coupons.title')}
      width="full"
      actions={
        <Button component={Link} to="/coupons/nouveau">
          {t('coupons.add')}
        </Button>
      }
    >
      <Filters count={list && t('app:states.resultCount', { count: list.totalCount })}>
        <SearchField
          label={t('coupons.search')}
          placeholder={t('coupons.search')}
          clearLabel={t('app:actions.clear')}
          value={search}
          onSearch={(q) => change({ q }, { replace: true })}
        />
        <NativeSelect
          aria-label={t('coupons.state')}
          value={state ?? ''}
          onChange={(event) => change({ etat: event.currentTarget.value })}
          data={[
            { value: '', label: t('coupons.anyState') },
            ...states.map((value) => ({ value, label: t(`coupons.states.${value}`) })),
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
            icon={IconDiscount}
            title={search ? t('app:states.emptySearch', { query: search }) : t('coupons.empty')}
            hint={search ? undefined : t('coupons.emptyHint')}
          />
        }
      >
        {(nodes) => <CouponTable coupons={nodes} />}
      </PagedList>
    </Page>
  );
}

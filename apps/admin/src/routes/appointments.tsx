import { useTranslation } from '@4as/i18n/react';
import { ProblemState, useAddress } from '@4as/shell';
import { EmptyState, LoadMore, Page, SearchField, SegmentedTabs, TableSkeleton } from '@4as/ui';
import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { AppointmentTable } from '../features/appointments/appointment-table';
import { graphql } from '../gql';
import type { AppointmentPeriod, AppointmentState } from '../gql/graphql';
import { Filters } from '../parts/filters';
import { oneOf } from '../parts/one-of';
import { WithPanel } from '../parts/with-panel';

const AppointmentsDocument = graphql(`
  query Appointments($filter: AppointmentFilter, $after: String) {
    appointments(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        ...AppointmentTable
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

const periods = ['UPCOMING', 'TODAY', 'PAST'] as const satisfies readonly AppointmentPeriod[];
const states = [
  'HELD',
  'CONFIRMED',
  'COMPLETED',
  'STUDENT_NO_SHOW',
  'TUTOR_NO_SHOW',
  'CANCELLED',
  'EXPIRED',
] as const satisfies readonly AppointmentState[];

/** All sessions by period, state and words; the one of the address beside them. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { parameters, change } = useAddress();
  const search = parameters.get('q') ?? '';
  const period = oneOf(parameters.get('periode'), periods) ?? 'UPCOMING';
  const state = oneOf(parameters.get('etat'), states);
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(AppointmentsDocument, {
    variables: { filter: { period, search: search || null, states: state ? [state] : null } },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.appointments;
  const tabTo = (tab: AppointmentPeriod) => {
    const next = new URLSearchParams(parameters);
    next.set('periode', tab);
    return `/seances?${next.toString()}`;
  };
  return (
    <Page title={t('appointments.title')} width="full">
      <SegmentedTabs
        label={t('appointments.period')}
        tabs={periods.map((tab) => ({
          to: tabTo(tab),
          label: t(`appointments.periods.${tab}`),
          current: tab === period,
        }))}
      />
      <Filters count={list && t('app:states.resultCount', { count: list.totalCount })}>
        <SearchField
          label={t('appointments.search')}
          placeholder={t('appointments.search')}
          clearLabel={t('app:actions.clear')}
          value={search}
          onSearch={(q) => change({ q }, { replace: true })}
        />
        <NativeSelect
          aria-label={t('appointments.state')}
          value={state ?? ''}
          onChange={(event) => change({ etat: event.currentTarget.value })}
          data={[
            { value: '', label: t('appointments.anyState') },
            ...states.map((value) => ({ value, label: t(`appointments.states.${value}`) })),
          ]}
        />
      </Filters>
      <WithPanel>
        {error && !list && <ProblemState error={error} onRetry={() => void refetch()} />}
        {!list && !error && <TableSkeleton label={t('app:states.loading')} />}
        {list?.nodes.length === 0 && (
          <EmptyState
            icon={IconCalendarEvent}
            title={search ? t('app:states.emptySearch', { query: search }) : t('appointments.empty')}
            hint={t('appointments.emptyHint')}
          />
        )}
        {list && list.nodes.length > 0 && <AppointmentTable appointments={list.nodes} />}
        {list && (
          <LoadMore
            hasMore={list.pageInfo.hasNextPage}
            loading={networkStatus === NetworkStatus.fetchMore}
            onMore={() => void fetchMore({ variables: { after: list.pageInfo.endCursor } })}
            label={t('app:actions.loadMore')}
          />
        )}
      </WithPanel>
    </Page>
  );
}

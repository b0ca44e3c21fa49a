import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { EmptyState, LoadMore, Page, SegmentedTabs, TableSkeleton } from '@4as/ui';
import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { IconCalendarCheck } from '@tabler/icons-react';
import { ConflictTable } from '../features/appointments/conflict-table';
import { useViews } from '../features/appointments/use-views';
import { graphql } from '../gql';

const AppointmentConflictsDocument = graphql(`
  query AppointmentConflicts($after: String) {
    appointmentConflicts(first: 50, after: $after) {
      nodes {
        ...ConflictTable
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** Coming sessions that no longer fit what their tutor offers, with the ways to settle each. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(AppointmentConflictsDocument, {
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.appointmentConflicts;
  const views = useViews('CONFLICTS');
  return (
    <Page title={t('appointments.conflicts.title')} width="full">
      <SegmentedTabs label={t('appointments.period')} tabs={views} />
      <p>{t('appointments.conflicts.intro')}</p>
      {error && !list && <ProblemState error={error} onRetry={() => void refetch()} />}
      {!list && !error && <TableSkeleton label={t('app:states.loading')} />}
      {list?.nodes.length === 0 && (
        <EmptyState
          icon={IconCalendarCheck}
          title={t('appointments.conflicts.empty')}
          hint={t('appointments.conflicts.emptyHint')}
        />
      )}
      {list && list.nodes.length > 0 && <ConflictTable conflicts={list.nodes} />}
      {list && (
        <LoadMore
          hasMore={list.pageInfo.hasNextPage}
          loading={networkStatus === NetworkStatus.fetchMore}
          onMore={() => void fetchMore({ variables: { after: list.pageInfo.endCursor } })}
          label={t('app:actions.loadMore')}
        />
      )}
    </Page>
  );
}

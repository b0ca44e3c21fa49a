import { useTranslation } from '@4as/i18n/react';
import { EmptyState, Page, SegmentedTabs } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { IconCalendarCheck } from '@tabler/icons-react';
import { ConflictTable } from '../features/appointments/conflict-table';
import { KeptConflicts } from '../features/appointments/kept-conflicts';
import { useViews } from '../features/appointments/use-views';
import { graphql } from '../gql';
import { PagedList } from '../parts/paged-list';

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
  const { t } = useTranslation('admin');
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(AppointmentConflictsDocument, {
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const views = useViews('CONFLICTS');
  return (
    <Page title={t('appointments.conflicts.title')} width="full">
      <SegmentedTabs label={t('appointments.period')} tabs={views} />
      <p>{t('appointments.conflicts.intro')}</p>
      <PagedList
        list={data?.appointmentConflicts}
        error={error}
        networkStatus={networkStatus}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        empty={
          <EmptyState
            icon={IconCalendarCheck}
            title={t('appointments.conflicts.empty')}
            hint={t('appointments.conflicts.emptyHint')}
          />
        }
      >
        {(nodes) => <ConflictTable conflicts={nodes} />}
      </PagedList>
      <KeptConflicts />
    </Page>
  );
}

import { useFormats, useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { EmptyState, Page, SegmentedTabs } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useState } from 'react';
import { AppointmentFilters } from '../features/appointments/appointment-filters';
import { AppointmentTable } from '../features/appointments/appointment-table';
import { addressOfSort, askedList } from '../features/appointments/list-address';
import { SelectedSessions } from '../features/appointments/selected-sessions';
import { useViews } from '../features/appointments/use-views';
import { graphql } from '../gql';
import { PagedList } from '../parts/paged-list';
import { WithPanel } from '../parts/with-panel';

const AppointmentsDocument = graphql(`
  query Appointments($filter: AppointmentFilter, $sort: AppointmentSort, $after: String) {
    appointments(filter: $filter, sort: $sort, first: 50, after: $after) {
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

/** All sessions by period, filters and words, in the order chosen; the one of the address beside them. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { timeZone } = useFormats();
  const { parameters, change } = useAddress();
  const { filter, sort, search, view, shown } = askedList(parameters, timeZone);
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(AppointmentsDocument, {
    variables: { filter, sort },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.appointments;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const views = useViews(view);
  return (
    <Page title={t('appointments.title')} width="full">
      <SegmentedTabs label={t('appointments.period')} tabs={views} />
      <AppointmentFilters count={list?.totalCount} />
      <WithPanel>
        {list && (list.nodes.length > 0 || selected.size > 0) && (
          <SelectedSessions
            selected={selected}
            onChange={setSelected}
            shown={list.nodes.map((appointment) => appointment.id)}
          />
        )}
        <PagedList
          list={list}
          error={error}
          networkStatus={networkStatus}
          onRetry={refetch}
          onMore={(after) => fetchMore({ variables: { after } })}
          empty={
            <EmptyState
              icon={IconCalendarEvent}
              title={search ? t('app:states.emptySearch', { query: search }) : t('appointments.empty')}
              hint={t('appointments.emptyHint')}
            />
          }
        >
          {(nodes) => (
            <AppointmentTable
              appointments={nodes}
              selected={selected}
              onSelect={setSelected}
              sort={shown}
              onSort={(chosen) => change({ tri: addressOfSort(chosen) })}
            />
          )}
        </PagedList>
      </WithPanel>
    </Page>
  );
}

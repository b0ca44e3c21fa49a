import { useTranslation } from '@4as/i18n/react';
import { ProblemState, useAddress } from '@4as/shell';
import { EmptyState, ListSkeleton, LoadMore, Page, SegmentedTabs } from '@4as/ui';
import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { Link } from 'react-router';
import { SessionList } from '../features/attend-session/session-list';
import { OwnCalendarDays } from '../features/see-calendar/session-calendar';
import { graphql } from '../gql';

const SessionsDocument = graphql(`
  query Sessions($filter: AppointmentFilter, $after: String) {
    appointments(filter: $filter, first: 30, after: $after) {
      nodes {
        id
        ...SessionList
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** `/seances`: what comes and what was, as a list, or by day and week. */
export function Component() {
  const { t } = useTranslation(['tutor', 'changes']);
  const { parameters } = useAddress();
  const view = parameters.get('vue');
  const past = parameters.get('periode') === 'passees';
  return (
    <Page title={t('sessions.title')}>
      <SegmentedTabs
        label={t('changes:calendar.views')}
        tabs={[
          { to: '/seances', label: t('sessions.upcoming'), current: view === null && !past },
          { to: '/seances?periode=passees', label: t('sessions.past'), current: view === null && past },
          { to: '/seances?vue=semaine', label: t('changes:calendar.week'), current: view === 'semaine' },
          { to: '/seances?vue=jour', label: t('changes:calendar.day'), current: view === 'jour' },
        ]}
      />
      {view === null ? <Sessions past={past} /> : <OwnCalendarDays days={view === 'jour' ? 1 : 7} />}
    </Page>
  );
}

function Sessions({ past }: { past: boolean }) {
  const { t } = useTranslation(['tutor', 'app']);
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(SessionsDocument, {
    variables: { filter: { period: past ? 'PAST' : 'UPCOMING' } },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.appointments;
  return (
    <>
      {error && !list && <ProblemState error={error} onRetry={() => void refetch()} />}
      {!list && !error && <ListSkeleton label={t('app:states.loading')} count={6} />}
      {list?.nodes.length === 0 && (
        <EmptyState
          icon={IconCalendarEvent}
          title={past ? t('sessions.nonePast') : t('sessions.none')}
          hint={past ? t('sessions.nonePastHint') : t('sessions.noneHint')}
          action={
            past ? undefined : (
              <Button component={Link} to="/disponibilites">
                {t('sessions.setHours')}
              </Button>
            )
          }
        />
      )}
      {list && list.nodes.length > 0 && <SessionList sessions={list.nodes} />}
      {list && (
        <LoadMore
          hasMore={list.pageInfo.hasNextPage}
          loading={networkStatus === NetworkStatus.fetchMore}
          onMore={() => void fetchMore({ variables: { after: list.pageInfo.endCursor } })}
          label={t('app:actions.loadMore')}
        />
      )}
    </>
  );
}

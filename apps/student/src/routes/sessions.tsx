import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { EmptyState, ListSkeleton, LoadMore, Page, RowList, SegmentedTabs } from '@4as/ui';
import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { OwnCalendarDays } from '../features/see-calendar/session-calendar';
import { useReviewMark } from '../features/review-session/review-mark';
import { graphql } from '../gql';
import { SessionRow } from '../parts/session-row';

const SessionsDocument = graphql(`
  query Sessions($filter: AppointmentFilter!, $after: String) {
    appointments(filter: $filter, first: 20, after: $after) {
      nodes {
        id
        ...SessionRow
        ...ReviewMark
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** Sessions that were held and given back are no sessions: they are not shown. */
const filters = {
  upcoming: { period: 'UPCOMING', states: ['CONFIRMED'] },
  past: { period: 'PAST', states: ['CONFIRMED', 'COMPLETED', 'STUDENT_NO_SHOW', 'TUTOR_NO_SHOW', 'CANCELLED'] },
} as const;

/** `/seances`, with `?vue=passees`, `semaine` or `jour`: the student's sessions, as a list, or by day and week. */
export function Component() {
  const { t } = useTranslation(['student', 'series', 'changes']);
  const [parameters] = useSearchParams();
  const view = parameters.get('vue');
  const isCalendar = view === 'semaine' || view === 'jour';
  const isPast = view === 'passees';
  return (
    <Page title={t('sessions.title')} width="page">
      <SegmentedTabs
        label={t('sessions.views')}
        tabs={[
          { to: '/seances', label: t('sessions.upcoming'), current: !isPast && !isCalendar },
          { to: '/seances?vue=passees', label: t('sessions.past'), current: isPast },
          { to: '/seances?vue=semaine', label: t('changes:calendar.week'), current: view === 'semaine' },
          { to: '/seances?vue=jour', label: t('changes:calendar.day'), current: view === 'jour' },
          { to: '/seances/series', label: t('series:list.tab'), current: false },
        ]}
      />
      {isCalendar ? <OwnCalendarDays days={view === 'jour' ? 1 : 7} /> : <Sessions isPast={isPast} />}
    </Page>
  );
}

function Sessions({ isPast }: { isPast: boolean }) {
  const { t } = useTranslation(['student', 'app']);
  const reviewMarkOf = useReviewMark();
  const { states, period } = isPast ? filters.past : filters.upcoming;
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(SessionsDocument, {
    variables: { filter: { period, states: [...states] } },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const sessions = data?.appointments;
  return (
    <>
      {error && !sessions && <ProblemState error={error} onRetry={() => void refetch()} />}
      {!sessions && !error && <ListSkeleton label={t('app:states.loading')} />}
      {sessions?.nodes.length === 0 && (
        <EmptyState
          icon={IconCalendarEvent}
          title={isPast ? t('sessions.noPast') : t('sessions.noUpcoming')}
          hint={isPast ? t('sessions.noPastHint') : t('sessions.noUpcomingHint')}
          action={
            <Button component={Link} to="/cours" color="marigold">
              {t('home.book')}
            </Button>
          }
        />
      )}
      {sessions && sessions.nodes.length > 0 && (
        <div>
          <RowList label={t('sessions.list')}>
            {sessions.nodes.map((session) => (
              <SessionRow key={session.id} session={session} end={reviewMarkOf(session)} />
            ))}
          </RowList>
          <LoadMore
            hasMore={sessions.pageInfo.hasNextPage}
            loading={networkStatus === NetworkStatus.fetchMore}
            onMore={() => void fetchMore({ variables: { after: sessions.pageInfo.endCursor } })}
            label={t('sessions.more')}
          />
        </div>
      )}
    </>
  );
}

import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { LoadMore, PageSkeleton, Section, useNow } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { inputOf, type Decision, type Decisions } from '../features/settle-sessions/choices';
import { SessionDecision } from '../features/settle-sessions/session-decision';
import { AwaySwitch } from '../features/take-time-off/away-switch';
import { emptyPeriod, fromNowOn, type Period } from '../features/take-time-off/period';
import { TimeOffForm, type Affected } from '../features/take-time-off/time-off-form';
import { TimeOffHistory } from '../features/take-time-off/time-off-history';
import { graphql } from '../gql';
import { HoursFrame } from '../parts/hours-frame';

const TimeOffDocument = graphql(`
  query TimeOffPage($after: String) {
    viewer {
      id
      tutor {
        id
        timeZone
        ...AwaySwitch
      }
    }
    timeOff(first: 20, after: $after) {
      nodes {
        id
        ...TimeOffPeriod
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** `/disponibilites/absences`: when the tutor is away, and what becomes of the sessions then. */
export function Component() {
  const { t } = useTranslation(['tutor', 'app']);
  const now = useNow();
  const { data, error, refetch, fetchMore, loading } = useQuery(TimeOffDocument, {
    variables: { after: null },
    fetchPolicy: 'cache-and-network',
  });
  // Each press of the switch begins the form anew.
  const [stops, setStops] = useState(0);
  const [decided, setDecided] = useState<Decisions>({});
  const tutor = data?.viewer?.tutor;
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data || !tutor) return <PageSkeleton label={t('app:states.loading')} />;

  const idsOf = (affected: Affected) => affected.map((one) => one.appointment.id);
  /** Until something is said: a session of a period is cancelled; with no end in sight those far ahead are kept. */
  const decisionsFor = (affected: Affected, period: Period): Decisions => {
    const soon = now + 2 * 24 * 60 * 60_000;
    const usual = (startsAt: string): Decision => ({
      choice: period.endsAt === null && Date.parse(startsAt) > soon ? 'KEEP' : 'CANCEL',
      startsAt: null,
    });
    return Object.fromEntries(
      affected.map(({ appointment: { id, startsAt } }) => [id, decided[id] ?? usual(startsAt)]),
    );
  };
  const { endCursor, hasNextPage } = data.timeOff.pageInfo;

  return (
    <HoursFrame view="timeOff" timeZone={tutor.timeZone}>
      <AwaySwitch tutor={tutor} onStop={() => setStops(stops + 1)} onEnded={() => void refetch()} />
      <Section title={t('timeOff.title')} hint={t('timeOff.hint')}>
        <TimeOffForm
          key={stops}
          initial={stops === 0 ? emptyPeriod : fromNowOn}
          timeZone={tutor.timeZone}
          choicesFor={(affected, period) => inputOf(idsOf(affected), decisionsFor(affected, period))}
          renderSessions={(affected, period) => (
            <Section
              title={t('timeOff.affected', { count: affected.length })}
              hint={affected.length === 0 ? t('timeOff.noneAffected') : t('timeOff.affectedHint')}
            >
              {affected.map((one) => (
                <SessionDecision
                  key={one.appointment.id}
                  affected={one}
                  away={period}
                  decision={decisionsFor(affected, period)[one.appointment.id]}
                  onDecide={(id, decision) => setDecided({ ...decided, [id]: decision })}
                />
              ))}
            </Section>
          )}
          onTaken={() => {
            setDecided({});
            void refetch();
          }}
        />
      </Section>
      <Section title={t('timeOff.history')}>
        <TimeOffHistory periods={data.timeOff.nodes} onChanged={() => void refetch()} />
        <LoadMore
          label={t('timeOff.more')}
          hasMore={hasNextPage}
          loading={loading}
          onMore={() => void fetchMore({ variables: { after: endCursor ?? null } })}
        />
      </Section>
    </HoursFrame>
  );
}

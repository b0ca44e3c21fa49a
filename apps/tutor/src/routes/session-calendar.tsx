import { useFormats, useTranslation } from '@4as/i18n/react';
import { addDays, dayNumber, instantToLocal, localToInstant, weekdayOf } from '@4as/scheduling';
import { ProblemState, useAddress } from '@4as/shell';
import { ListSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { CalendarSteps } from '../features/see-calendar/calendar-steps';
import { SessionDays } from '../features/see-calendar/session-days';
import { graphql } from '../gql';

const CalendarDocument = graphql(`
  query SessionCalendar($from: DateTime!, $to: DateTime!) {
    appointments(filter: { from: $from, to: $to }, first: 100) {
      nodes {
        id
        ...SessionDay
      }
    }
  }
`);

/** The sessions of a day or a week of the viewer's zone; which one is in the address (`jour`). */
export function SessionCalendar({ days }: { days: 1 | 7 }) {
  const { t } = useTranslation('app');
  const formats = useFormats();
  const { parameters, change } = useAddress();
  const today = instantToLocal(Date.now(), formats.timeZone).date;
  const day = dateOf(parameters.get('jour'), today);
  const from = days === 7 ? addDays(day, 1 - weekdayOf(dayNumber(day))) : day;
  const instant = (date: string) => new Date(localToInstant(date, 0, formats.timeZone)).toISOString();
  const { data, error, refetch } = useQuery(CalendarDocument, {
    variables: { from: instant(from), to: instant(addDays(from, days)) },
    fetchPolicy: 'cache-and-network',
  });
  const list = data?.appointments;
  return (
    <>
      <CalendarSteps
        from={from}
        days={days}
        onFrom={(date) => change({ jour: date }, { replace: true })}
        onToday={() => change({ jour: null }, { replace: true })}
      />
      {error && !list && <ProblemState error={error} onRetry={() => void refetch()} />}
      {!list && !error && <ListSkeleton label={t('states.loading')} count={6} />}
      {list && (
        <SessionDays
          sessions={list.nodes}
          dates={Array.from({ length: days }, (_, index) => addDays(from, index))}
          today={today}
        />
      )}
    </>
  );
}

function dateOf(date: string | null, today: string): string {
  if (date === null) return today;
  try {
    dayNumber(date);
    return date;
  } catch {
    return today;
  }
}

import { useTranslation } from '@4as/i18n/react';
import { ListSkeleton, type Tone } from '@4as/ui';
import { ProblemState } from '../pages/problem-state';
import type { CalendarSpan } from './calendar-span';
import { CalendarSteps } from './calendar-steps';
import { SessionDays, type CalendarSession } from './session-days';

export interface SessionCalendarProps {
  span: CalendarSpan;
  /** Those of the span; undefined until they are known. */
  sessions: readonly CalendarSession[] | undefined;
  tones: Readonly<Record<CalendarSession['state'], Tone>>;
  error: Error | undefined;
  onRetry: () => void;
}

/** The sessions of a day or a week, and the way to the days before and after. */
export function SessionCalendar({ span, sessions, tones, error, onRetry }: SessionCalendarProps) {
  const { t } = useTranslation('app');
  return (
    <>
      <CalendarSteps from={span.from} days={span.days} onFrom={span.goTo} onToday={span.goToToday} />
      {error && !sessions && <ProblemState error={error} onRetry={onRetry} />}
      {!sessions && !error && <ListSkeleton label={t('states.loading')} count={6} />}
      {sessions && <SessionDays sessions={sessions} tones={tones} dates={span.dates} today={span.today} />}
    </>
  );
}

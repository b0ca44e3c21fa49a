import {
  addDays,
  dayNumber,
  instantToLocal,
  MINUTE,
  occurrences,
  type LocalDate,
  type RecurrenceRule,
} from '@4as/scheduling';
import type { Series } from './series.entity.js';
import { SeriesScope, type ChangeSeriesInput } from './series.inputs.js';
import type { UpcomingSession } from './series.queries.js';

/** A session with the time, length and tutor that it is to have. */
export interface PlannedMove {
  session: UpcomingSession;
  /** Its date by the rule from here on. */
  onDate: LocalDate;
  startsAt: Date;
  minutes: number;
  tutorId: string;
}

/** What a change of a series comes to: each session's new place, and the rule that holds from here on; null where only one moves. */
export interface PlannedChange {
  moves: PlannedMove[];
  rule: (RecurrenceRule & { firstNumber: number }) | null;
}

/**
 * Where sessions of a series go when one of them is changed. The others move by the same number of days and to the same time by the
 * clock of the series, each from its date by the rule: one that had been moved by itself joins the rest again. Pure.
 */
export function planChange(
  series: Series,
  sessions: readonly UpcomingSession[],
  named: UpcomingSession,
  { scope, startsAt, minutes, tutorId }: Pick<ChangeSeriesInput, 'scope' | 'startsAt' | 'minutes' | 'tutorId'>,
): PlannedChange {
  const start = startsAt ?? named.startsAt;
  if (scope === SeriesScope.THIS) {
    const move = { session: named, onDate: named.onDate, startsAt: start, minutes: minutes ?? lengthOf(named) };
    return { moves: [{ ...move, tutorId: tutorId ?? named.tutorId }], rule: null };
  }
  const zone = series.timeZone;
  const to = instantToLocal(start.getTime(), zone);
  const isTimeKept = startsAt === null || startsAt === undefined;
  const days = isTimeKept ? 0 : dayNumber(to.date) - dayNumber(named.onDate);
  const [first] = sessions;
  const anchor = first ?? named;
  const rule: RecurrenceRule = {
    frequency: series.frequency,
    startDate: addDays(anchor.onDate, days),
    startMinute: isTimeKept ? series.startMinute : to.minutes,
    zone,
    end: { kind: 'count', count: Math.max(...sessions.map(({ number }) => number), anchor.number) - anchor.number + 1 },
  };
  const byIndex = occurrences(rule);
  const moves = sessions.flatMap((session): PlannedMove[] => {
    const occurrence = byIndex[session.number - anchor.number];
    if (!occurrence) return [];
    return [
      {
        session,
        onDate: occurrence.date,
        startsAt: new Date(occurrence.start),
        minutes: minutes ?? lengthOf(session),
        tutorId: tutorId ?? series.tutorId,
      },
    ];
  });
  return { moves, rule: { ...rule, firstNumber: anchor.number } };
}

/** The length of a session, minutes. */
export function lengthOf({ startsAt, endsAt }: Pick<UpcomingSession, 'startsAt' | 'endsAt'>): number {
  return (endsAt.getTime() - startsAt.getTime()) / MINUTE;
}

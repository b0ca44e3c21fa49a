import { sessionPrice } from '@4as/pricing';
import {
  addDays,
  instantToLocal,
  MINUTE,
  occurrences,
  overlaps,
  whyNotFree,
  type BookingCalendar,
  type Interval,
  type LocalDate,
  type RecurrenceRule,
} from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Db } from '../../database/unit-of-work.js';
import { InvalidInput } from '../../graphql/failures.js';
import { isSessionLength, SlotReason } from '../appointments/index.js';
import { loadCalendars } from '../availability/index.js';
import { settingsIn, type Settings } from '../settings/index.js';
import { bookableCourses, type BookableCourse } from '../tutors/index.js';
import { MOST_SESSIONS, type SeriesChangeInput, type SeriesPlanInput } from './series.inputs.js';

/** One occurrence as it is planned: by the rule, with what the student changed, and whether it can be had. */
export interface PlannedSession {
  /** From 1. */
  number: number;
  /** By the rule. */
  date: LocalDate;
  startsAt: Date;
  tutorId: string;
  /** Moved, or given to another tutor. */
  isChanged: boolean;
  isSkipped: boolean;
  /** Null when it is free, or left out. */
  reason: SlotReason | null;
}

/** A series with all that decides about it. */
export interface SeriesPlan {
  rule: RecurrenceRule;
  course: BookableCourse;
  /** Of one session, cents. */
  priceCents: number;
  sessions: PlannedSession[];
  calendars: ReadonlyMap<string, BookingCalendar>;
  settings: Settings;
  /** The last date that this plan decides about. */
  decidedUntil: LocalDate;
}

export interface PlanRequest {
  studentId: string;
  plan: SeriesPlanInput;
  /** Tutors whose calendars are wanted as well, to offer them: so many at most. */
  alternatives?: number;
}

/**
 * The occurrences of a series with the answer to each of the one slot function, whatever is planned: the list and the booking ask
 * here. A series may reach further than the tutor's horizon for single bookings, as far as the settings say. The number of
 * statements does not depend on how many occurrences there are. A course, tutor, zone or end that can't be is `InvalidInput`.
 */
export async function planSeries(
  ctx: Context,
  db: Db,
  { studentId, plan, alternatives = 0 }: PlanRequest,
): Promise<SeriesPlan | InvalidInput> {
  if (!isSessionLength(plan.minutes)) return InvalidInput.at('minutes', 'isIn');
  if (plan.endsAfter && plan.endsOn) return InvalidInput.at('endsOn', 'seriesOneEnd');
  const [settings, [course]] = await Promise.all([settingsIn(db), bookableCourses(db, [plan.courseId])]);
  if (!course) return InvalidInput.at('courseId', 'unknown');
  const rule = ruleOf(plan);
  if (!rule) return InvalidInput.at('timeZone', 'unknown');
  const decidedUntil = lastDate(ctx, rule, settings);
  const found = occurrences(rule, { until: decidedUntil });
  if (found.length > MOST_SESSIONS) return InvalidInput.at('endsOn', 'seriesTooLong');
  if (found.length === 0) return InvalidInput.at('endsOn', 'seriesEmpty');
  const changes = new Map(plan.changes.map((change) => [change.date, change]));
  const sessions = found.map(({ index, date, start }) => planned(plan, index + 1, date, start, changes.get(date)));
  if (sessions.some(({ tutorId }) => !course.tutorIds.includes(tutorId))) return InvalidInput.at('tutorId', 'unknown');

  const wanted = [...new Set([...sessions.map(({ tutorId }) => tutorId), ...course.tutorIds.slice(0, alternatives)])];
  const starts = sessions.map(({ startsAt }) => startsAt.getTime());
  const calendars = await loadSeriesCalendars(ctx, db, settings, {
    tutorIds: wanted,
    studentId,
    from: Math.min(...starts) - NEAR,
    to: Math.max(...starts) + NEAR,
  });
  const answered = answer(sessions, calendars, plan.minutes);
  const priceCents = sessionPrice(course.studentRateCents, plan.minutes);
  return { rule, course, priceCents, sessions: answered, calendars, settings, decidedUntil };
}

/** As far around an occurrence as other times for it are looked for. */
export const NEAR = 4 * 24 * 60 * MINUTE;

/** As `loadCalendars`, with the horizon of series where it is further than the tutor's. */
export async function loadSeriesCalendars(
  ctx: Context,
  db: Db,
  settings: Settings,
  wanted: Parameters<typeof loadCalendars>[2],
): Promise<Map<string, BookingCalendar>> {
  const calendars = await loadCalendars(ctx, db, wanted);
  return new Map(
    [...calendars].map(([id, calendar]) => [
      id,
      { ...calendar, horizonDays: Math.max(calendar.horizonDays, settings.seriesHorizonDays) },
    ]),
  );
}

/** Today's date so many days from now, in a zone. */
export function dateAhead(ctx: Context, zone: string, days: number): LocalDate {
  return addDays(instantToLocal(ctx.now.getTime(), zone).date, days);
}

/** The rule of a plan by the zone's one name, so that spellings of it do not pile up; null for a zone that there is not. */
function ruleOf(plan: SeriesPlanInput): RecurrenceRule | null {
  const { frequency, startDate, startMinute, endsAfter, endsOn } = plan;
  const end = endsAfter
    ? ({ kind: 'count', count: endsAfter } as const)
    : endsOn
      ? ({ kind: 'until', date: endsOn } as const)
      : ({ kind: 'ongoing' } as const);
  try {
    const zone = new Intl.DateTimeFormat('en', { timeZone: plan.timeZone }).resolvedOptions().timeZone;
    return { frequency, startDate, startMinute, zone, end };
  } catch {
    return null;
  }
}

/** Where a plan stops looking: an ongoing series some weeks ahead, another at its end, none further than a bit over a year. */
function lastDate(ctx: Context, rule: RecurrenceRule, settings: Settings): LocalDate {
  if (rule.end.kind === 'ongoing') {
    const ahead = dateAhead(ctx, rule.zone, settings.seriesAheadDays);
    return ahead > rule.startDate ? ahead : rule.startDate;
  }
  if (rule.end.kind === 'until') return rule.end.date;
  return addDays(rule.startDate, MOST_SESSIONS * 31);
}

function planned(
  plan: SeriesPlanInput,
  number: number,
  date: LocalDate,
  start: number,
  change: SeriesChangeInput | undefined,
): PlannedSession {
  const startsAt = change?.startsAt ?? new Date(start);
  const tutorId = change?.tutorId ?? plan.tutorId;
  const isChanged = startsAt.getTime() !== start || tutorId !== plan.tutorId;
  return { number, date, startsAt, tutorId, isChanged, isSkipped: change?.skip ?? false, reason: null };
}

/** Two sessions of one series may be moved onto each other: the later of them is refused as the student's own time. */
function answer(
  sessions: readonly PlannedSession[],
  calendars: ReadonlyMap<string, BookingCalendar>,
  minutes: number,
): PlannedSession[] {
  const own: Interval[] = [];
  return sessions.map((session) => {
    if (session.isSkipped) return session;
    const interval = intervalOf(session.startsAt, minutes);
    const calendar = calendars.get(session.tutorId);
    const free = calendar ? whyNotFree(calendar, interval) : 'outside_hours';
    const busy = own.some((other) => overlaps(other, interval));
    own.push(interval);
    const reason = free !== 'free' ? free : busy ? 'student_busy' : null;
    return { ...session, reason: reason as SlotReason | null };
  });
}

/** The time of a session. */
export function intervalOf(startsAt: Date, minutes: number): Interval {
  return { start: startsAt.getTime(), end: startsAt.getTime() + minutes * MINUTE };
}

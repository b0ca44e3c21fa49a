import { DAY, fairSlots, MINUTE, nearestFreeSlots, type BookingCalendar, type Instant } from '@4as/scheduling';
import type { Context } from '../../context.js';
import { defineLoader } from '../../database/loaders.js';
import type { Db } from '../../database/unit-of-work.js';
import { loadCalendars } from '../availability/index.js';
import { bookableCourses } from '../tutors/index.js';
import { appointmentLoader } from './appointment.loaders.js';
import type { Slot } from './slot.types.js';

/** A time that somebody wanted, with one of these tutors. */
export interface WantedTime {
  tutorIds: readonly string[];
  /** Whose own time counts too; null for visitors. */
  studentId: string | null;
  startsAt: Date;
  minutes: number;
}

interface Span {
  from: Instant;
  to: Instant;
}

const COUNT = 3;
const TWO_WEEKS = 14 * DAY;
/** No tutor can be booked further ahead: the horizon is 365 days at most. */
const FARTHEST = 366 * DAY;

/** All instants at which anything could be booked now. */
export function wholeHorizon(now: Date): Span {
  return { from: now.getTime(), to: now.getTime() + FARTHEST };
}

/**
 * At most three free starts nearest to a wanted time, nearest first: within two weeks of it, or wherever the first ones are when
 * those weeks have none. Where several tutors are free, the slot is of the one who would be booked.
 */
export async function nearestFree(ctx: Context, db: Db, wanted: WantedTime): Promise<Slot[]> {
  const loads = await tutorLoads(ctx, db, wanted.tutorIds);
  for (const span of [around(ctx.now, wanted.startsAt), wholeHorizon(ctx.now)]) {
    const calendars = await loadCalendars(ctx, db, { ...wanted, ...span });
    const nearest = nearestIn(calendars, loads, wanted, span);
    if (nearest.length > 0) return nearest;
  }
  return [];
}

/** How many sessions each tutor has before them: the fair choice among several goes by it. */
export async function tutorLoads(ctx: Context, db: Db, tutorIds: readonly string[]): Promise<Map<string, number>> {
  if (tutorIds.length < 2) return new Map();
  const rows = await db.query<{ tutor_id: string; upcoming: string }>(
    'select tutor_id, upcoming from app.tutor_loads($1, $2)',
    [tutorIds, ctx.now],
  );
  return new Map(rows.map((row) => [row.tutor_id, Number(row.upcoming)]));
}

/**
 * The nearest free starts in place of an appointment whose hold ended, by its id; with the same tutor, or with any of the course
 * when that tutor no longer teaches it. The number of statements does not depend on how many are asked for.
 */
export const nearestFreeLoader = defineLoader<string, Slot[]>({
  name: 'nearest free slots',
  async batch(ctx, appointmentIds) {
    const lines = await Promise.all(appointmentIds.map((id) => ctx.load(appointmentLoader, id)));
    const courses = await bookableCourses(ctx.db, [...new Set(lines.flatMap((line) => line?.courseId ?? []))]);
    const wanted = lines.map((line): WantedTime | null => {
      const tutorIds = courses.find((course) => course.id === line?.courseId)?.tutorIds ?? [];
      if (!line || tutorIds.length === 0) return null;
      return { ...line, minutes: line.minutes, tutorIds: tutorIds.includes(line.tutorId) ? [line.tutorId] : tutorIds };
    });
    const tutorIds = [...new Set(wanted.flatMap((line) => line?.tutorIds ?? []))];
    const span = wholeHorizon(ctx.now);
    const [loads, calendars] = await Promise.all([
      tutorLoads(ctx, ctx.db, tutorIds),
      loadCalendars(ctx, ctx.db, { tutorIds, studentId: lines.find((line) => line)?.studentId ?? null, ...span }),
    ]);
    return wanted.map((line) => (line ? nearestIn(calendars, loads, line, span) : []));
  },
});

function around(now: Date, startsAt: Date): Span {
  const { from, to } = wholeHorizon(now);
  const middle = Math.min(Math.max(startsAt.getTime(), from), to);
  return { from: Math.max(middle - TWO_WEEKS, from), to: middle + TWO_WEEKS };
}

function nearestIn(
  calendars: ReadonlyMap<string, BookingCalendar>,
  loads: ReadonlyMap<string, number>,
  wanted: WantedTime,
  span: Span,
): Slot[] {
  const start = wanted.startsAt.getTime();
  const tutors = wanted.tutorIds.flatMap((tutorId) => {
    const calendar = calendars.get(tutorId);
    if (!calendar) return [];
    const nearest = nearestFreeSlots({ ...calendar, ...span, durationMinutes: wanted.minutes }, start, COUNT);
    return [{ tutorId, starts: nearest.sort((a, b) => a - b) }];
  });
  return fairSlots(tutors, loads)
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start) || a.start - b.start)
    .slice(0, COUNT)
    .flatMap((slot) => slotOf(slot.start, wanted.minutes, slot.tutorId));
}

/** A slot from instants; none without a tutor. */
export function slotOf(start: Instant, minutes: number, tutorId: string | undefined): Slot[] {
  return tutorId === undefined
    ? []
    : [{ startsAt: new Date(start), endsAt: new Date(start + minutes * MINUTE), tutorId }];
}

import { sessionPrice } from '@4as/pricing';
import {
  addDays,
  dayNumber,
  fairSlots,
  freeSlots,
  instantToLocal,
  localToInstant,
  type BookingCalendar,
  type Instant,
} from '@4as/scheduling';
import type { Context } from '../../context.js';
import { defineLoader } from '../../database/loaders.js';
import { CodedError, notFound } from '../../graphql/errors.js';
import { isUuid } from '../../graphql/ids.js';
import { loadCalendars } from '../availability/index.js';
import { bookableCourses, type BookableCourse } from '../tutors/index.js';
import { tutorLoads, wholeHorizon } from './nearest-free.js';
import { isSessionLength, SESSION_MINUTES } from './session-length.js';
import { slotDays } from './slot-days.js';
import type { FreeSlots } from './slot.types.js';

export interface FreeSlotsWanted extends SlotRange {
  courseId: string;
  /** Null: any tutor of the course. */
  tutorId: string | null;
}

const MOST_DAYS = 42;
/** Nobody books further away than the longest horizon, nor looks further back. */
const FARTHEST_DAYS = 400;

/**
 * The slots that the viewer could hold now, by day of the zone asked for; the number of statements does not depend on how many
 * tutors there are. With "any tutor" each start is shown once, with the tutor that a hold would pick. Throws BAD_REQUEST for a
 * length, range or zone that can not be asked for, NOT_FOUND for a course or tutor that can not be booked.
 */
export async function findFreeSlots(ctx: Context, wanted: FreeSlotsWanted): Promise<FreeSlots> {
  const zone = checkSlotRange(ctx, wanted);
  const { course, tutorIds } = await bookableTutors(ctx, wanted);

  const span = {
    from: localToInstant(wanted.from, 0, zone),
    to: localToInstant(addDays(wanted.from, wanted.days), 0, zone),
  };
  const studentId = studentOf(ctx);
  const [calendars, loads] = await Promise.all([
    loadCalendars(ctx, ctx.db, { tutorIds, studentId, ...span }),
    tutorLoads(ctx, ctx.db, tutorIds),
  ]);
  const slots = fairSlots(startsOf(calendars, wanted.minutes, span), loads);
  return {
    days: slotDays(slots, wanted, zone),
    priceCents: sessionPrice(course.studentRateCents, wanted.minutes),
    nextFreeSlot: slots.length > 0 ? null : await firstFreeAfter(ctx, tutorIds, wanted.minutes, span.to),
  };
}

/**
 * A course, and the one tutor of it who is wanted or all who teach it. Throws NOT_FOUND for a course or tutor that can not be
 * booked.
 */
export async function bookableTutors(
  ctx: Context,
  { courseId, tutorId }: Pick<FreeSlotsWanted, 'courseId' | 'tutorId'>,
): Promise<{ course: BookableCourse; tutorIds: string[] }> {
  if (!isUuid(courseId)) throw notFound('course');
  const [course] = await bookableCourses(ctx.db, [courseId]);
  if (!course) throw notFound('course');
  if (tutorId === null) return { course, tutorIds: course.tutorIds };
  if (!course.tutorIds.includes(tutorId)) throw notFound('tutor');
  return { course, tutorIds: [tutorId] };
}

/** The next start at which a tutor could be booked for the shortest session; null when there is none. By the tutor's id. */
export const nextFreeSlotLoader = defineLoader<string, Date | null>({
  name: 'next free slot of tutor',
  async batch(ctx, tutorIds) {
    const span = wholeHorizon(ctx.now);
    const calendars = await loadCalendars(ctx, ctx.db, { tutorIds, studentId: studentOf(ctx), ...span });
    const starts = new Map(
      startsOf(calendars, Math.min(...SESSION_MINUTES), span).map((tutor) => [tutor.tutorId, tutor.starts[0]]),
    );
    return tutorIds.map((id) => toDate(starts.get(id)));
  },
});

async function firstFreeAfter(
  ctx: Context,
  tutorIds: readonly string[],
  minutes: number,
  after: Instant,
): Promise<Date | null> {
  const span = { from: Math.max(after, ctx.now.getTime()), to: wholeHorizon(ctx.now).to };
  if (span.from >= span.to) return null;
  const calendars = await loadCalendars(ctx, ctx.db, { tutorIds, studentId: studentOf(ctx), ...span });
  const firsts = startsOf(calendars, minutes, span).flatMap(({ starts }) => starts.slice(0, 1));
  return toDate(firsts.sort((a, b) => a - b)[0]);
}

function startsOf(
  calendars: ReadonlyMap<string, BookingCalendar>,
  durationMinutes: number,
  span: { from: Instant; to: Instant },
): { tutorId: string; starts: Instant[] }[] {
  return [...calendars].map(([tutorId, calendar]) => ({
    tutorId,
    starts: freeSlots({ ...calendar, ...span, durationMinutes }),
  }));
}

function toDate(instant: Instant | undefined): Date | null {
  return instant === undefined ? null : new Date(instant);
}

function studentOf(ctx: Context): string | null {
  return ctx.viewer.role === 'student' ? ctx.viewer.id : null;
}

/** A range of days of a zone, and the length of the sessions that are to fit in. */
export interface SlotRange {
  minutes: number;
  /** The first day, in `timeZone`. */
  from: string;
  days: number;
  timeZone: string;
}

/**
 * Throws BAD_REQUEST for a length, range or zone that can not be asked for. Answers the zone by its one name, so that spellings of it do
 * not pile up in the cache of clocks.
 */
export function checkSlotRange(ctx: Context, { minutes, from, days, timeZone }: SlotRange): string {
  if (!isSessionLength(minutes))
    throw new CodedError('BAD_REQUEST', `A session has ${SESSION_MINUTES.join(', ')} minutes.`);
  if (days < 1 || days > MOST_DAYS) throw new CodedError('BAD_REQUEST', `Ask for 1 to ${MOST_DAYS} days.`);
  const today = dayNumber(instantToLocal(ctx.now.getTime(), 'UTC').date);
  if (Math.abs(dayNumber(from) - today) > FARTHEST_DAYS)
    throw new CodedError('BAD_REQUEST', 'The range is too far away.');
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    throw new CodedError('BAD_REQUEST', 'There is no such time zone.');
  }
}

import { DAY, MINUTE, seriesPaymentTimes, whyNotFree, type LocalDate, type Occurrence } from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { holdSeveral, type Appointment, type SeriesHold } from '../appointments/index.js';
import { settingsIn } from '../settings/index.js';
import { bookableCourses } from '../tutors/index.js';
import { paymentPolicyOf } from './payment-policy.js';
import { intervalOf, loadSeriesCalendars } from './plan-series.js';
import type { Series } from './series.entity.js';
import { MissingReason } from './series-session.entity.js';

/** What became of one occurrence: a held session with the instants of its payment, or the reason why there is none. */
export interface Decision {
  date: LocalDate;
  /** Where it would have begun. */
  startsAt: Date;
  appointment: Appointment | null;
  missing: MissingReason | null;
  chargeAt: Date | null;
  releaseAt: Date | null;
}

/**
 * Holds what can be had of these occurrences of a series that is paid one by one, in the caller's transaction, and says why the rest
 * can't be: date by date, since a series goes on without the dates that it does not get. A fixed number of statements.
 */
export async function decideOccurrences(
  ctx: Context,
  tx: Transaction,
  series: Series,
  occurrences: readonly Pick<Occurrence, 'date' | 'start'>[],
): Promise<Decision[]> {
  if (occurrences.length === 0) return [];
  const [settings, [course]] = await Promise.all([settingsIn(tx), bookableCourses(tx, [series.courseId])]);
  const starts = occurrences.map(({ start }) => start);
  const calendars = await loadSeriesCalendars(ctx, tx, settings, {
    tutorIds: [series.tutorId],
    studentId: series.studentId,
    from: Math.min(...starts) - DAY,
    to: Math.max(...starts) + DAY,
  });
  const calendar = course?.tutorIds.includes(series.tutorId) ? calendars.get(series.tutorId) : undefined;
  const decided = occurrences.map(({ date, start }): Decision & { hold: SeriesHold | null } => {
    const startsAt = new Date(start);
    const nothing = { date, startsAt, appointment: null, chargeAt: null, releaseAt: null, hold: null };
    const isPaused =
      series.pausedFrom !== null &&
      series.pausedUntil !== null &&
      series.pausedFrom <= date &&
      date <= series.pausedUntil;
    if (isPaused) return { ...nothing, missing: MissingReason.PAUSED };
    if (start <= ctx.now.getTime()) return { ...nothing, missing: MissingReason.PAST };
    if (!calendar) return { ...nothing, missing: MissingReason.TUTOR_UNAVAILABLE };
    const answer = whyNotFree(calendar, intervalOf(startsAt, series.minutes));
    if (answer !== 'free') return { ...nothing, missing: answer as MissingReason };
    const times = seriesPaymentTimes(start, ctx.now.getTime(), paymentPolicyOf(settings));
    const chargeAt = new Date(times.chargeAt);
    const hold = {
      tutorId: series.tutorId,
      startsAt,
      minutes: series.minutes,
      bufferMinutes: calendar.bufferMinutes,
      heldUntil: new Date(times.heldUntil),
      chargeAt,
    };
    return { ...nothing, missing: null, chargeAt, releaseAt: new Date(times.releaseAt), hold };
  });
  return holdAll(ctx, tx, series, decided);
}

async function holdAll(
  ctx: Context,
  tx: Transaction,
  { id, studentId, courseId }: Series,
  decided: readonly (Decision & { hold: SeriesHold | null })[],
): Promise<Decision[]> {
  const wanted = decided.filter(({ hold }) => hold !== null);
  const held = await holdSeveral(ctx, tx, {
    studentId,
    courseId,
    seriesId: id,
    holds: wanted.flatMap(({ hold }) => hold ?? []),
  });
  const byDate = new Map(wanted.map(({ date }, index) => [date, held[index] ?? null]));
  return decided.map(({ hold, ...decision }) => {
    const appointment = byDate.get(decision.date) ?? null;
    const isLost = hold !== null && appointment === null;
    return isLost
      ? { ...decision, missing: MissingReason.TAKEN, chargeAt: null, releaseAt: null }
      : { ...decision, appointment };
  });
}

/** Where a session that could not be had would have ended. */
export function endOf({ startsAt }: Pick<Decision, 'startsAt'>, minutes: number): Date {
  return new Date(startsAt.getTime() + minutes * MINUTE);
}

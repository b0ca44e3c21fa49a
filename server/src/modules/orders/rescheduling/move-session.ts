import { MINUTE, whyNotFree, type Actor, type BookingCalendar } from '@4as/scheduling';
import type { Context } from '../../../context.js';
import { violatedConstraint } from '../../../database/constraint-errors.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { InvalidInput } from '../../../graphql/failures.js';
import {
  columnsOfAppointment,
  isSessionLength,
  lockPeople,
  nearestFree,
  recordChanges,
  SlotNotFree,
  SlotTaken,
  tellOf,
  toAppointment,
  type Appointment,
  type SlotReason,
} from '../../appointments/index.js';
import { loadCalendars } from '../../availability/index.js';
import { settingsIn } from '../../settings/index.js';
import { bookableCourses } from '../../tutors/index.js';
import { withoutSession } from './own-time.js';
import { tellOfMove } from './tell-of-move.js';

export interface SessionMove {
  startsAt: Date;
  tutorId: string;
  minutes: number;
  by: Actor;
  /** The person who does it, or in whose name it is done. */
  actorId: string | null;
  /** Read by both people; null where none was asked for. */
  reason: string | null;
}

/** The time of a session before or after a change, as the history keeps it. */
export interface SessionTime {
  startsAt: string;
  endsAt: string;
  tutorId: string;
}

/**
 * Gives a confirmed session another time, tutor or length with everything that follows but money: its history says what was and what
 * is, and all whom it concerns are told live, by notification and by mail with an updated invitation. The same function that lists slots
 * says whether the time is free, the session's own time not counting; one UPDATE takes the new interval, so that the exclusion
 * constraints have the last word. Losing to somebody is `SlotTaken`, any other refusal `SlotNotFree`, both with the nearest free starts.
 *
 * The row must be locked and be confirmed; whether this person may is the caller's part. The context is the company's or an admin's.
 */
export async function moveSession(
  ctx: Context,
  tx: Transaction,
  appointment: Appointment,
  move: SessionMove,
): Promise<Appointment | SlotTaken | SlotNotFree | InvalidInput> {
  if (!isSessionLength(move.minutes)) return InvalidInput.at('minutes', 'isIn');
  if (move.tutorId !== appointment.tutorId && !(await teaches(tx, appointment.courseId, move.tutorId)))
    return InvalidInput.at('tutorId', 'unknown');
  const interval = { start: move.startsAt.getTime(), end: move.startsAt.getTime() + move.minutes * MINUTE };
  const wanted = { ...move, tutorIds: [move.tutorId], studentId: appointment.studentId };
  const calendars = await loadCalendars(ctx, tx, { ...wanted, from: interval.start, to: interval.start + 1 });
  const { seriesHorizonDays } = await settingsIn(tx);
  const calendar = reaching(calendars.get(move.tutorId), appointment, seriesHorizonDays);
  if (!calendar) return InvalidInput.at('tutorId', 'unknown');
  const answer = whyNotFree(withoutSession(calendar, appointment), interval);
  if (answer === 'taken') return new SlotTaken(await nearestFree(ctx, tx, wanted));
  if (answer !== 'free') return new SlotNotFree(answer as SlotReason, await nearestFree(ctx, tx, wanted));

  const endsAt = new Date(interval.end);
  const takenUntil = new Date(interval.end + calendar.bufferMinutes * MINUTE);
  const moved = await take(ctx, tx, appointment, { ...move, endsAt, takenUntil });
  if (!moved) return new SlotTaken(await nearestFree(ctx, tx, wanted));
  await recordChanges(ctx, tx, {
    ids: [moved.id],
    action: 'reschedule',
    reason: move.reason,
    author: ctx.viewer.role === 'system' ? { id: move.actorId, role: move.by } : undefined,
    details: new Map([[moved.id, { before: timeOf(appointment), after: timeOf(moved) }]]),
  });
  tellOf(tx, moved);
  await tellOfMove(ctx, tx, { before: appointment, after: moved, reason: move.reason, actorId: move.actorId });
  return moved;
}

/** A session of a series may be as far ahead as series are, where that is further than the tutor's horizon for single ones. */
function reaching(
  calendar: BookingCalendar | undefined,
  { seriesId }: Appointment,
  seriesHorizonDays: number,
): BookingCalendar | undefined {
  if (!calendar || seriesId === null) return calendar;
  return { ...calendar, horizonDays: Math.max(calendar.horizonDays, seriesHorizonDays) };
}

async function teaches(tx: Transaction, courseId: string, tutorId: string): Promise<boolean> {
  const [course] = await bookableCourses(tx, [courseId]);
  return course?.tutorIds.includes(tutorId) ?? false;
}

/**
 * Takes the new interval, or answers null when somebody else has it. Movers of the same tutor or student take turns: two updates that
 * meet in an exclusion constraint would wait for each other.
 */
async function take(
  ctx: Context,
  tx: Transaction,
  { id, studentId, tutorId }: Appointment,
  move: SessionMove & { endsAt: Date; takenUntil: Date },
): Promise<Appointment | null> {
  await lockPeople(tx, [studentId, tutorId, move.tutorId]);
  await tx.query('select app.release_expired_holds($1, $2, $3, $4)', [
    [move.tutorId],
    studentId,
    move.startsAt,
    move.takenUntil,
  ]);
  await tx.query('savepoint take');
  try {
    const [row] = await tx.query<Appointment>(
      `update appointments a set starts_at = $2, ends_at = $3, taken_until = $4, tutor_id = $5, sequence = sequence + 1, updated_at = $6,
         times_rescheduled = times_rescheduled + $7,
         meeting_url = case when tutor_id = $5 then meeting_url end, meeting_platform = case when tutor_id = $5 then meeting_platform end
       where a.id = $1 returning ${columnsOfAppointment}`,
      [id, move.startsAt, move.endsAt, move.takenUntil, move.tutorId, ctx.now, move.by === 'student' ? 1 : 0],
    );
    await tx.query('release savepoint take');
    return row ? toAppointment(row) : null;
  } catch (error) {
    await tx.query('rollback to savepoint take');
    if (isOverlap(error)) return null;
    throw error;
  }
}

const overlaps = new Set(['appointments_tutor_no_overlap', 'appointments_student_no_overlap']);
const DEADLOCK = '40P01';

/** Somebody else has the time, or is just taking it. */
function isOverlap(error: unknown): boolean {
  return overlaps.has(violatedConstraint(error) ?? '') || (error as { code?: string }).code === DEADLOCK;
}

function timeOf({ startsAt, endsAt, tutorId }: Appointment): SessionTime {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), tutorId };
}

import type { Actor } from '@4as/scheduling';
import type { Context } from '../../../context.js';
import { violatedConstraint } from '../../../database/constraint-errors.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import {
  columnsOfAppointment,
  lockPeople,
  recordChanges,
  tellOf,
  toAppointment,
  type Appointment,
} from '../../appointments/index.js';
import { tellOfTime } from '../../availability/index.js';
import type { FreeTime } from './check-time.js';
import { dropReplacements } from './replacements.js';
import { tellOfMove, type PaidDifference } from './tell-of-move.js';

/** Who gives a session another time, and what is said of it. */
export interface TimeChange {
  by: Actor;
  /** The person who does it, or in whose name it is done. */
  actorId: string | null;
  /** Read by both people; null where none was asked for. */
  reason: string | null;
  /** What the student paid for it to be longer. */
  paid?: PaidDifference;
}

/** The time of a session before or after a change, as the history keeps it. */
export interface SessionTime {
  startsAt: string;
  endsAt: string;
  tutorId: string;
}

/**
 * Gives a confirmed session another time with everything that follows but money: one UPDATE takes the interval, so that the exclusion
 * constraints have the last word, its history says what was and what is, all whom it concerns are told live, by notification and by mail
 * with an updated invitation, and a longer time that was kept for it is let go. Null when somebody else has the time. The row must be
 * locked; whether the time is one that can be booked is the caller's part.
 */
export async function giveTime(
  ctx: Context,
  tx: Transaction,
  appointment: Appointment,
  time: FreeTime,
  { by, actorId, reason, paid }: TimeChange,
): Promise<Appointment | null> {
  const moved = await take(ctx, tx, appointment, time, by);
  if (!moved) return null;
  await dropReplacements(ctx, tx, [moved.id]);
  await recordChanges(ctx, tx, {
    ids: [moved.id],
    action: 'reschedule',
    reason,
    author: ctx.viewer.role === 'system' ? { id: actorId, role: by } : undefined,
    details: new Map([[moved.id, { before: timeOf(appointment), after: timeOf(moved) }]]),
  });
  tellOf(tx, moved);
  for (const time of [appointment, moved]) tellOfTime(tx, time);
  await tellOfMove(ctx, tx, { before: appointment, after: moved, reason, actorId, ...(paid ? { paid } : {}) });
  return moved;
}

/**
 * Takes the new interval, or answers null when somebody else has it. Movers of the same tutor or student take turns: two updates that
 * meet in an exclusion constraint would wait for each other.
 */
async function take(
  ctx: Context,
  tx: Transaction,
  { id, studentId, tutorId }: Appointment,
  time: FreeTime,
  by: Actor,
): Promise<Appointment | null> {
  await lockPeople(tx, [studentId, tutorId, time.tutorId]);
  await tx.query('select app.release_expired_holds($1, $2, $3, $4)', [
    [time.tutorId],
    studentId,
    time.startsAt,
    time.takenUntil,
  ]);
  await tx.query('savepoint take');
  try {
    const [row] = await tx.query<Appointment>(
      `update appointments a set starts_at = $2, ends_at = $3, taken_until = $4, tutor_id = $5, sequence = sequence + 1, updated_at = $6,
         times_rescheduled = times_rescheduled + $7,
         meeting_url = case when tutor_id = $5 then meeting_url end, meeting_platform = case when tutor_id = $5 then meeting_platform end
       where a.id = $1 returning ${columnsOfAppointment}`,
      [id, time.startsAt, time.endsAt, time.takenUntil, time.tutorId, ctx.now, by === 'student' ? 1 : 0],
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

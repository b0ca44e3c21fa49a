import { MINUTE } from '@4as/scheduling';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { tellOfTime } from '../availability/index.js';
import type { Appointment } from './appointment.entity.js';
import { columnsOfAppointment, toAppointment } from './appointment.queries.js';
import { lockPeople } from './lock-people.js';
import { recordChanges } from './record-changes.js';

/** A slot that a series takes. */
export interface SeriesHold {
  tutorId: string;
  startsAt: Date;
  minutes: number;
  /** The tutor's buffer of today. */
  bufferMinutes: number;
  /** Until when the slot is kept unpaid. */
  heldUntil: Date;
  /** When the student's saved card is charged for it; null for what goes into the cart. */
  chargeAt: Date | null;
}

export interface SeveralHolds {
  studentId: string;
  courseId: string;
  seriesId: string;
  holds: readonly SeriesHold[];
}

/**
 * Takes several slots for a series in the caller's transaction: the answer has an appointment, or null where somebody else has
 * the time, in the order of the holds. The caller has asked `whyNotFree` of each and decides whether to keep what was had; the
 * database's exclusion constraints have the last word, as for every booking. Locks the people for others who take several first, and
 * inserts by start, so that callers who want each other's times wait in one order and never for each other. Six statements
 * for any number of slots.
 */
export async function holdSeveral(
  ctx: Context,
  tx: Transaction,
  { studentId, courseId, seriesId, holds }: SeveralHolds,
): Promise<(Appointment | null)[]> {
  if (holds.length === 0) return [];
  const tutorIds = [...new Set(holds.map((hold) => hold.tutorId))];
  await lockPeople(tx, [studentId, ...tutorIds]);
  const ids = holds.map(() => uuidv7());
  const ends = holds.map((hold) => new Date(hold.startsAt.getTime() + hold.minutes * MINUTE));
  const takenUntil = holds.map((hold, index) => new Date(Number(ends[index]) + hold.bufferMinutes * MINUTE));
  await tx.query('select app.release_expired_holds($1, $2, $3, $4)', [
    tutorIds,
    studentId,
    new Date(Math.min(...holds.map((hold) => hold.startsAt.getTime()))),
    new Date(Math.max(...takenUntil.map(Number))),
  ]);
  const rows = await tx.query<Appointment>(
    `insert into appointments as a (id, student_id, tutor_id, course_id, series_id, state, starts_at, ends_at, taken_until, held_until,
       charge_at, created_at, updated_at)
     select h.id, $1, h.tutor_id, $2, $3, 'held', h.starts_at, h.ends_at, h.taken_until, h.held_until, h.charge_at, $4, $4
     from unnest($5::uuid[], $6::uuid[], $7::timestamptz[], $8::timestamptz[], $9::timestamptz[], $10::timestamptz[], $11::timestamptz[])
       as h (id, tutor_id, starts_at, ends_at, taken_until, held_until, charge_at)
     order by h.starts_at
     on conflict do nothing returning ${columnsOfAppointment}`,
    [
      studentId,
      courseId,
      seriesId,
      ctx.now,
      ids,
      holds.map((hold) => hold.tutorId),
      holds.map((hold) => hold.startsAt),
      ends,
      takenUntil,
      holds.map((hold) => hold.heldUntil),
      holds.map((hold) => hold.chargeAt),
    ],
  );
  await recordChanges(ctx, tx, { ids: rows.map((row) => row.id), action: 'hold' });
  for (const row of rows) tellOfTime(tx, row);
  const byId = new Map(rows.map((row) => [row.id, toAppointment(row)]));
  return ids.map((id) => byId.get(id) ?? null);
}

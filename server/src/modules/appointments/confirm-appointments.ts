import type { Context } from '../../context.js';
import { violatedConstraint } from '../../database/constraint-errors.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { tellOfTime } from '../availability/index.js';
import { AppointmentState, type Appointment } from './appointment.entity.js';
import { lockPeople } from './lock-people.js';
import { lockAppointments, moveAppointments } from './move-appointments.js';
import { recordChanges } from './record-changes.js';

const overlaps = new Set(['appointments_tutor_no_overlap', 'appointments_student_no_overlap']);

/** What became of the sessions of a payment. */
export interface Confirmation {
  /** Confirmed now or before. */
  confirmed: Appointment[];
  /** Paid too late: the money of these goes back. */
  lost: Appointment[];
}

/**
 * Confirms sessions that were paid, whenever the payment comes; by the company only, in the transaction that writes the payment
 * down. A hold that nobody noted as expired is still the student's. One that expired takes its slot again where it is free, by the
 * constraints that guard every booking; it is lost when somebody else has it, when it has begun, or when the tutor is away. Weekly
 * hours and notice are not asked again: they were on the day of the hold. Doing it twice is doing it once.
 */
export async function confirmAppointments(
  ctx: Context,
  tx: Transaction,
  ids: readonly string[],
): Promise<Confirmation> {
  const confirmed: Appointment[] = [];
  const held: string[] = [];
  const lost: Appointment[] = [];
  const rows = await lockAppointments(tx, ids);
  const late = rows.filter((row) => row.state === AppointmentState.EXPIRED);
  await lockPeople(
    tx,
    late.flatMap((row) => [row.studentId, row.tutorId]),
  );
  for (const row of rows) {
    if (row.state === AppointmentState.CONFIRMED) confirmed.push(row);
    else if (row.state === AppointmentState.HELD || (await retake(ctx, tx, row))) held.push(row.id);
    else lost.push(row);
  }
  confirmed.push(...(await moveAppointments(ctx, tx, { ids: held, action: 'confirm', actor: 'system' })));
  return { confirmed, lost };
}

/** Holds the slot of an expired hold again, for this transaction. The savepoint is there so that one lost slot does not cost the others. */
async function retake(ctx: Context, tx: Transaction, row: Appointment): Promise<boolean> {
  if (row.state !== AppointmentState.EXPIRED || row.startsAt <= ctx.now) return false;
  const away = await tx.query('select tutor_id from app.time_off_intervals($1, $2, $3)', [
    [row.tutorId],
    row.startsAt,
    row.endsAt,
  ]);
  if (away.length > 0) return false;
  await tx.query('select app.release_expired_holds($1, $2, $3, $4)', [
    [row.tutorId],
    row.studentId,
    row.startsAt,
    row.takenUntil,
  ]);
  await tx.query('savepoint retake');
  try {
    await tx.query(`update appointments set state = 'held', held_until = $2, updated_at = $2 where id = $1`, [
      row.id,
      ctx.now,
    ]);
  } catch (error) {
    await tx.query('rollback to savepoint retake');
    if (overlaps.has(violatedConstraint(error) ?? '')) return false;
    throw error;
  }
  await tx.query('release savepoint retake');
  await recordChanges(ctx, tx, { ids: [row.id], action: 'retake' });
  tellOfTime(tx, row);
  return true;
}

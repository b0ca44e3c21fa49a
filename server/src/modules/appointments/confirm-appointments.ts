import type { Context } from '../../context.js';
import { violatedConstraint } from '../../database/constraint-errors.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { AppointmentState, type Appointment } from './appointment.entity.js';
import { lockAppointments, moveAppointments } from './move-appointments.js';
import { recordChanges } from './record-changes.js';

const overlaps = new Set(['appointments_tutor_no_overlap', 'appointments_student_no_overlap']);

/** What became of the slots of a payment. */
export interface Retaken {
  /** Still the student's, or theirs again. Those confirmed before are among them. */
  kept: string[];
  /** Somebody else's by now, begun, cancelled, or in the tutor's time off. */
  lost: string[];
}

/** What became of the sessions of a payment. */
export interface Confirmation {
  /** Confirmed now or before. */
  confirmed: Appointment[];
  /** Paid too late: the money of these goes back. */
  lost: string[];
}

/**
 * Confirms sessions that were paid, whenever the payment comes; by the company only, in the transaction that writes the payment
 * down. Those whose slot is gone are answered as lost. Doing it twice is doing it once.
 */
export async function confirmAppointments(ctx: Context, tx: Transaction, ids: readonly string[]): Promise<Confirmation> {
  const { kept, lost } = await retakeOrRelease(ctx, tx, ids);
  await moveAppointments(ctx, tx, { ids: kept, action: 'confirm', actor: 'system' });
  return { confirmed: await lockAppointments(tx, kept), lost };
}

/**
 * Looks after the slots of a payment, which may come late. A hold that nobody noted as expired is still the student's; one that
 * expired is taken again where its time is free, by the constraints that guard every booking; else it stays expired. Weekly hours and
 * notice are not asked again: they were on the day of the hold.
 */
export async function retakeOrRelease(ctx: Context, tx: Transaction, ids: readonly string[]): Promise<Retaken> {
  const result: Retaken = { kept: [], lost: [] };
  for (const row of await lockAppointments(tx, ids)) {
    const isKept = row.state === AppointmentState.HELD || row.state === AppointmentState.CONFIRMED || (await retake(ctx, tx, row));
    (isKept ? result.kept : result.lost).push(row.id);
  }
  return result;
}

/** Takes the slot of an expired hold again. The savepoint is there so that one lost slot does not cost the others. */
async function retake(ctx: Context, tx: Transaction, row: Appointment): Promise<boolean> {
  if (row.state !== AppointmentState.EXPIRED || row.startsAt <= ctx.now) return false;
  const away = await tx.query('select tutor_id from app.time_off_intervals($1, $2, $3)', [[row.tutorId], row.startsAt, row.endsAt]);
  if (away.length > 0) return false;
  await tx.query('select app.release_expired_holds($1, $2, $3, $4)', [[row.tutorId], row.studentId, row.startsAt, row.takenUntil]);
  await tx.query('savepoint retake');
  try {
    await tx.query(`update appointments set state = 'held', updated_at = $2 where id = $1`, [row.id, ctx.now]);
  } catch (error) {
    await tx.query('rollback to savepoint retake');
    if (overlaps.has(violatedConstraint(error) ?? '')) return false;
    throw error;
  }
  await tx.query('release savepoint retake');
  await recordChanges(ctx, tx, { ids: [row.id], action: 'retake' });
  return true;
}

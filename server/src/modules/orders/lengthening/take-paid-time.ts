import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { AppointmentState, lockAppointments, type Appointment } from '../../appointments/index.js';
import type { Order, OrderLine } from '../order.entity.js';
import { giveTime } from '../rescheduling/give-time.js';
import { dropReplacements } from '../rescheduling/replacements.js';

/**
 * Gives a session the longer time whose difference was paid, whenever the payment comes; by the company only, in the transaction that writes
 * the payment down. A time that is no longer held is taken all the same where it is free, by the constraints that guard every booking.
 * False, with the session as it was, when somebody else has it, when the session has ended, begun or gone another way since, or when the
 * tutor is away: the money goes back.
 */
export async function takePaidTime(
  ctx: Context,
  tx: Transaction,
  order: Order,
  { appointmentId }: OrderLine,
): Promise<boolean> {
  const rows = await lockAppointments(tx, [appointmentId, order.replacementId ?? appointmentId]);
  const session = rows.find(({ id }) => id === appointmentId);
  const kept = rows.find(({ id }) => id === order.replacementId);
  if (!session || !kept) throw new Error(`Order ${order.number} is of a session that is not there.`);
  const isPossible = isStillWanted(session, kept, ctx.now) && !(await isAway(tx, kept));
  const moved =
    isPossible &&
    (await giveTime(ctx, tx, session, kept, {
      by: 'student',
      actorId: order.studentId,
      reason: null,
      paid: { orderNumber: order.number, totalCents: order.totalCents },
    }));
  if (!moved) await dropReplacements(ctx, tx, [session.id]);
  return Boolean(moved);
}

function isStillWanted(session: Appointment, kept: Appointment, now: Date): boolean {
  return (
    session.state === AppointmentState.CONFIRMED &&
    kept.replacesId === session.id &&
    session.startsAt > now &&
    kept.startsAt > now
  );
}

async function isAway(tx: Transaction, { tutorId, startsAt, endsAt }: Appointment): Promise<boolean> {
  const away = await tx.query('select tutor_id from app.time_off_intervals($1, $2, $3)', [[tutorId], startsAt, endsAt]);
  return away.length > 0;
}

import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { Failure, InvalidInput } from '../../../graphql/failures.js';
import {
  AppointmentChanged,
  lockAppointments,
  nearestFree,
  recordChanges,
  sessionFor,
  SlotTaken,
  type Appointment,
  type SlotNotFree,
  type TransitionNotAllowed,
} from '../../appointments/index.js';
import { tellOfTime } from '../../availability/index.js';
import { settingsIn } from '../../settings/index.js';
import { lockOrdersOf } from '../cancellation/lines-of-sessions.js';
import { insertOneLineOrder } from '../checkout/insert-one-line-order.js';
import type { OrderToPay } from '../checkout/make-order.js';
import { isTooLate, paymentTimes, type PaidByHand } from '../checkout/time-to-pay.js';
import { orderColumns } from '../order.columns.js';
import type { Order } from '../order.entity.js';
import { checkTime, isAt, type FreeTime, type WantedTime } from '../rescheduling/check-time.js';
import type { ReschedulingRefused } from '../rescheduling/rescheduling.results.js';
import { whyNotRescheduled } from '../rescheduling/why-not-rescheduled.js';
import type { LengthenSessionInput } from './lengthening.inputs.js';
import { supplementAmounts } from './supplement-amounts.js';

type Refused = SlotTaken | SlotNotFree | ReschedulingRefused | TransitionNotAllowed | InvalidInput;

/**
 * First step of making a session longer, in one transaction by the company: the whole longer time is held for the session, which stands in
 * the way of everybody else, and an order of the difference is written. For a wish that has a pending order already it is that order; one
 * for another wish must be given up first. Who may and until when are the rules of rescheduling; nobody pays what they have not seen.
 */
export async function orderSupplement(
  ctx: Context,
  system: Context,
  input: LengthenSessionInput,
  paidThrough: PaidByHand,
): Promise<OrderToPay | AppointmentChanged | Refused> {
  return system.transact(async (tx) => {
    await lockOrdersOf(tx, [input.appointmentId]);
    const [row] = await lockAppointments(tx, [input.appointmentId]);
    const appointment = sessionFor(ctx.viewer, row);
    const wanted = { startsAt: input.startsAt, tutorId: input.tutorId ?? appointment.tutorId, minutes: input.minutes };
    if (isAt(appointment, wanted)) return new AppointmentChanged(appointment);
    const settings = await settingsIn(tx);
    const refused = whyNotRescheduled(ctx, appointment, settings);
    if (refused) return refused;
    const amounts = await supplementAmounts(tx, appointment, input.minutes);
    if (!amounts) return InvalidInput.at('minutes', 'notLonger');
    const pending = await pendingSupplement(tx, appointment.id);
    if (pending) {
      const isSame =
        pending.paidThrough === paidThrough &&
        pending.totalCents === amounts.totalCents &&
        !isTooLate(pending, system.now) &&
        (await keeps(tx, pending, wanted));
      if (!isSame) return { orderId: pending.id, outdated: true };
    }
    if (amounts.totalCents !== input.totalCents) return InvalidInput.at('totalCents', 'differenceChanged');
    if (pending) return { orderId: pending.id, outdated: false };

    const time = await checkTime(system, tx, appointment, wanted);
    if (time instanceof Failure) return time;
    const { expiresAt, heldUntil } = paymentTimes(system.now, settings.paymentMinutes);
    const replacementId = await holdFor(system, tx, appointment, { ...time, heldUntil });
    if (replacementId === null) return new SlotTaken(await nearestFree(system, tx, otherTimes(appointment, wanted)));
    const orderId = await insertOneLineOrder(system, tx, {
      ...amounts,
      appointmentId: appointment.id,
      studentId: appointment.studentId,
      expiresAt,
      paidThrough,
      supplement: { replacementId, minutes: input.minutes - appointment.minutes },
    });
    return { orderId, outdated: false };
  });
}

/** The order of the session's difference that is not paid or given up yet, the oldest first. Its row is locked already. */
async function pendingSupplement(tx: Transaction, appointmentId: string): Promise<Order | null> {
  const [order] = await tx.query<Order>(
    `select ${orderColumns} from orders o join order_lines l on l.order_id = o.id
     where l.appointment_id = $1 and o.state = 'pending' and o.replacement_id is not null order by o.created_at, o.id limit 1`,
    [appointmentId],
  );
  return order ?? null;
}

/** Whether an order's hold still keeps exactly this time. */
async function keeps(tx: Transaction, { replacementId }: Order, wanted: WantedTime): Promise<boolean> {
  if (replacementId === null) return false;
  const [kept] = await lockAppointments(tx, [replacementId]);
  return kept?.state === 'held' && kept.replacesId !== null && isAt(kept, wanted);
}

/** Holds a longer time for a session; its id, or null when somebody else was quicker. */
async function holdFor(
  system: Context,
  tx: Transaction,
  { id, studentId, courseId }: Appointment,
  { tutorId, startsAt, endsAt, takenUntil, heldUntil }: FreeTime & { heldUntil: Date },
): Promise<string | null> {
  await tx.query('select app.release_expired_holds($1, $2, $3, $4)', [[tutorId], studentId, startsAt, takenUntil]);
  const [held] = await tx.query<{ id: string }>(
    `insert into appointments (id, student_id, tutor_id, course_id, state, starts_at, ends_at, taken_until, held_until, replaces_id,
       created_at, updated_at)
     values ($1, $2, $3, $4, 'held', $5, $6, $7, $8, $9, $10, $10) on conflict do nothing returning id`,
    [uuidv7(), studentId, tutorId, courseId, startsAt, endsAt, takenUntil, heldUntil, id, system.now],
  );
  if (!held) return null;
  await recordChanges(system, tx, { ids: [held.id], action: 'hold', author: { id: studentId, role: 'student' } });
  tellOfTime(tx, { tutorId, startsAt, endsAt });
  return held.id;
}

function otherTimes({ studentId }: Appointment, { startsAt, minutes, tutorId }: WantedTime) {
  return { startsAt, minutes, tutorIds: [tutorId], studentId };
}

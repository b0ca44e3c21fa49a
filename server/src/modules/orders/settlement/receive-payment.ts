import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { confirmAppointments } from '../../appointments/index.js';
import { recordAudit } from '../../audit/index.js';
import { notify, pages } from '../../notifications/index.js';
import { takePaidTime } from '../lengthening/take-paid-time.js';
import { orderLineColumns } from '../order.columns.js';
import type { Order, OrderLine } from '../order.entity.js';
import { requestRefund } from '../refunds/request-refund.js';
import type { PaymentAtStripe } from './ask-stripe.js';
import { countCoupon } from './recount-order.js';

/**
 * Makes an order paid: its payment is written down, its sessions are confirmed, the cart lets them go, student and tutors are told; one of
 * the difference for a longer session gives the session its longer time.
 * A session whose hold has ended takes its slot again if it is free; else its money goes back. `payment` is null for an order
 * that costs nothing. The caller has locked the order's row and seen that it is not paid.
 */
export async function receivePayment(
  ctx: Context,
  tx: Transaction,
  order: Order,
  payment: PaymentAtStripe | null,
): Promise<void> {
  const paymentId = payment && (await insertPayment(tx, order.id, payment));
  await tx.query(`update orders set state = 'paid', paid_at = $2, payment_url = null, updated_at = $3 where id = $1`, [
    order.id,
    payment?.receivedAt ?? ctx.now,
    ctx.now,
  ]);
  await countCoupon(ctx, tx, order.id, true);
  const lines = await tx.query<OrderLine>(
    `select ${orderLineColumns} from order_lines l where l.order_id = $1 order by l.position`,
    [order.id],
  );
  const given =
    order.replacementId === null ? await confirmLines(ctx, tx, lines) : await lengthen(ctx, tx, order, lines);
  await emptyCart(tx, order, lines);
  await recordAudit(ctx, tx, {
    action: 'order.paid',
    subjectType: 'order',
    subjectId: order.id,
    after: { payment: payment?.intentId ?? null },
  });
  if (given.length > 0) await tellOfPayment(ctx, tx, order);
  if (given.length > 0 && order.replacementId === null) await tellOfBookings(ctx, tx, order, given);
  await giveBack(
    ctx,
    tx,
    order,
    paymentId,
    lines.filter((line) => !given.includes(line)),
  );
}

/** Confirms what was bought; the lines that have what they paid for. */
async function confirmLines(ctx: Context, tx: Transaction, lines: readonly OrderLine[]): Promise<OrderLine[]> {
  const { confirmed } = await confirmAppointments(
    ctx,
    tx,
    lines.map((line) => line.appointmentId),
  );
  return lines.filter((line) => confirmed.some(({ id }) => id === line.appointmentId));
}

/** Makes the order's one session longer; the line, where it could be. */
async function lengthen(
  ctx: Context,
  tx: Transaction,
  order: Order,
  lines: readonly OrderLine[],
): Promise<readonly OrderLine[]> {
  const [line] = lines;
  return line && (await takePaidTime(ctx, tx, order, line)) ? lines : [];
}

async function insertPayment(tx: Transaction, orderId: string, payment: PaymentAtStripe): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into payments (id, order_id, stripe_payment_intent_id, stripe_charge_id, amount_cents, card_brand, card_last4, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      orderId,
      payment.intentId,
      payment.chargeId,
      payment.amountCents,
      payment.cardBrand,
      payment.cardLast4,
      payment.receivedAt,
    ],
  );
  return id;
}

/** The sessions leave the cart, and so does the coupon that was used: the next cart begins without it. */
async function emptyCart(tx: Transaction, order: Order, lines: readonly OrderLine[]): Promise<void> {
  await tx.query('delete from cart_lines where appointment_id = any ($1)', [lines.map((line) => line.appointmentId)]);
  await tx.query('update carts set coupon_code = null where student_id = $1 and coupon_code = $2', [
    order.studentId,
    order.couponCode,
  ]);
}

async function tellOfPayment(ctx: Context, tx: Transaction, order: Order): Promise<void> {
  await notify(ctx, tx, {
    userId: order.studentId,
    kind: 'order.paid',
    data: { number: order.number, totalCents: order.totalCents },
    link: pages.student.order(order.id),
  });
}

async function tellOfBookings(ctx: Context, tx: Transaction, order: Order, lines: readonly OrderLine[]): Promise<void> {
  await tx.enqueue('order-confirmed-mail', { orderId: order.id });
  const sessions = await tx.query<{
    id: string;
    tutorId: string;
    courseName: string;
    studentName: string;
    startsAt: Date;
    endsAt: Date;
  }>(
    `select a.id, a.tutor_id as "tutorId", c.name as "courseName", s.name as "studentName", a.starts_at as "startsAt", a.ends_at as "endsAt"
     from appointments a join courses c on c.id = a.course_id join users s on s.id = a.student_id
     where a.id = any ($1) order by a.starts_at, a.id`,
    [lines.map((line) => line.appointmentId)],
  );
  for (const { id, tutorId, courseName, studentName, startsAt, endsAt } of sessions) {
    await notify(ctx, tx, {
      userId: tutorId,
      kind: 'appointment.booked',
      data: { courseName, otherName: studentName, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
      link: pages.tutor.appointment(id),
    });
  }
  for (const tutorId of new Set(sessions.map((session) => session.tutorId))) {
    await tx.enqueue('sessions-booked-mail', { orderId: order.id, tutorId });
  }
}

/** Sessions whose time was gone when the money came: the money goes back, and the student is told. */
async function giveBack(
  ctx: Context,
  tx: Transaction,
  order: Order,
  paymentId: string | null,
  lines: readonly OrderLine[],
): Promise<void> {
  const parts = lines
    .filter((line) => line.totalCents > 0)
    .map((line) => ({ lineId: line.id, amountCents: line.totalCents }));
  const amountCents = parts.reduce((sum, part) => sum + part.amountCents, 0);
  if (paymentId !== null && amountCents > 0) {
    await requestRefund(ctx, tx, {
      orderId: order.id,
      paymentId,
      parts,
      requestId: uuidv7(),
      reason: 'slot-taken',
      requestedBy: null,
    });
    await tx.enqueue('settle-order', { orderId: order.id });
  }
  if (lines.length === 0) return;
  const data = { number: order.number, amountCents };
  await notify(ctx, tx, {
    userId: order.studentId,
    kind: 'payment.late-refunded',
    data,
    link: pages.student.order(order.id),
  });
  await tx.enqueue('send-mail', {
    userId: order.studentId,
    mail: 'payment-too-late',
    data: { ...data, orderId: order.id, isSupplement: order.replacementId !== null },
  });
}

import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { InvalidInput } from '../../../graphql/failures.js';
import { extendHolds } from '../../appointments/index.js';
import { settingsIn } from '../../settings/index.js';
import type { Cart } from '../cart/cart.types.js';
import type { CouponForStudent } from '../cart/coupons.js';
import { lockCart } from '../cart/lock-cart.js';
import { readPricedCart } from '../cart/read-cart.js';
import { orderColumns } from '../order.columns.js';
import type { Order } from '../order.entity.js';
import { receivePayment } from '../settlement/receive-payment.js';
import { CartEmpty, HoldExpired } from './checkout.results.js';
import { isTooLate, paymentTimes, type PaidByHand } from './time-to-pay.js';

export interface OrderToPay {
  orderId: string;
  /** True when a pending order is for another cart than this one, or paid another way: it must be given up first. */
  outdated: boolean;
}

/**
 * First step of a checkout, in one transaction by the company: an order of the student's cart, with its lines, its coupon counted
 * under a lock, and the holds kept until after the payment page closes. For a cart that has a pending order already it is that order.
 * A free order is paid here: there is nothing to ask Stripe for.
 */
export async function makeOrder(
  system: Context,
  studentId: string,
  totalCents: number,
  paidThrough: PaidByHand,
): Promise<OrderToPay | CartEmpty | HoldExpired | InvalidInput> {
  return system.transact(async (tx) => {
    const { paymentMinutes } = await settingsIn(tx);
    await lockCart(tx, studentId);
    await lockCoupon(tx, studentId);
    const { cart, coupon } = await readPricedCart(tx, studentId, system.now);
    const pending = await pendingOrder(tx, studentId);
    const isOther =
      pending &&
      (pending.paidThrough !== paidThrough || isTooLate(pending, system.now) || !(await isOrderOf(tx, pending, cart)));
    if (isOther) {
      return { orderId: pending.id, outdated: true };
    }
    if (cart.lines.length === 0) return new CartEmpty();
    if (cart.lines.some((line) => line.expired)) return new HoldExpired(cart);
    if (cart.totalCents !== totalCents) return InvalidInput.at('totalCents', 'totalChanged');
    if (pending) return { orderId: pending.id, outdated: false };

    const { expiresAt, heldUntil } = paymentTimes(system.now, paymentMinutes);
    const order = await insertOrder(system, tx, { studentId, cart, coupon, expiresAt, paidThrough });
    if (order.totalCents === 0) {
      await receivePayment(system, tx, order, null);
    } else {
      await extendHolds(
        system,
        tx,
        cart.lines.map((line) => line.appointmentId),
        heldUntil,
      );
    }
    return { orderId: order.id, outdated: false };
  });
}

/** Two students who want the last use of a coupon wait for each other here; the second sees the first one's use. */
async function lockCoupon(tx: Transaction, studentId: string): Promise<void> {
  await tx.query(
    'select id from coupons where code = (select coupon_code from carts where student_id = $1) for update',
    [studentId],
  );
}

async function pendingOrder(tx: Transaction, studentId: string): Promise<Order | null> {
  const [order] = await tx.query<Order>(
    `select ${orderColumns} from orders o
     where o.student_id = $1 and o.state = 'pending' and o.paid_through <> 'automatic' and o.replacement_id is null for update`,
    [studentId],
  );
  return order ?? null;
}

/** Whether the order is for exactly this cart: the same sessions at the same amounts. */
async function isOrderOf(tx: Transaction, order: Order, cart: Cart): Promise<boolean> {
  const lines = await tx.query<{ id: string; total: number }>(
    'select appointment_id as id, total_cents as total from order_lines where order_id = $1',
    [order.id],
  );
  const ordered = new Map(lines.map((line) => [line.id, line.total]));
  return (
    order.totalCents === cart.totalCents &&
    ordered.size === cart.lines.length &&
    cart.lines.every((line) => !line.expired && ordered.get(line.appointmentId) === line.totalCents)
  );
}

interface NewOrder {
  studentId: string;
  cart: Cart;
  coupon: CouponForStudent | null;
  expiresAt: Date;
  paidThrough: PaidByHand;
}

async function insertOrder(
  ctx: Context,
  tx: Transaction,
  { studentId, cart, coupon, expiresAt, paidThrough }: NewOrder,
): Promise<Order> {
  const id = uuidv7();
  await tx.query(
    `insert into orders (id, student_id, state, coupon_id, coupon_code, subtotal_cents, discount_cents, gst_cents, qst_cents, total_cents,
       expires_at, paid_through, created_at, updated_at)
     values ($1, $2, 'pending', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
    [
      id,
      studentId,
      coupon?.id ?? null,
      coupon?.code ?? null,
      cart.subtotalCents,
      cart.discountCents,
      cart.gstCents,
      cart.qstCents,
      cart.totalCents,
      expiresAt,
      paidThrough,
      ctx.now,
    ],
  );
  for (const [position, line] of cart.lines.entries()) {
    await tx.query(
      `insert into order_lines (id, order_id, appointment_id, position, course_name, tutor_name, minutes,
         price_cents, discount_cents, gst_cents, qst_cents, total_cents)
       select $1, $2, a.id, $4, c.name, t.display_name, extract(epoch from a.ends_at - a.starts_at) / 60, $5, $6, $7, $8, $9
       from appointments a join courses c on c.id = a.course_id join tutors t on t.user_id = a.tutor_id where a.id = $3`,
      [
        uuidv7(),
        id,
        line.appointmentId,
        position,
        line.priceCents,
        line.discountCents,
        line.gstCents,
        line.qstCents,
        line.totalCents,
      ],
    );
  }
  if (coupon) {
    await tx.query(
      'insert into coupon_redemptions (order_id, coupon_id, student_id, created_at) values ($1, $2, $3, $4)',
      [id, coupon.id, studentId, ctx.now],
    );
  }
  const [order] = await tx.query<Order>(`select ${orderColumns} from orders o where o.id = $1`, [id]);
  if (!order) throw new Error('An order that was just written is not there.');
  return order;
}

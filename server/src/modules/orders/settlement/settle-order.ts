import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { extendHolds, releaseHolds } from '../../appointments/index.js';
import { settingsIn } from '../../settings/index.js';
import { lockCartOfOrder } from '../cart/lock-cart.js';
import { advanceCharge } from '../charges/advance-charge.js';
import { OrderState, type Order } from '../order.entity.js';
import { orderColumns } from '../order.columns.js';
import { orderLoader } from '../order.loaders.js';
import { advanceDisputes } from '../disputes/advance-disputes.js';
import { advanceRefunds, sendRequestedRefunds } from '../refunds/advance-refunds.js';
import { askStripe, type OrderAtStripe } from './ask-stripe.js';
import { receivePayment } from './receive-payment.js';
import { countCoupon } from './recount-order.js';

declare module '../../jobs/index.js' {
  interface JobPayloads {
    /** Makes an order right from what Stripe says now. */
    'settle-order': { orderId: string };
  }
}

interface Options {
  /** What a pending order becomes that Stripe says will not be paid. */
  unpaidBecomes?: OrderState.EXPIRED | OrderState.FAILED;
}

/** A payment may make a refund necessary, which is then asked for in a second round. */
const MOST_ROUNDS = 3;

/**
 * Makes an order right from what Stripe says now: the one way in which orders are paid and expire and refunds advance, used by events,
 * by the student's return, by reconciliation and by commands alike. Refunds that are written down but not yet at Stripe are asked
 * for, and so is a charge of a saved card that was written down. It may run at any time, twice, and at the same time as itself: under the lock of the order's row it only ever
 * moves forward. Throws the errors of Stripe's package, having changed nothing that was not true.
 */
export async function settleOrder(system: Context, orderId: string, { unpaidBecomes }: Options = {}): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = await readOrder(system, orderId);
    if (!before || isFree(before)) return;
    await advanceCharge(system, before, { isClosing: unpaidBecomes !== undefined });
    const order = (await readOrder(system, orderId)) ?? before;
    const atStripe = await askStripe(system, order);
    const requests = await sendRequestedRefunds(system, order, atStripe);
    const isDone = await system.transact(async (tx) => {
      await advanceOrder(system, tx, orderId, atStripe, unpaidBecomes);
      await advanceDisputes(system, tx, orderId, atStripe.disputes);
      return advanceRefunds(system, tx, orderId, atStripe, requests);
    });
    if (isDone) return;
  }
}

/** Job: as {@link settleOrder}. */
export function settleOrderJob(ctx: Context, { orderId }: { orderId: string }): Promise<void> {
  return settleOrder(ctx, orderId);
}

/** An order that costs nothing was paid when it was made; Stripe has never heard of it. */
function isFree(order: Order): boolean {
  return order.totalCents === 0;
}

/** No transaction is open while Stripe is asked. */
async function readOrder(system: Context, orderId: string): Promise<Order | null> {
  await system.close();
  const order = await system.load(orderLoader, orderId);
  await system.close();
  return order;
}

async function advanceOrder(
  ctx: Context,
  tx: Transaction,
  orderId: string,
  atStripe: OrderAtStripe,
  unpaidBecomes: Options['unpaidBecomes'],
): Promise<void> {
  await lockCartOfOrder(tx, orderId);
  const [order] = await tx.query<Order>(`select ${orderColumns} from orders o where o.id = $1 for update`, [orderId]);
  if (!order || order.paidAt) return;
  // Also one that we gave up: money that came is money that came.
  if (atStripe.payment) return receivePayment(ctx, tx, order, atStripe.payment);
  if (order.state !== OrderState.PENDING || atStripe.page === 'open') return;
  const isOver = atStripe.page === 'closed' || unpaidBecomes !== undefined || order.expiresAt <= ctx.now;
  if (!isOver || isChargeable(order, atStripe)) return;
  await tx.query('update orders set state = $2, payment_url = null, updated_at = $3 where id = $1', [
    orderId,
    unpaidBecomes ?? OrderState.EXPIRED,
    ctx.now,
  ]);
  await tx.query(
    `update order_charges set state = 'given_up', updated_at = $2 where order_id = $1 and state = 'requested'`,
    [orderId, ctx.now],
  );
  await countCoupon(ctx, tx, orderId, false);
  // A session that was to be longer stays as it is, and what was kept for it is free again.
  if (order.replacementId !== null) await releaseHolds(ctx, tx, [order.replacementId]);
  else await shortenHolds(ctx, tx, order);
}

/** Whether a saved card may still be charged for it: it has an intent that was not cancelled when Stripe was asked. */
function isChargeable(order: Order, atStripe: OrderAtStripe): boolean {
  return order.stripePaymentIntentId !== null && atStripe.page !== 'closed';
}

/** The slots were kept for as long as the payment page could be paid; now they are kept as any cart keeps them. Those of a series keep their own time. */
async function shortenHolds(ctx: Context, tx: Transaction, order: Order): Promise<void> {
  const { holdMinutes } = await settingsIn(tx);
  const rows = await tx.query<{ id: string }>(
    `select a.id from order_lines l join appointments a on a.id = l.appointment_id
     where l.order_id = $1 and a.state = 'held' and a.charge_at is null and a.held_until > $2`,
    [order.id, new Date(ctx.now.getTime() + holdMinutes * 60_000)],
  );
  await extendHolds(
    ctx,
    tx,
    rows.map((row) => row.id),
    new Date(ctx.now.getTime() + holdMinutes * 60_000),
  );
}

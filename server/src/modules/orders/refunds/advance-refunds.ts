import { allocate, refundableCents } from '@4as/pricing';
import { v5 as uuidv5 } from 'uuid';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { notify, notifyAdmins, pages } from '../../notifications/index.js';
import { orderColumns, orderLineColumns, paymentColumns, refundColumns } from '../order.columns.js';
import type { Order, OrderLine } from '../order.entity.js';
import { RefundState, type Payment, type Refund } from '../payment.entity.js';
import { refundOf, type OrderAtStripe, type RefundAtStripe } from '../settlement/ask-stripe.js';
import { isRefusal } from '../stripe-errors.js';
import { cancelRefundedSessions } from './cancel-refunded-sessions.js';
import { failRefund, requestRefund } from './request-refund.js';

/** What Stripe answered when it was asked for refunds: those that it took, and why it refused the others, by our refund's id. */
export interface RequestedRefunds {
  taken: RefundAtStripe[];
  refused: Map<string, string>;
}

/**
 * Asks Stripe for the refunds that are written down but not there yet. The key is the request's own id, and Stripe's list is looked
 * at before, so a crash at any point leads to one refund, even after the key is forgotten. No transaction may be open.
 */
export async function sendRequestedRefunds(
  system: Context,
  order: Order,
  atStripe: OrderAtStripe,
): Promise<RequestedRefunds> {
  const refused = new Map<string, string>();
  const taken: RefundAtStripe[] = [];
  const { payment } = atStripe;
  if (!payment || !order.paidAt) return { taken, refused };
  const requested = await system.db.query<Refund>(
    `select ${refundColumns} from refunds r where r.order_id = $1 and r.state = 'requested' order by r.created_at, r.id`,
    [order.id],
  );
  await system.close();
  for (const refund of requested) {
    if (atStripe.refunds.some((known) => known.refundId === refund.id)) continue;
    try {
      const made = await system.services.stripe.refunds.create(
        {
          payment_intent: payment.intentId,
          amount: refund.amountCents,
          reason: 'requested_by_customer',
          metadata: { refund_id: refund.id, order_id: order.id },
        },
        { idempotencyKey: `refund-${refund.requestId}` },
      );
      taken.push(refundOf(made));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused.set(refund.id, error.code ?? error.type);
    }
  }
  return { taken, refused };
}

/**
 * Makes our refunds what Stripe says they are; those that were made elsewhere are added. True when no refund is left to ask Stripe for.
 * The order's row is locked.
 */
export async function advanceRefunds(
  ctx: Context,
  tx: Transaction,
  orderId: string,
  atStripe: OrderAtStripe,
  { taken, refused }: RequestedRefunds,
): Promise<boolean> {
  const [order] = await tx.query<Order>(`select ${orderColumns} from orders o where o.id = $1 for update`, [orderId]);
  const [payment] = await tx.query<Payment>(`select ${paymentColumns} from payments p where p.order_id = $1`, [
    orderId,
  ]);
  if (!order || !payment) return true;
  const refunds = await tx.query<Refund>(
    `select ${refundColumns} from refunds r where r.order_id = $1 order by r.created_at, r.id`,
    [orderId],
  );
  for (const refund of refunds) {
    const reason = refused.get(refund.id);
    if (reason !== undefined && refund.state === RefundState.REQUESTED)
      await tellOfFailure(ctx, tx, order, refund, reason);
  }
  const known = new Set(taken.map((refund) => refund.stripeId));
  const strangers: RefundAtStripe[] = [];
  for (const there of [...atStripe.refunds.filter((refund) => !known.has(refund.stripeId)), ...taken]) {
    const ours = refunds.find((refund) => refund.stripeRefundId === there.stripeId || refund.id === there.refundId);
    if (ours) await advance(ctx, tx, order, ours, there);
    else strangers.push(there);
  }
  // After ours: one of them may have failed, and a refund from the dashboard have taken its money.
  for (const there of strangers.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime()))
    if (!(await addFromDashboard(ctx, tx, order, payment, there))) return false;
  const [left] = await tx.query<{ requested: number }>(
    `select count(*)::integer as requested from refunds where order_id = $1 and state = 'requested'`,
    [orderId],
  );
  return left?.requested === 0;
}

/** States follow each other in this order only: an answer that is older than what we know changes nothing. */
const progress: Record<RefundState, number> = { requested: 0, pending: 1, succeeded: 2, failed: 3 };

async function advance(
  ctx: Context,
  tx: Transaction,
  order: Order,
  refund: Refund,
  there: RefundAtStripe,
): Promise<void> {
  if (progress[there.state] <= progress[refund.state]) {
    await tx.query(`update refunds set updated_at = $2 where id = $1 and state in ('requested', 'pending')`, [
      refund.id,
      ctx.now,
    ]);
    return;
  }
  await tx.query('update refunds set state = $2, stripe_refund_id = $3, updated_at = $4 where id = $1', [
    refund.id,
    there.state,
    there.stripeId,
    ctx.now,
  ]);
  if (there.state === RefundState.FAILED) return tellOfFailure(ctx, tx, order, refund, there.failureReason);
  if (refund.state === RefundState.REQUESTED && refund.reason !== 'slot-taken')
    await tellOfRefund(ctx, tx, order, refund.id, refund.amountCents);
}

/**
 * A refund that somebody made in Stripe's dashboard. Stripe does not say of which sessions it is: it is spread over the lines in
 * proportion to what is left of them, and sessions whose money went back whole are cancelled. False when our books have no room for it: then
 * a refund was written down here that Stripe has not been asked for yet and will refuse, and this one has its place after that.
 */
async function addFromDashboard(
  ctx: Context,
  tx: Transaction,
  order: Order,
  payment: Payment,
  there: RefundAtStripe,
): Promise<boolean> {
  const lines = await tx.query<OrderLine>(
    `select ${orderLineColumns} from order_lines l where l.order_id = $1 order by l.position`,
    [order.id],
  );
  // One that failed has taken nothing, and what it was of may have gone back by another since.
  const isTaken = there.state !== RefundState.FAILED;
  const room = lines.map((line) => (isTaken ? refundableCents(line) : line.totalCents));
  if (there.amountCents > room.reduce((sum, cents) => sum + cents, 0)) return false;
  const parts = allocate(there.amountCents, room).flatMap((amountCents, index) => {
    const line = lines[index];
    return line && amountCents > 0 ? [{ lineId: line.id, amountCents }] : [];
  });
  const id = await requestRefund(ctx, tx, {
    orderId: order.id,
    paymentId: payment.id,
    parts,
    requestId: uuidv5(there.stripeId, uuidv5.URL),
    reason: 'stripe-dashboard',
    requestedBy: null,
    atStripe: {
      id: there.stripeId,
      state: there.state,
      failureReason: there.failureReason,
      createdAt: there.createdAt,
    },
  });
  if (!isTaken) return true;
  await cancelRefundedSessions(ctx, tx, order, null);
  await tellOfRefund(ctx, tx, order, id, there.amountCents);
  return true;
}

async function tellOfRefund(
  ctx: Context,
  tx: Transaction,
  order: Order,
  refundId: string,
  amountCents: number,
): Promise<void> {
  await notify(ctx, tx, {
    userId: order.studentId,
    kind: 'order.refunded',
    data: { number: order.number, amountCents },
    link: pages.student.order(order.id),
  });
  await tx.enqueue('order-refunded-mail', { refundId });
}

async function tellOfFailure(
  ctx: Context,
  tx: Transaction,
  order: Order,
  refund: Refund,
  reason: string | null,
): Promise<void> {
  await failRefund(ctx, tx, refund, reason);
  await notifyAdmins(ctx, tx, {
    kind: 'refund.failed',
    data: { number: order.number, amountCents: refund.amountCents },
    link: pages.admin.order(order.id),
  });
}

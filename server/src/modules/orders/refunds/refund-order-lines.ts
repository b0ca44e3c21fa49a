import { refundableCents } from '@4as/pricing';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { forbidden, notFound } from '../../../graphql/errors.js';
import { InvalidInput } from '../../../graphql/failures.js';
import { recordAudit } from '../../audit/index.js';
import { OrderChanged, PaymentUnavailable } from '../checkout/checkout.results.js';
import { orderColumns, orderLineColumns, paymentColumns } from '../order.columns.js';
import type { Order, OrderLine } from '../order.entity.js';
import type { RefundOrderLinesInput } from '../order.inputs.js';
import { orderLoader } from '../order.loaders.js';
import { mayRefund } from '../order.policy.js';
import type { Payment } from '../payment.entity.js';
import { settleOrder } from '../settlement/settle-order.js';
import { isStripeError } from '../stripe-errors.js';
import { cancelRefundedSessions } from './cancel-refunded-sessions.js';
import { OrderDisputed, RefundRefused } from './refund.results.js';
import { requestRefund } from './request-refund.js';

/**
 * Gives back what is left of lines of a paid order. A chain: Stripe is asked what was refunded already (in its dashboard, say), and
 * `PaymentUnavailable` when it can't say; the refund is written down, with the sessions cancelled and the tutors' earnings reversed,
 * and committed; Stripe is asked for it; its answer is written down. From the commit on the refund will happen: when Stripe can't be
 * reached then, the order shows it as requested and a job goes on. The same `requestId` again is the same refund; with
 * another body it is an error. What a bank disputes can't be refunded.
 */
export async function refundOrderLines(
  ctx: Context,
  input: RefundOrderLinesInput,
): Promise<OrderChanged | RefundRefused | OrderDisputed | PaymentUnavailable | InvalidInput> {
  if (!mayRefund(ctx.viewer)) throw forbidden();
  await ctx.close(); // no transaction is open while Stripe is asked
  const system = ctx.asSystem();
  try {
    await settleOrder(system, input.orderId);
    const refused = await ctx.transact((tx) => writeRefund(ctx, tx, input));
    if (refused) return refused;
    await settleOrder(system, input.orderId).catch((error: unknown) => {
      if (!isStripeError(error)) throw error;
      ctx.log.warn({ err: error, orderId: input.orderId }, 'refund: Stripe is not available; a job goes on');
    });
    const order = await ctx.load(orderLoader, input.orderId);
    if (!order) throw notFound('order');
    return new OrderChanged(order);
  } catch (error) {
    if (!isStripeError(error)) throw error;
    return new PaymentUnavailable();
  } finally {
    await system.close();
  }
}

/** The transaction of the refund; null when it is written down, by this or an earlier call. */
async function writeRefund(
  ctx: Context,
  tx: Transaction,
  input: RefundOrderLinesInput,
): Promise<RefundRefused | OrderDisputed | InvalidInput | null> {
  const [order] = await tx.query<Order>(`select ${orderColumns} from orders o where o.id = $1 for update`, [
    input.orderId,
  ]);
  if (!order) throw notFound('order');
  const asked = await isAskedAlready(tx, input);
  if (asked !== null) return asked ? null : InvalidInput.at('requestId', 'taken');
  const disputes = await tx.query(
    `select from disputes where order_id = $1 and state in ('needs_response', 'under_review', 'lost')`,
    [order.id],
  );
  if (disputes.length > 0) return new OrderDisputed();
  const [payment] = await tx.query<Payment>(`select ${paymentColumns} from payments p where p.order_id = $1`, [
    order.id,
  ]);
  const all = await tx.query<OrderLine>(
    `select ${orderLineColumns} from order_lines l where l.order_id = $1 order by l.position`,
    [order.id],
  );
  const lines = all.filter((line) => input.lineIds.includes(line.id));
  if (lines.length < input.lineIds.length) return InvalidInput.at('lineIds', 'unknown');
  const parts = lines.map((line) => ({ lineId: line.id, amountCents: refundableCents(line) }));
  if (!payment || parts.some((part) => part.amountCents === 0))
    return new RefundRefused(payment ? refundableOf(order) : 0);

  await requestRefund(ctx, tx, {
    orderId: order.id,
    paymentId: payment.id,
    parts,
    requestId: input.requestId,
    reason: input.reason.trim(),
    requestedBy: ctx.viewer.id,
  });
  await cancelRefundedSessions(ctx, tx, order, input.reason.trim());
  await recordAudit(ctx, tx, {
    action: 'order.refund',
    subjectType: 'order',
    subjectId: order.id,
    before: { refundedCents: order.refundedCents },
    after: { lineIds: input.lineIds, amountCents: parts.reduce((sum, part) => sum + part.amountCents, 0) },
    reason: input.reason.trim(),
  });
  await tx.enqueue('settle-order', { orderId: order.id });
  return null;
}

/**
 * Whether this very refund was written down before: null when its id is new, false when the id was used for something else (another order,
 * other lines, another reason).
 */
async function isAskedAlready(tx: Transaction, input: RefundOrderLinesInput): Promise<boolean | null> {
  const [asked] = await tx.query<{ orderId: string; reason: string; lineIds: string[] }>(
    `select r.order_id as "orderId", r.reason,
       (select coalesce(array_agg(l.order_line_id::text), '{}') from refund_lines l where l.refund_id = r.id) as "lineIds"
     from refunds r where r.request_id = $1`,
    [input.requestId],
  );
  if (!asked) return null;
  const isSame = asked.lineIds.toSorted().join() === input.lineIds.toSorted().join();
  return isSame && asked.orderId === input.orderId && asked.reason === input.reason.trim();
}

function refundableOf(order: Order): number {
  return refundableCents({ totalCents: order.totalCents, refundedCents: order.refundedCents });
}

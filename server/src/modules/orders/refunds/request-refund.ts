import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { RefundState, type Refund } from '../payment.entity.js';
import { recountOrder } from '../settlement/recount-order.js';

/** A part of a refund: how much of which line goes back, in cents, above 0 and no more than is left of it. */
export interface RefundPart {
  lineId: string;
  amountCents: number;
}

export interface NewRefund {
  orderId: string;
  paymentId: string;
  parts: readonly RefundPart[];
  /** Makes asking twice one refund; also Stripe's idempotency key. */
  requestId: string;
  /** An admin's words, or a known reason. */
  reason: string;
  requestedBy: string | null;
  /** Where Stripe has it already: it was made in Stripe's dashboard. */
  atStripe?: { id: string; state: RefundState; failureReason: string | null; createdAt: Date };
}

/**
 * Writes a refund down before Stripe is asked: its lines' money counts as refunded from here, so that no other refund can take it
 * too. Stripe is asked after the commit, by `settleOrder`, as often as it takes. The order's row must be locked by the caller.
 * The database refuses parts of more than what is left of a line.
 */
export async function requestRefund(ctx: Context, tx: Transaction, refund: NewRefund): Promise<string> {
  const id = uuidv7();
  const { atStripe } = refund;
  await tx.query(
    `insert into refunds (id, order_id, payment_id, request_id, amount_cents, state, reason, requested_by, stripe_refund_id, failure_reason,
       created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      refund.orderId,
      refund.paymentId,
      refund.requestId,
      refund.parts.reduce((sum, part) => sum + part.amountCents, 0),
      atStripe?.state ?? RefundState.REQUESTED,
      refund.reason,
      refund.requestedBy,
      atStripe?.id ?? null,
      atStripe?.failureReason ?? null,
      atStripe?.createdAt ?? ctx.now,
      ctx.now,
    ],
  );
  for (const { lineId, amountCents } of refund.parts) {
    await tx.query('insert into refund_lines (refund_id, order_line_id, amount_cents) values ($1, $2, $3)', [
      id,
      lineId,
      amountCents,
    ]);
    if (atStripe?.state === RefundState.FAILED) continue;
    await tx.query('update order_lines set refunded_cents = refunded_cents + $2 where id = $1', [lineId, amountCents]);
  }
  await recountOrder(ctx, tx, refund.orderId);
  return id;
}

/**
 * Writes down that a refund failed: its money counts as not refunded again. The appointments stay cancelled, since their slots may
 * be somebody else's by now. The order's row must be locked by the caller.
 */
export async function failRefund(
  ctx: Context,
  tx: Transaction,
  refund: Pick<Refund, 'id' | 'orderId'>,
  failureReason: string | null,
): Promise<void> {
  await tx.query(`update refunds set state = 'failed', failure_reason = $2, updated_at = $3 where id = $1`, [
    refund.id,
    failureReason,
    ctx.now,
  ]);
  await tx.query(
    `update order_lines l set refunded_cents = l.refunded_cents - r.amount_cents
     from refund_lines r where r.refund_id = $1 and l.id = r.order_line_id`,
    [refund.id],
  );
  await recountOrder(ctx, tx, refund.orderId);
}

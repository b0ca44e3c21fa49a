import { allocate, refundableCents } from '@4as/pricing';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import type { KnownReason } from '../payment.entity.js';
import { requestRefund } from '../refunds/request-refund.js';
import type { LineOfSession } from './lines-of-sessions.js';

/** What goes back of the lines that paid one session: no more than is left of them, cents. */
export interface SessionRefund {
  lines: readonly LineOfSession[];
  refundCents: number;
}

/**
 * Writes refunds of sessions down, each spread over its lines in proportion to what is left of them, one refund an order; Stripe is
 * asked after the commit. The orders must be locked.
 */
export async function refundLines(
  ctx: Context,
  tx: Transaction,
  sessions: readonly SessionRefund[],
  { reason, requestedBy }: { reason: KnownReason; requestedBy: string | null },
): Promise<void> {
  const parts = sessions.flatMap(({ lines, refundCents }) => {
    const amounts = allocate(refundCents, lines.map(refundableCents));
    return lines.map((line, index) => ({ line, amountCents: amounts[index] ?? 0 }));
  });
  const due = parts.filter(({ amountCents }) => amountCents > 0);
  for (const [orderId, ofOrder] of Map.groupBy(due, ({ line }) => line.orderId)) {
    const paymentId = ofOrder[0]?.line.paymentId;
    if (!paymentId) throw new Error(`Order ${orderId} was paid without a payment.`);
    await requestRefund(ctx, tx, {
      orderId,
      paymentId,
      parts: ofOrder.map(({ line, amountCents }) => ({ lineId: line.id, amountCents })),
      requestId: uuidv7(),
      reason,
      requestedBy,
    });
    await tx.enqueue('settle-order', { orderId });
  }
}

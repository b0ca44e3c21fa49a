import { allocate, refundableCents, shareOf, WHOLE_BASIS_POINTS } from '@4as/pricing';
import type { OutcomeShares } from '@4as/scheduling';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { recordEarnings, reverseEarnings } from '../../earnings/index.js';
import type { KnownReason } from '../payment.entity.js';
import { requestRefund, type NewRefund } from '../refunds/request-refund.js';
import { keptCents, paidLinesOf, type LineOfSession } from './lines-of-sessions.js';

/** How a session ended, as shares of its price and of the tutor's earning. */
export interface SessionOutcome {
  appointmentId: string;
  shares: OutcomeShares;
}

/** What the end of a session cost its student, cents. Both together are what the company had of them for it. */
export interface OutcomeAmounts {
  studentPaysCents: number;
  refundCents: number;
}

/**
 * Has the money of sessions follow how they ended, in the transaction that decides it: what the student need not pay is written down
 * as refunds of the lines that paid it (Stripe is asked after the commit, by `settle-order`), the tutor's earning is written or
 * reversed, and the amounts are kept with the session. A share is of what the company still has of the student for the session.
 * The orders must be locked, by `lockOrdersOf`. Answers the amounts by the appointment's id.
 */
export async function applyOutcomes(
  ctx: Context,
  tx: Transaction,
  outcomes: readonly SessionOutcome[],
  refund: Pick<NewRefund, 'requestedBy'> & { reason: KnownReason },
): Promise<Map<string, OutcomeAmounts>> {
  if (outcomes.length === 0) return new Map();
  const lines = Map.groupBy(
    await paidLinesOf(
      tx,
      outcomes.map(({ appointmentId }) => appointmentId),
    ),
    (line) => line.appointmentId,
  );
  const parts = outcomes.flatMap((outcome) => partsOf(outcome, lines.get(outcome.appointmentId) ?? []));
  await requestRefunds(ctx, tx, parts, refund);
  const amounts = new Map(
    outcomes.map(({ appointmentId }) => {
      const refundCents = parts
        .filter((part) => part.appointmentId === appointmentId)
        .reduce((sum, part) => sum + part.amountCents, 0);
      const hadCents = keptCents(lines.get(appointmentId) ?? []);
      return [appointmentId, { refundCents, studentPaysCents: hadCents - refundCents }];
    }),
  );
  await writeAmounts(ctx, tx, amounts);
  const byShare = Map.groupBy(outcomes, ({ shares }) => shares.tutorEarnsBasisPoints);
  for (const [share, group] of byShare) {
    const ids = group.map(({ appointmentId }) => appointmentId);
    if (share === 0) await reverseEarnings(ctx, tx, ids);
    else await recordEarnings(ctx, tx, ids, share);
  }
  return amounts;
}

interface Part {
  appointmentId: string;
  line: LineOfSession;
  amountCents: number;
}

/** The refund of a session spread over the lines that paid it, in proportion to what is left of them. */
function partsOf({ appointmentId, shares }: SessionOutcome, lines: readonly LineOfSession[]): Part[] {
  const refundCents = shareOf(keptCents(lines), WHOLE_BASIS_POINTS - shares.studentPaysBasisPoints);
  const amounts = allocate(refundCents, lines.map(refundableCents));
  return lines.flatMap((line, index) => {
    const amountCents = amounts[index] ?? 0;
    return amountCents > 0 ? [{ appointmentId, line, amountCents }] : [];
  });
}

/** One refund an order, however many of its sessions ended. */
async function requestRefunds(
  ctx: Context,
  tx: Transaction,
  parts: readonly Part[],
  { reason, requestedBy }: Pick<NewRefund, 'reason' | 'requestedBy'>,
): Promise<void> {
  for (const [orderId, ofOrder] of Map.groupBy(parts, ({ line }) => line.orderId)) {
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

async function writeAmounts(
  ctx: Context,
  tx: Transaction,
  amounts: ReadonlyMap<string, OutcomeAmounts>,
): Promise<void> {
  await tx.query(
    `insert into appointment_outcomes (appointment_id, student_pays_cents, refund_cents, decided_at)
     select *, $4::timestamptz from unnest($1::uuid[], $2::integer[], $3::integer[])
     on conflict (appointment_id) do update set student_pays_cents = excluded.student_pays_cents,
       refund_cents = excluded.refund_cents, decided_at = excluded.decided_at`,
    [
      [...amounts.keys()],
      [...amounts.values()].map((row) => row.studentPaysCents),
      [...amounts.values()].map((row) => row.refundCents),
      ctx.now,
    ],
  );
}

import { shareOf, WHOLE_BASIS_POINTS } from '@4as/pricing';
import type { OutcomeShares } from '@4as/scheduling';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { recordEarnings, reverseEarnings } from '../../earnings/index.js';
import type { KnownReason } from '../payment.entity.js';
import { keptCents, paidLinesOf } from './lines-of-sessions.js';
import { refundLines } from './refund-lines.js';

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
  refund: { reason: KnownReason; requestedBy: string | null },
): Promise<Map<string, OutcomeAmounts>> {
  if (outcomes.length === 0) return new Map();
  const ids = outcomes.map(({ appointmentId }) => appointmentId);
  const linesOf = Map.groupBy(await paidLinesOf(tx, ids), (line) => line.appointmentId);
  const refunds = outcomes.map(({ appointmentId, shares }) => {
    const lines = linesOf.get(appointmentId) ?? [];
    const refundCents = shareOf(keptCents(lines), WHOLE_BASIS_POINTS - shares.studentPaysBasisPoints);
    return { appointmentId, lines, refundCents, studentPaysCents: keptCents(lines) - refundCents };
  });
  await refundLines(ctx, tx, refunds, refund);
  await writeAmounts(ctx, tx, refunds);
  for (const [share, group] of Map.groupBy(outcomes, ({ shares }) => shares.tutorEarnsBasisPoints)) {
    const ofGroup = group.map(({ appointmentId }) => appointmentId);
    if (share === 0) await reverseEarnings(ctx, tx, ofGroup);
    else await recordEarnings(ctx, tx, ofGroup, share);
  }
  return new Map(
    refunds.map(({ appointmentId, refundCents, studentPaysCents }) => [
      appointmentId,
      { refundCents, studentPaysCents },
    ]),
  );
}

async function writeAmounts(
  ctx: Context,
  tx: Transaction,
  rows: readonly (OutcomeAmounts & { appointmentId: string })[],
): Promise<void> {
  await tx.query(
    `insert into appointment_outcomes (appointment_id, student_pays_cents, refund_cents, decided_at)
     select *, $4::timestamptz from unnest($1::uuid[], $2::integer[], $3::integer[])
     on conflict (appointment_id) do update set student_pays_cents = excluded.student_pays_cents,
       refund_cents = excluded.refund_cents, decided_at = excluded.decided_at`,
    [
      rows.map((row) => row.appointmentId),
      rows.map((row) => row.studentPaysCents),
      rows.map((row) => row.refundCents),
      ctx.now,
    ],
  );
}

import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';

/**
 * Takes back what tutors earned for sessions whose money went back to the student, in the transaction that refunds them. An earning is
 * reversed once; a session that was never taught has none.
 */
export async function reverseEarnings(ctx: Context, tx: Transaction, appointmentIds: readonly string[]): Promise<void> {
  await tx.query('update earnings set reversed_at = $2 where appointment_id = any ($1) and reversed_at is null', [
    appointmentIds,
    ctx.now,
  ]);
}

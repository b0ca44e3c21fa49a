import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';

/**
 * Takes back what tutors earned for sessions whose money went back to the student, in the transaction that refunds them. An earning is
 * reversed once; a session that was never taught has none. Rows are locked in the order in which closing a month locks them.
 */
export async function reverseEarnings(ctx: Context, tx: Transaction, appointmentIds: readonly string[]): Promise<void> {
  await tx.query(
    `update earnings e set reversed_at = $2
     from (select appointment_id from earnings where appointment_id = any ($1) and reversed_at is null
       order by appointment_id for update) taken
     where e.appointment_id = taken.appointment_id`,
    [appointmentIds, ctx.now],
  );
}

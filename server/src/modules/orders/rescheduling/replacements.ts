import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';

/**
 * Lets go of the longer times that are kept for sessions while they are paid, because the sessions have another time now or are over:
 * their orders are given up by a job. The link is cut too, so that a payment which is made all the same, a moment before the page
 * closes, changes nothing any more and goes back. The sessions' orders must be locked before their rows.
 */
export async function dropReplacements(
  ctx: Context,
  tx: Transaction,
  appointmentIds: readonly string[],
): Promise<void> {
  const dropped = await tx.query<{ id: string }>(
    `with own as (select id from appointments where replaces_id = any ($1) order by id for update)
     update appointments a set state = 'expired', replaces_id = null, updated_at = $2 from own where a.id = own.id returning a.id`,
    [appointmentIds, ctx.now],
  );
  if (dropped.length === 0) return;
  const orders = await tx.query<{ id: string }>(
    `select id from orders where replacement_id = any ($1) and state = 'pending'`,
    [dropped.map(({ id }) => id)],
  );
  for (const { id } of orders) await tx.enqueue('give-up-order', { orderId: id });
}

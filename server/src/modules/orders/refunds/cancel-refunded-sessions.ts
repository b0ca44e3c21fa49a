import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { reverseEarnings } from '../../earnings/index.js';
import { cancellationPolicyOf, settingsIn } from '../../settings/index.js';
import { cancelLocked } from '../cancellation/cancel-sessions.js';
import type { Order } from '../order.entity.js';

/**
 * Cancels the sessions of an order whose money went back whole, reverses what their tutors earned, and tells student and tutors. A session
 * that was made longer by another order is cancelled when the money of both has gone back: a refund of the added minutes alone is a gesture,
 * and the session stays as long as it is.
 * Sessions that were cancelled before, or whose outcome allows no cancelling, keep their state. The caller has locked the order.
 */
export async function cancelRefundedSessions(
  ctx: Context,
  tx: Transaction,
  order: Order,
  reason: string | null,
): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    `select l.appointment_id as id from order_lines l
     where l.order_id = $1 and l.refunded_cents = l.total_cents and l.total_cents > 0
       and not exists (select from order_lines m join orders o on o.id = m.order_id
         where m.appointment_id = l.appointment_id and o.paid_at is not null and m.refunded_cents < m.total_cents)
       and exists (select from order_lines m join orders o on o.id = m.order_id
         where m.appointment_id = l.appointment_id and o.paid_at is not null and o.replacement_id is null and m.total_cents > 0)
     order by l.appointment_id`,
    [order.id],
  );
  const ids = rows.map((row) => row.id);
  const by = ctx.viewer.role === 'admin' ? 'admin' : 'system';
  await cancelLocked(ctx, tx, { ids, by, reason }, cancellationPolicyOf(await settingsIn(tx)));
  // Also of those that were cancelled late before: what the student paid then has gone back too.
  await reverseEarnings(ctx, tx, ids);
  await tx.query(
    `update appointment_outcomes u set student_pays_cents = 0, refund_cents = l.refunded
     from (select appointment_id, sum(refunded_cents) as refunded from order_lines where appointment_id = any ($1) group by 1) l
     where u.appointment_id = l.appointment_id`,
    [ids],
  );
}

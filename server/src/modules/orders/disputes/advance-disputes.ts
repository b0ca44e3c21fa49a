import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { recordAudit } from '../../audit/index.js';
import { notifyAdmins, pages } from '../../notifications/index.js';
import { disputeColumns } from '../order.columns.js';
import type { DisputeAtStripe } from './dispute-at-stripe.js';
import { DisputeState, type Dispute } from './dispute.entity.js';

/** States follow each other in this order only: an answer that is older than what we know changes nothing. */
const progress: Record<DisputeState, number> = {
  [DisputeState.INQUIRY]: 0,
  [DisputeState.NEEDS_RESPONSE]: 1,
  [DisputeState.UNDER_REVIEW]: 2,
  [DisputeState.WON]: 3,
  [DisputeState.LOST]: 3,
  [DisputeState.DISMISSED]: 3,
};

/** Whether a dispute has come to its end. */
function isClosed(state: DisputeState): boolean {
  return progress[state] === progress[DisputeState.LOST];
}

/**
 * Makes our disputes of an order what Stripe says they are, in the transaction of `settleOrder`, which has locked the order. Admins
 * are told when one is opened and when it ends. Sessions and earnings stay as they are: a tutor who taught has earned it whatever the bank decides,
 * and whether sessions to come are called off is for an admin to say.
 */
export async function advanceDisputes(
  ctx: Context,
  tx: Transaction,
  orderId: string,
  atStripe: readonly DisputeAtStripe[],
): Promise<void> {
  if (atStripe.length === 0) return;
  const [payment] = await tx.query<{ id: string; number: string }>(
    'select p.id, o.number from orders o join payments p on p.order_id = o.id where o.id = $1 for update of o',
    [orderId],
  );
  if (!payment) return;
  const ours = await tx.query<Dispute>(`select ${disputeColumns} from disputes d where d.order_id = $1`, [orderId]);
  for (const there of atStripe) {
    const known = ours.find((dispute) => dispute.stripeDisputeId === there.stripeId);
    if (known && progress[there.state] < progress[known.state]) continue;
    if (known?.state === there.state && known.withdrawnCents === there.withdrawnCents) continue;
    await write(ctx, tx, { orderId, paymentId: payment.id }, there);
    if (known?.state === there.state) continue;
    await tell(ctx, tx, { orderId, number: payment.number }, known ?? null, there);
  }
}

async function write(
  ctx: Context,
  tx: Transaction,
  { orderId, paymentId }: { orderId: string; paymentId: string },
  there: DisputeAtStripe,
): Promise<void> {
  const closed = isClosed(there.state);
  await tx.query(
    `insert into disputes (id, order_id, payment_id, stripe_dispute_id, state, reason, amount_cents, withdrawn_cents, respond_by,
       opened_at, closed_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (stripe_dispute_id) do update set state = excluded.state, reason = excluded.reason, amount_cents = excluded.amount_cents,
       withdrawn_cents = excluded.withdrawn_cents, respond_by = excluded.respond_by, closed_at = excluded.closed_at,
       updated_at = excluded.updated_at`,
    [
      uuidv7(),
      orderId,
      paymentId,
      there.stripeId,
      there.state,
      there.reason,
      there.amountCents,
      there.withdrawnCents,
      closed ? null : there.respondBy,
      there.openedAt,
      closed ? ctx.now : null,
      ctx.now,
    ],
  );
}

async function tell(
  ctx: Context,
  tx: Transaction,
  { orderId, number }: { orderId: string; number: string },
  before: Dispute | null,
  there: DisputeAtStripe,
): Promise<void> {
  await recordAudit(ctx, tx, {
    action: 'order.dispute',
    subjectType: 'order',
    subjectId: orderId,
    before: before && { state: before.state },
    after: { dispute: there.stripeId, state: there.state, amountCents: there.amountCents },
  });
  const data = { number, amountCents: there.amountCents };
  const link = pages.admin.order(orderId);
  if (before === null) await notifyAdmins(ctx, tx, { kind: 'dispute.opened', data, link });
  if (there.state === DisputeState.WON) await notifyAdmins(ctx, tx, { kind: 'dispute.won', data, link });
  if (there.state === DisputeState.LOST) await notifyAdmins(ctx, tx, { kind: 'dispute.lost', data, link });
}

import type { Context } from '../../context.js';
import { authorize } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { recordAudit } from '../audit/index.js';
import type { SettleStripeDifferenceInput } from './integration.inputs.js';
import { mayRunIntegrations } from './integration.policy.js';
import { lockDifference } from './integration.queries.js';
import { StripeDifferenceChanged } from './integration.results.js';
import { DifferenceState } from './stripe-difference.entity.js';

/**
 * Says why a difference may stay. It is not shown as open again unless it becomes another. One that was settled or has gone already stays as it
 * is, so of two admins the first one's reason counts.
 */
export async function settleStripeDifference(
  ctx: Context,
  { differenceId, reason }: SettleStripeDifferenceInput,
): Promise<StripeDifferenceChanged> {
  return ctx.transact(async (tx) => {
    authorize(ctx.viewer, mayRunIntegrations, null);
    const difference = await lockDifference(tx, differenceId);
    if (!difference) throw notFound('difference');
    if (difference.state !== DifferenceState.OPEN) return new StripeDifferenceChanged(difference);
    await tx.query(
      `update stripe_differences set state = 'settled', reason = $2, settled_by = $3, closed_at = $4 where id = $1`,
      [differenceId, reason.trim(), ctx.viewer.id, ctx.now],
    );
    await recordAudit(ctx, tx, {
      action: 'stripe.settle-difference',
      subjectType: 'stripe_difference',
      subjectId: differenceId,
      before: { kind: difference.kind, ourCents: difference.ourCents, stripeCents: difference.stripeCents },
      reason: reason.trim(),
    });
    return new StripeDifferenceChanged((await lockDifference(tx, differenceId)) ?? difference);
  });
}

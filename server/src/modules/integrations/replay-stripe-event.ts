import type { Context } from '../../context.js';
import { authorize } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { recordAudit } from '../audit/index.js';
import type { ReplayStripeEventInput } from './integration.inputs.js';
import { mayRunIntegrations } from './integration.policy.js';
import { stripeEventById } from './integration.queries.js';
import { StripeEventChanged } from './integration.results.js';
import { StripeEventState } from './stripe-event.entity.js';

/**
 * Has an event acted on again, whatever became of it: what is done follows from what Stripe says now, so it does no harm to one that was
 * acted on already. Asked twice it is acted on once.
 */
export async function replayStripeEvent(
  ctx: Context,
  { eventId }: ReplayStripeEventInput,
): Promise<StripeEventChanged> {
  return ctx.transact(async (tx) => {
    authorize(ctx.viewer, mayRunIntegrations, null);
    const event = await stripeEventById(tx, eventId, true);
    if (!event) throw notFound('stripe event');
    await tx.enqueue('handle-stripe-event', { eventId }, { key: `replay-${eventId}` });
    if (event.state === StripeEventState.RECEIVED) return new StripeEventChanged(event);
    await tx.query(
      `update stripe_events set state = 'received', error = null, processed_at = null where id = $1 returning id`,
      [eventId],
    );
    await recordAudit(ctx, tx, {
      action: 'stripe.replay',
      subjectType: 'stripe_event',
      subjectId: null,
      before: { state: event.state, error: event.error },
      after: { eventId, orderId: event.orderId },
    });
    return new StripeEventChanged((await stripeEventById(tx, eventId)) ?? event);
  });
}

import type Stripe from 'stripe';
import type { Context } from '../../../context.js';

declare module '../../jobs/index.js' {
  interface JobPayloads {
    /** Acts on one stored event of Stripe, once. */
    'handle-stripe-event': { eventId: string };
  }
}

/** What we listen to; Stripe is set up to send these, and reconciliation looks for these. */
export const stripeEventTypes = [
  'checkout.session.completed',
  'checkout.session.expired',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.canceled',
  'charge.refunded',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.refund.updated',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
] as const;

/**
 * Stores events that we do not have yet, each with the job that acts on it, in one transaction. An event that comes twice is stored
 * once. How many were new.
 */
export function storeEvents(ctx: Context, events: readonly Stripe.Event[]): Promise<number> {
  return ctx.transact(async (tx) => {
    let stored = 0;
    for (const event of events) {
      const isNew = await tx.query(
        `insert into stripe_events (id, type, created, payload, received_at) values ($1, $2, $3, $4, $5)
         on conflict (id) do nothing returning id`,
        [event.id, event.type, new Date(event.created * 1000), JSON.stringify(event), ctx.now],
      );
      if (isNew.length === 0) continue;
      await tx.enqueue('handle-stripe-event', { eventId: event.id });
      stored += 1;
    }
    return stored;
  });
}

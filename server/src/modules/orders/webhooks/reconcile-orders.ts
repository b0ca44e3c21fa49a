import type Stripe from 'stripe';
import type { Context } from '../../../context.js';
import { storeEvents, stripeEventTypes } from './store-events.js';

declare module '../../jobs/index.js' {
  interface JobPayloads {
    /** Finds what events should have told and did not. */
    'reconcile-orders': Record<string, never>;
  }
}

const MINUTE = 60_000;
/** Stripe sends an event again for three days before it gives up. */
const LONG_LOOK_BACK_MINUTES = 3 * 24 * 60;
const SHORT_LOOK_BACK_MINUTES = 10;
/** Commands that are still running are left alone so long. */
const YOUNG_SECONDS = 20;

/**
 * Job, every minute: finds what no event told us. First the events that Stripe has and we do not (once an hour of the last three days,
 * else of the last ten minutes); then orders and refunds whose chain stopped in the middle or that wait for an answer, each in
 * a job of its own, so that one that fails holds up no other.
 */
export async function reconcileOrders(ctx: Context): Promise<void> {
  const unfinished = await unfinishedOrders(ctx);
  await ctx.close(); // no transaction is open while Stripe is asked
  if (unfinished.length > 0) {
    await ctx.transact(async (tx) => {
      for (const orderId of unfinished)
        await tx.enqueue('settle-order', { orderId }, { key: `settle-order-${orderId}` });
    });
  }
  await storeEvents(ctx, await eventsSince(ctx, lookBack(ctx.now)));
}

function lookBack(now: Date): Date {
  const minutes = now.getUTCMinutes() === 0 ? LONG_LOOK_BACK_MINUTES : SHORT_LOOK_BACK_MINUTES;
  return new Date(now.getTime() - minutes * MINUTE);
}

async function eventsSince(ctx: Context, since: Date): Promise<Stripe.Event[]> {
  const events: Stripe.Event[] = [];
  const found = ctx.services.stripe.events.list({
    types: [...stripeEventTypes],
    created: { gte: Math.floor(since.getTime() / 1000) },
    limit: 100,
  });
  for await (const event of found) events.push(event);
  return events.reverse();
}

/**
 * Orders that are not paid yet, and those with refunds on their way. An order that the company charged in vain waits for its student
 * for a day or so: there is nothing to ask until they come or its time is over. The longer a refund takes, the more rarely it is asked for: at
 * least once an hour.
 */
async function unfinishedOrders(ctx: Context): Promise<string[]> {
  const rows = await ctx.db.query<{ id: string }>(
    `select o.id from orders o where o.state = 'pending' and o.created_at < $1::timestamptz - make_interval(secs => $2)
       and (o.paid_through <> 'automatic' or o.expires_at <= $1
         or exists (select from order_charges c where c.order_id = o.id and (c.state = 'requested'
           or (c.state = 'authentication_required' and not c.off_session))))
     union
     select r.order_id from refunds r where r.state in ('requested', 'pending')
       and r.updated_at < $1::timestamptz - make_interval(secs => $2) - least(interval '1 hour', ($1 - r.created_at) / 4)
     order by 1`,
    [ctx.now, YOUNG_SECONDS],
  );
  return rows.map((row) => row.id);
}

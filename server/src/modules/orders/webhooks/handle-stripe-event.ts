import type Stripe from 'stripe';
import type { Context } from '../../../context.js';
import { settleOrder } from '../settlement/settle-order.js';

interface StoredEvent {
  payload: Stripe.Event;
  state: 'received' | 'processed' | 'failed';
}

/**
 * Job: acts on a stored event. An event says only that something happened to an order: what is done follows from what Stripe says when
 * asked, so late, doubled and reordered events come out the same. One that could not be acted on is marked so and tried again.
 */
export async function handleStripeEvent(ctx: Context, { eventId }: { eventId: string }): Promise<void> {
  const [event] = await ctx.db.query<StoredEvent>('select payload, state from stripe_events where id = $1', [eventId]);
  if (!event || event.state === 'processed') return;
  try {
    const orderId = await orderOf(ctx, event.payload);
    await ctx.close();
    if (orderId !== null) await settleOrder(ctx, orderId);
    await mark(ctx, eventId, null);
  } catch (error) {
    await mark(ctx, eventId, error instanceof Error ? error.message : String(error));
    throw error;
  }
}

async function mark(ctx: Context, eventId: string, error: string | null): Promise<void> {
  await ctx.transact(async (tx) => {
    await tx.query(
      `update stripe_events set attempts = attempts + 1, error = $2, state = case when $2::text is null then 'processed' else 'failed' end,
         processed_at = case when $2::text is null then $3::timestamptz end
       where id = $1 and state <> 'processed'`,
      [eventId, error, ctx.now],
    );
  });
}

/** Parts of the objects of our events that lead to an order; which are there depends on the object. */
interface AboutOrder {
  id: string;
  object: string;
  metadata?: Record<string, string> | null;
  payment_intent?: string | { id: string } | null;
}

/** The order that an event is about; null for one of no order of ours, such as of another product on the same account. */
async function orderOf(ctx: Context, event: Stripe.Event): Promise<string | null> {
  const about = event.data.object as AboutOrder;
  const intent = typeof about.payment_intent === 'string' ? about.payment_intent : (about.payment_intent?.id ?? null);
  const [order] = await ctx.db.query<{ id: string }>(
    `select o.id from orders o left join payments p on p.order_id = o.id
     where o.id::text = $1 or o.stripe_session_id = $2 or o.stripe_payment_intent_id in ($2, $3) or p.stripe_payment_intent_id in ($2, $3)`,
    [about.metadata?.['order_id'] ?? null, about.id, intent],
  );
  return order?.id ?? null;
}

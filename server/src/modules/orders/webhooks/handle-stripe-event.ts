import type Stripe from 'stripe';
import type { Context } from '../../../context.js';
import type { OrderState } from '../order.entity.js';
import { settleOrder } from '../settlement/settle-order.js';
import { writeFailure } from './event-failures.js';

interface StoredEvent {
  payload: Stripe.Event;
  state: 'received' | 'processed' | 'failed' | 'ignored';
}

/** How an order stands, as far as an event may change it. */
interface Standing {
  state: OrderState;
  refundedCents: number;
}

/**
 * Job: acts on a stored event. An event says only that something happened to an order: what is done follows from what Stripe says when
 * asked, so late, doubled and reordered events come out the same. What it changed is kept with it. One about no order of ours is ignored; one that
 * could not be acted on is marked so and tried again, and admins are told when it goes on failing.
 */
export async function handleStripeEvent(ctx: Context, { eventId }: { eventId: string }): Promise<void> {
  const [event] = await ctx.db.query<StoredEvent>('select payload, state from stripe_events where id = $1', [eventId]);
  if (!event || event.state === 'processed' || event.state === 'ignored') return;
  let orderId: string | null = null;
  try {
    orderId = await orderOf(ctx, event.payload);
    const before = await standingOf(ctx, orderId);
    if (orderId !== null) await settleOrder(ctx, orderId);
    await writeDone(ctx, eventId, { orderId, before, after: await standingOf(ctx, orderId) });
  } catch (error) {
    await ctx.close();
    await writeFailure(ctx, eventId, orderId, error);
    throw error;
  }
}

async function writeDone(
  ctx: Context,
  eventId: string,
  { orderId, before, after }: { orderId: string | null; before: Standing | null; after: Standing | null },
): Promise<void> {
  await ctx.transact(async (tx) => {
    await tx.query(
      `update stripe_events set attempts = attempts + 1, error = null, state = $3, processed_at = $4, order_id = $2,
         order_state_before = $5, order_state_after = $6, refunded_cents_before = $7, refunded_cents_after = $8
       where id = $1 and state in ('received', 'failed')`,
      [
        eventId,
        orderId,
        orderId === null ? 'ignored' : 'processed',
        ctx.now,
        before?.state ?? null,
        after?.state ?? null,
        before?.refundedCents ?? null,
        after?.refundedCents ?? null,
      ],
    );
  });
}

/** Leaves no transaction open: Stripe is asked next. */
async function standingOf(ctx: Context, orderId: string | null): Promise<Standing | null> {
  if (orderId === null) return null;
  const [standing] = await ctx.db.query<Standing>(
    'select state, refunded_cents as "refundedCents" from orders where id = $1',
    [orderId],
  );
  await ctx.close();
  return standing ?? null;
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
  await ctx.close();
  return order?.id ?? null;
}

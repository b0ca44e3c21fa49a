import type { Context } from '../../context.js';
import { disputeOf, refundOf } from '../orders/index.js';
import type { Entry } from './differences.js';

/** Clocks differ, and a payment is heard of later than it is made: near the beginning of the time looked at, only what Stripe lists is looked for here. */
const EDGE = `interval '1 hour'`;

/** Payments, refunds and disputes that Stripe has made since an instant. Throws the errors of its package. No transaction may be open. */
export async function stripesBooks({ services: { stripe } }: Context, since: Date): Promise<Entry[]> {
  const made = { created: { gte: Math.floor(since.getTime() / 1000) }, limit: 100 };
  const entries: Entry[] = [];
  for await (const charge of stripe.charges.list(made)) {
    if (charge.status !== 'succeeded' || !charge.captured) continue;
    entries.push({
      kind: 'payment',
      stripeId: idOf(charge.payment_intent) ?? charge.id,
      cents: charge.amount_captured,
      state: 'received',
      at: new Date(charge.created * 1000),
      orderId: charge.metadata['order_id'] ?? null,
    });
  }
  for await (const refund of stripe.refunds.list(made)) {
    const { stripeId, amountCents, state, createdAt } = refundOf(refund);
    const orderId = refund.metadata?.['order_id'] ?? null;
    entries.push({ kind: 'refund', stripeId, cents: amountCents, state, at: createdAt, orderId });
  }
  for await (const dispute of stripe.disputes.list(made)) {
    const { stripeId, amountCents, state, openedAt } = disputeOf(dispute);
    entries.push({ kind: 'dispute', stripeId, cents: amountCents, state, at: openedAt, orderId: null });
  }
  return entries;
}

/** The same by our books: what they have of those entries, however old, and all that they say was made since the instant. */
export function ourBooks(ctx: Context, since: Date, stripes: readonly Entry[]): Promise<Entry[]> {
  return ctx.db.query<Entry>(
    `select 'payment' as kind, p.stripe_payment_intent_id as "stripeId", p.amount_cents as cents, 'received' as state,
       p.received_at as at, p.order_id as "orderId"
     from payments p where p.received_at > $1::timestamptz + ${EDGE} or p.stripe_payment_intent_id = any ($2)
     union all
     select 'refund', r.stripe_refund_id, r.amount_cents, r.state, r.created_at, r.order_id
     from refunds r where r.stripe_refund_id is not null
       and (r.created_at > $1::timestamptz + ${EDGE} or r.stripe_refund_id = any ($2))
     union all
     select 'dispute', d.stripe_dispute_id, d.amount_cents, d.state, d.opened_at, d.order_id
     from disputes d where d.opened_at > $1::timestamptz + ${EDGE} or d.stripe_dispute_id = any ($2)`,
    [since, stripes.map((entry) => entry.stripeId)],
  );
}

function idOf(object: string | { id: string } | null): string | null {
  return typeof object === 'string' ? object : (object?.id ?? null);
}

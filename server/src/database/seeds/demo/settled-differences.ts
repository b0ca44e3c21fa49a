import type { Instant } from '@4as/scheduling';
import { v5 as uuidv5 } from 'uuid';
import type { DemoRows } from './demo-rows.js';

/** Money of the demo that exists in our tables only: Stripe, or its emulator, has never heard of it. */
interface Invented {
  kind: 'payment' | 'refund';
  stripeId: string;
  orderId: string;
  cents: number;
  at: Instant;
}

/** Says of invented money that Stripe need not know it, so that the comparison with Stripe shows what really differs. */
export function settleInvented(rows: DemoRows, { kind, stripeId, orderId, cents, at }: Invented): void {
  if (!stripeId.includes('_demo_')) return;
  const found = new Date(at);
  rows.add('stripe_differences', {
    id: uuidv5(stripeId, uuidv5.URL),
    kind: `${kind}_unknown`,
    stripe_id: stripeId,
    order_id: orderId,
    our_cents: cents,
    our_state: kind === 'payment' ? 'received' : 'succeeded',
    state: 'settled',
    found_at: found,
    seen_at: found,
    closed_at: found,
    reason: 'Données de démonstration',
  });
}

import type Stripe from 'stripe';
import type { Context } from '../../../context.js';
import { customerOf } from '../checkout/customer.js';
import type { Order } from '../order.entity.js';
import { isRefusal } from '../stripe-errors.js';

/**
 * The one payment intent of an order that a saved card pays, made when there is none. Key and parameters follow from the order's row
 * alone, so two tabs and a restart come to the same intent, and an intent succeeds once. Null when the order was closed meanwhile:
 * an intent is used only after it was written down on a pending order, under the row's lock, so whoever closes the order knows of
 * it. Throws the errors of Stripe's package. No transaction may be open.
 */
export async function intentFor(system: Context, order: Order): Promise<Stripe.PaymentIntent | null> {
  const { stripe } = system.services;
  if (order.stripePaymentIntentId !== null) return stripe.paymentIntents.retrieve(order.stripePaymentIntentId);
  const customer = await customerOf(system, order.studentId);
  if (customer === null) throw new Error(`The student of order ${order.number} has no card at Stripe.`);
  const made = await stripe.paymentIntents.create(
    {
      amount: order.totalCents,
      currency: 'cad',
      customer,
      allowed_payment_method_types: ['card'],
      description: `4AS ${order.number}`,
      metadata: { order_id: order.id },
    },
    { idempotencyKey: `intent-${order.id}` },
  );
  const written = await system.transact((tx) =>
    tx.query(
      `update orders set stripe_payment_intent_id = $2
       where id = $1 and state = 'pending' and (stripe_payment_intent_id is null or stripe_payment_intent_id = $2) returning id`,
      [order.id, made.id],
    ),
  );
  if (written.length === 0) {
    await cancelIntent(system, { ...order, stripePaymentIntentId: made.id });
    return null;
  }
  // Under a key Stripe repeats what it said then; what has become of the intent since is asked for.
  return stripe.paymentIntents.retrieve(made.id);
}

/**
 * Sees to it that no card pays this order any more, unless one has: Stripe decides, so a charge that is on its way at this
 * moment either went through or is refused. Throws the errors of Stripe's package. No transaction may be open.
 */
export async function cancelIntent(system: Context, order: Order): Promise<void> {
  if (order.stripePaymentIntentId === null) return;
  await system.services.stripe.paymentIntents
    .cancel(order.stripePaymentIntentId, { cancellation_reason: 'abandoned' }, { idempotencyKey: `cancel-${order.id}` })
    .catch((error: unknown) => {
      if (!isRefusal(error)) throw error; // refused: it was paid or cancelled before
    });
}

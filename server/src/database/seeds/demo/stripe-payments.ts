import type Stripe from 'stripe';
import type { Random } from '../random.js';
import type { DemoOrder } from './orders.js';
import type { DemoPerson } from './people.js';

/** A payment as our tables keep it. */
export interface DemoPayment {
  paymentIntentId: string;
  chargeId: string;
  cardBrand: string;
  cardLast4: string;
}

/** A payment that exists in our tables only; Stripe, or its emulator, does not know it, so it can't be refunded there. */
export function inventedPayment(random: Random): DemoPayment {
  return {
    paymentIntentId: `pi_demo_${random.token(16)}`,
    chargeId: `ch_demo_${random.token(16)}`,
    cardBrand: random.pick(['visa', 'mastercard', 'visa']),
    cardLast4: random.pick(['4242', '4444', '1881', '5556', '0077']),
  };
}

/** What was made at Stripe: the customers by student, and the payments by order. */
export interface RealPayments {
  customers: Map<string, string>;
  payments: Map<string, DemoPayment>;
}

/**
 * Pays orders for real at Stripe's emulator, so that a refund of them works. Called again for the same demo it makes nothing twice. Rejects when
 * Stripe can't be reached.
 */
export async function payAtStripe(stripe: Stripe, orders: readonly DemoOrder[]): Promise<RealPayments> {
  const customers = new Map<string, string>();
  const payments = new Map<string, DemoPayment>();
  for (const order of orders) {
    const customerId = customers.get(order.student.id) ?? (await customerOf(stripe, order.student));
    customers.set(order.student.id, customerId);
    payments.set(order.id, await pay(stripe, customerId, order));
  }
  return { customers, payments };
}

async function customerOf(stripe: Stripe, { id, name, email }: DemoPerson): Promise<string> {
  const customer = await stripe.customers.create(
    { name, email, metadata: { userId: id } },
    { idempotencyKey: `demo-customer-${id}` },
  );
  await saveCard(stripe, customer.id);
  return customer.id;
}

/** Every customer has a card that pays by itself: for the saved cards' page, and for series that are paid one by one. */
async function saveCard(stripe: Stripe, customer: string): Promise<void> {
  const key = { idempotencyKey: `demo-card-${customer}` };
  const card = await stripe.paymentMethods.attach('pm_card_visa', { customer }, key);
  await stripe.customers.update(
    customer,
    { invoice_settings: { default_payment_method: card.id } },
    { idempotencyKey: `demo-default-card-${customer}` },
  );
}

async function pay(stripe: Stripe, customerId: string, order: DemoOrder): Promise<DemoPayment> {
  const amount = order.amounts.totalCents;
  const intent = await stripe.paymentIntents.create(
    {
      amount,
      currency: 'cad',
      customer: customerId,
      payment_method: 'pm_card_visa',
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      confirm: true,
      description: 'Commande de démonstration',
      metadata: { demoOrderId: order.id },
      expand: ['latest_charge'],
    },
    { idempotencyKey: `demo-payment-${order.id}-${amount}-${customerId}` },
  );
  const charge = intent.latest_charge;
  if (intent.status !== 'succeeded' || !charge || typeof charge === 'string') {
    throw new Error(`The payment of a demo order is ${intent.status} at Stripe, not succeeded.`);
  }
  const card = charge.payment_method_details?.card;
  return {
    paymentIntentId: intent.id,
    chargeId: charge.id,
    cardBrand: card?.brand ?? 'visa',
    cardLast4: card?.last4 ?? '4242',
  };
}

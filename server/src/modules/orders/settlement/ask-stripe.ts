import type Stripe from 'stripe';
import type { Context } from '../../../context.js';
import { customerOf } from '../checkout/customer.js';
import { PaidThrough, type Order } from '../order.entity.js';
import { disputeOf, type DisputeAtStripe } from '../disputes/dispute-at-stripe.js';
import { RefundState } from '../payment.entity.js';

/** What Stripe took for an order. */
export interface PaymentAtStripe {
  intentId: string;
  chargeId: string | null;
  amountCents: number;
  cardBrand: string | null;
  cardLast4: string | null;
  receivedAt: Date;
  /** Whether a cardholder's bank has ever asked for it back. */
  isDisputed: boolean;
}

/** A refund as Stripe has it. */
export interface RefundAtStripe {
  stripeId: string;
  /** Our refund that asked for it; null when it was made elsewhere, as in Stripe's dashboard. */
  refundId: string | null;
  amountCents: number;
  state: RefundState.PENDING | RefundState.SUCCEEDED | RefundState.FAILED;
  failureReason: string | null;
  createdAt: Date;
}

/** Everything that Stripe knows about an order, at one moment. */
export interface OrderAtStripe {
  /** Whether a payment page or payment intent is open, was closed unpaid or paid, or was never made. */
  page: 'none' | 'open' | 'closed';
  payment: PaymentAtStripe | null;
  refunds: RefundAtStripe[];
  disputes: DisputeAtStripe[];
}

/**
 * Asks Stripe how an order stands. Events only say that there is something to ask: what is done follows from this answer, so it
 * does not matter when, how often and in which order they come. Throws the errors of Stripe's package. No transaction may be open.
 */
export async function askStripe(system: Context, order: Order): Promise<OrderAtStripe> {
  const { page, payment } =
    order.paidThrough === PaidThrough.PAGE ? await askPage(system, order) : await askIntent(system, order);
  const refunds: RefundAtStripe[] = [];
  const disputes: DisputeAtStripe[] = [];
  const { stripe } = system.services;
  if (payment) {
    for await (const refund of stripe.refunds.list({ payment_intent: payment.intentId, limit: 100 }))
      refunds.push(refundOf(refund));
  }
  if (payment?.isDisputed) {
    for await (const dispute of stripe.disputes.list({ payment_intent: payment.intentId, limit: 100 }))
      disputes.push(disputeOf(dispute));
  }
  return { page, payment, refunds, disputes };
}

async function askPage(system: Context, order: Order): Promise<Pick<OrderAtStripe, 'page' | 'payment'>> {
  const session = await sessionOf(system, order);
  if (session === null) return { page: 'none', payment: null };
  return { page: session.status === 'open' ? 'open' : 'closed', payment: paymentOf(session) };
}

async function askIntent(system: Context, order: Order): Promise<Pick<OrderAtStripe, 'page' | 'payment'>> {
  if (order.stripePaymentIntentId === null) return { page: 'none', payment: null };
  const intent = await system.services.stripe.paymentIntents.retrieve(order.stripePaymentIntentId, {
    expand: ['latest_charge'],
  });
  if (intent.status === 'succeeded') return { page: 'closed', payment: paymentBy(intent) };
  return { page: intent.status === 'canceled' ? 'closed' : 'open', payment: null };
}

const WITH_CHARGE: Stripe.Checkout.SessionRetrieveParams = { expand: ['payment_intent.latest_charge'] };

/** The payment page of an order with its payment; null when none was ever made. */
export async function sessionOf(system: Context, order: Order): Promise<Stripe.Checkout.Session | null> {
  const id = order.stripeSessionId ?? (await findSession(system, order))?.id;
  return id === undefined ? null : system.services.stripe.checkout.sessions.retrieve(id, WITH_CHARGE);
}

/** The page that Stripe made for an order although we never wrote down its answer; null when there is none. */
export async function findSession(system: Context, order: Order): Promise<Stripe.Checkout.Session | null> {
  const customer = await customerOf(system, order.studentId);
  if (customer === null) return null;
  const made = { gte: Math.floor(order.createdAt.getTime() / 1000) - CLOCK_DIFFERENCE_SECONDS };
  for await (const session of system.services.stripe.checkout.sessions.list({ customer, created: made, limit: 100 })) {
    if (session.metadata?.['order_id'] === order.id) return session;
  }
  return null;
}

/** Our clock and Stripe's may differ by so much. */
const CLOCK_DIFFERENCE_SECONDS = 300;

function paymentOf(session: Stripe.Checkout.Session): PaymentAtStripe | null {
  const intent = session.payment_intent;
  if (session.payment_status !== 'paid' || intent === null) return null;
  if (typeof intent === 'string') throw new Error('The payment intent was not expanded.');
  return paymentBy(intent);
}

function paymentBy(intent: Stripe.PaymentIntent): PaymentAtStripe {
  const charge = typeof intent.latest_charge === 'string' ? null : intent.latest_charge;
  const card = charge?.payment_method_details?.card;
  return {
    intentId: intent.id,
    chargeId: charge?.id ?? null,
    amountCents: intent.amount_received,
    cardBrand: card?.brand ?? null,
    cardLast4: card?.last4 ?? null,
    receivedAt: new Date((charge?.created ?? intent.created) * 1000),
    isDisputed: charge?.disputed ?? false,
  };
}

const refundStates: Record<string, RefundAtStripe['state']> = {
  succeeded: RefundState.SUCCEEDED,
  failed: RefundState.FAILED,
  canceled: RefundState.FAILED,
};

/** A refund of Stripe's package in our words. */
export function refundOf(refund: Stripe.Refund): RefundAtStripe {
  return {
    stripeId: refund.id,
    refundId: refund.metadata?.['refund_id'] ?? null,
    amountCents: refund.amount,
    state: refundStates[refund.status ?? ''] ?? RefundState.PENDING,
    failureReason: refund.failure_reason ?? null,
    createdAt: new Date(refund.created * 1000),
  };
}

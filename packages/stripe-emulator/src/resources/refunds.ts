import type Stripe from 'stripe';
import { invalidParameter, refused } from '../api/errors.js';
import { listPage, readFilters, readListParams } from '../api/lists.js';
import type { Call, Route } from '../api/router.js';
import { idOf, newId } from '../store/ids.js';
import type { Stored } from '../store/kinds.js';
import { previousAttributes, type Work } from '../work.js';
import { formatCents } from './amounts.js';
import { book } from './balance.js';
import { behaviourOf } from './payment-methods.js';

interface RefundRequest {
  /** Cents; all that is left when undefined. */
  amount?: number;
  reason: 'duplicate' | 'fraudulent' | 'requested_by_customer' | null;
  metadata: Stripe.Metadata;
}

/**
 * Gives money of a charge back, never above what is left of it: units of work run one after the other, so two refunds at the same
 * moment cannot both see the same cents. Throws Stripe's refusals.
 */
export function refundCharge(work: Work, charge: Stored<'charge'>, request: RefundRequest): Stored<'refund'> {
  const { body } = charge;
  if (body.status !== 'succeeded')
    throw refused(`Charge ${body.id} cannot be refunded because it did not succeed.`, { param: 'charge' });
  if (body.disputed && !isRefundable(work, body.id)) {
    throw refused(`Charge ${body.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' });
  }
  const left = body.amount_captured - body.amount_refunded;
  if (left <= 0) throw refused(`Charge ${body.id} has already been refunded.`, { code: 'charge_already_refunded' });
  const amount = request.amount ?? left;
  if (amount < 1) throw invalidParameter('amount', 'Invalid positive integer', 'parameter_invalid_integer');
  if (amount > left) {
    throw refused(
      `Refund amount (${formatCents(amount, body.currency)}) is greater than unrefunded amount on charge (${formatCents(left, body.currency)})`,
      { param: 'amount' },
    );
  }
  return createRefund(work, charge, amount, request);
}

function createRefund(work: Work, charge: Stored<'charge'>, amount: number, request: RefundRequest): Stored<'refund'> {
  const before = structuredClone(charge.body);
  const method = work.get('payment_method', charge.body.payment_method ?? '', 'payment_method');
  const course = behaviourOf(method).refund;
  const body: Stripe.Refund = {
    id: newId('re'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.body.id,
    created: work.now(),
    currency: charge.body.currency,
    customer: idOf(charge.body.customer),
    customer_account: null,
    destination_details: { card: { type: 'refund' }, type: 'card' },
    metadata: request.metadata,
    payment_intent: idOf(charge.body.payment_intent),
    payment_method: charge.body.payment_method,
    reason: request.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: course === 'pending_first' ? 'pending' : 'succeeded',
    transfer_reversal: null,
  };
  const refund = work.objects.insert('refund', { body, notes: {} });
  body.balance_transaction = book(work, body.id, -amount, body.currency, {
    type: 'refund',
    category: 'refund',
    description: 'REFUND FOR CHARGE',
  }).id;
  work.objects.save('refund', refund);
  charge.body.amount_refunded += amount;
  charge.body.refunded = charge.body.amount_refunded === charge.body.amount_captured;
  work.objects.save('charge', charge);
  work.emit('refund.created', body);
  work.emit('charge.refunded', charge.body, previousAttributes(before, charge.body));
  if (course === 'fails_later') work.schedule('fail_refund', body.id, work.settings.aftermathMs);
  if (course === 'pending_first') work.schedule('finish_refund', body.id, work.settings.aftermathMs);
  return refund;
}

/** A refund that the bank sent back: the money returns to the balance and counts as unrefunded again. */
export function failRefund(work: Work, id: string): void {
  const refund = work.get('refund', id);
  if (refund.body.status === 'failed' || refund.body.status === 'canceled') return;
  const before = structuredClone(refund.body);
  const { amount, currency } = refund.body;
  Object.assign(refund.body, {
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
    failure_balance_transaction: book(work, id, amount, currency, {
      type: 'refund_failure',
      category: 'refund_failure',
      description: 'REFUND FAILURE',
    }).id,
  } satisfies Partial<Stripe.Refund>);
  work.objects.save('refund', refund);
  const charge = work.get('charge', idOf(refund.body.charge) ?? '', 'charge');
  charge.body.amount_refunded -= amount;
  charge.body.refunded = false;
  work.objects.save('charge', charge);
  const previous = previousAttributes(before, refund.body);
  work.emit('refund.updated', refund.body, previous);
  work.emit('refund.failed', refund.body, previous);
}

/** A refund that was waiting arrives. */
export function finishRefund(work: Work, id: string): void {
  const refund = work.get('refund', id);
  if (refund.body.status !== 'pending') return;
  const before = structuredClone(refund.body);
  refund.body.status = 'succeeded';
  work.objects.save('refund', refund);
  work.emit('refund.updated', refund.body, previousAttributes(before, refund.body));
}

/** The charge that a refund is of: named itself, or by its payment intent. */
export function chargeToRefund(
  work: Work,
  chargeId: string | undefined,
  intentId: string | undefined,
): Stored<'charge'> {
  if ((chargeId === undefined) === (intentId === undefined)) {
    throw invalidParameter(
      'charge',
      'One of the following params should be provided for this request: payment_intent or charge.',
    );
  }
  if (chargeId !== undefined) return work.get('charge', chargeId, 'charge');
  const intent = work.get('payment_intent', intentId ?? '', 'payment_intent');
  const latest = idOf(intent.body.latest_charge);
  if (intent.body.status !== 'succeeded' || latest === null) {
    throw refused(`This PaymentIntent (${intent.body.id}) does not have a successful charge to refund.`, {
      param: 'payment_intent',
    });
  }
  return work.get('charge', latest, 'charge');
}

function isRefundable(work: Work, charge: string): boolean {
  return work.objects
    .all('dispute', { charge })
    .every((dispute) => dispute.body.is_charge_refundable || dispute.body.status === 'won');
}

function create({ work, params }: Call): object {
  const chargeId = params.text('charge');
  const intentId = params.text('payment_intent');
  const request: RefundRequest = {
    amount: params.integer('amount'),
    reason: params.choice('reason', ['duplicate', 'fraudulent', 'requested_by_customer']) ?? null,
    metadata: params.metadata('metadata'),
  };
  params.finish();
  return refundCharge(work, chargeToRefund(work, chargeId, intentId), request).body;
}

function retrieve({ work, params, id }: Call): object {
  params.finish();
  return work.get('refund', id).body;
}

function update({ work, params, id }: Call): object {
  const refund = work.get('refund', id);
  const before = structuredClone(refund.body);
  refund.body.metadata = params.metadata('metadata', before.metadata ?? {});
  params.finish();
  work.objects.save('refund', refund);
  work.emit('refund.updated', refund.body, previousAttributes(before, refund.body));
  return refund.body;
}

function list({ work, params }: Call): object {
  const query = { ...readListParams(params), equal: readFilters(params, 'charge', 'payment_intent') };
  params.finish();
  return listPage(work, 'refund', '/v1/refunds', query, (refund) => refund.body);
}

export const refundRoutes: Route[] = [
  { method: 'POST', path: '/v1/refunds', handle: create },
  { method: 'GET', path: '/v1/refunds', handle: list },
  { method: 'GET', path: '/v1/refunds/:id', handle: retrieve },
  { method: 'POST', path: '/v1/refunds/:id', handle: update },
];

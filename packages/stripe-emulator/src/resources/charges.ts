import type Stripe from 'stripe';
import { listPage, readFilters, readListParams } from '../api/lists.js';
import type { Call, Route } from '../api/router.js';
import { DECLINES, type DeclineReason } from '../cards/declines.js';
import { idOf, newId } from '../store/ids.js';
import type { Stored } from '../store/kinds.js';
import { previousAttributes, type Work } from '../work.js';
import { book, chargeFee } from './balance.js';
import { behaviourOf } from './payment-methods.js';

/** One try to take an intent's money from a card. */
interface Attempt {
  intent: Stripe.PaymentIntent;
  method: Stored<'payment_method'>;
  /** The holder passed a 3-D Secure challenge for this attempt. */
  authenticated: boolean;
  /** Null: it goes through. */
  decline: DeclineReason | null;
}

/** Keeps a charge, successful or failed, with its line in the ledger and its event. */
export function createCharge(work: Work, attempt: Attempt): Stored<'charge'> {
  const { intent, method, decline } = attempt;
  const body = chargeObject(work, attempt);
  const charge = work.objects.insert('charge', { body, notes: {} });
  if (decline !== null) {
    work.emit('charge.failed', body);
    return charge;
  }
  const line = book(work, body.id, intent.amount, intent.currency, {
    type: 'charge',
    category: 'charge',
    description: intent.description,
    feeCents: chargeFee(work, intent.amount),
  });
  body.balance_transaction = line.id;
  work.objects.save('charge', charge);
  work.emit('charge.succeeded', body);
  if (behaviourOf(method).dispute) work.schedule('open_dispute', body.id, work.settings.aftermathMs);
  return charge;
}

function chargeObject(work: Work, { intent, method, authenticated, decline }: Attempt): Stripe.Charge {
  const paid = decline === null;
  return {
    id: newId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.body.billing_details,
    calculated_statement_descriptor: null,
    captured: paid,
    created: work.now(),
    currency: intent.currency,
    customer: idOf(intent.customer),
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline === null ? null : DECLINES[decline].code,
    failure_message: decline === null ? null : DECLINES[decline].message,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcome(decline),
    paid,
    payment_intent: intent.id,
    payment_method: method.body.id,
    payment_method_details: { type: 'card', card: cardDetails(method, intent.amount, authenticated, paid) },
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: paid ? 'succeeded' : 'failed',
    transfer_data: null,
    transfer_group: intent.transfer_group,
  };
}

function outcome(decline: DeclineReason | null): Stripe.Charge.Outcome {
  const paid = decline === null;
  const reason = decline === null ? null : DECLINES[decline];
  return {
    advice_code: reason?.advice ?? null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: paid ? 'approved_by_network' : 'declined_by_network',
    reason: reason === null ? null : (reason.declineCode ?? reason.code),
    seller_message: paid ? 'Payment complete.' : 'The bank did not return any further details with this decline.',
    type: paid ? 'authorized' : 'issuer_declined',
  };
}

function cardDetails(
  method: Stored<'payment_method'>,
  amount: number,
  authenticated: boolean,
  paid: boolean,
): Stripe.Charge.PaymentMethodDetails.Card {
  const card = behaviourOf(method);
  return {
    amount_authorized: paid ? amount : null,
    authorization_code: null,
    brand: card.brand,
    checks: method.body.card?.checks ?? null,
    country: card.country,
    electronic_commerce_indicator: authenticated ? '05' : null,
    exp_month: method.body.card?.exp_month ?? 0,
    exp_year: method.body.card?.exp_year ?? 0,
    extended_authorization: { status: 'disabled' },
    fingerprint: method.body.card?.fingerprint ?? null,
    funding: card.funding,
    incremental_authorization: { status: 'unavailable' },
    installments: null,
    last4: card.number.slice(-4),
    mandate: null,
    multicapture: { status: 'unavailable' },
    network: card.brand,
    network_token: { used: false },
    network_transaction_id: null,
    overcapture: { maximum_amount_capturable: amount, status: 'unavailable' },
    regulated_status: 'unregulated',
    three_d_secure: authenticated
      ? {
          authentication_flow: 'challenge',
          electronic_commerce_indicator: '05',
          exemption_indicator: null,
          result: 'authenticated',
          result_reason: null,
          transaction_id: null,
          version: '2.2.0',
        }
      : null,
    transaction_link_id: null,
    wallet: null,
  };
}

function retrieve({ work, params, id }: Call): object {
  params.finish();
  return work.get('charge', id).body;
}

function update({ work, params, id }: Call): object {
  const charge = work.get('charge', id);
  const before = structuredClone(charge.body);
  const description = params.clearable('description');
  if (description !== undefined) charge.body.description = description;
  charge.body.metadata = params.metadata('metadata', before.metadata);
  params.finish();
  work.objects.save('charge', charge);
  work.emit('charge.updated', charge.body, previousAttributes(before, charge.body));
  return charge.body;
}

function list({ work, params }: Call): object {
  const query = { ...readListParams(params), equal: readFilters(params, 'customer', 'payment_intent') };
  params.finish();
  return listPage(work, 'charge', '/v1/charges', query, (charge) => charge.body);
}

export const chargeRoutes: Route[] = [
  { method: 'GET', path: '/v1/charges', handle: list },
  { method: 'GET', path: '/v1/charges/:id', handle: retrieve },
  { method: 'POST', path: '/v1/charges/:id', handle: update },
];

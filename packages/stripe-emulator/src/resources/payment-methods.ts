import type Stripe from 'stripe';
import { ApiError, invalidParameter, missingParameter, refused } from '../api/errors.js';
import { listPage, readFilters, readListParams } from '../api/lists.js';
import type { Params } from '../api/params.js';
import type { Call, Route } from '../api/router.js';
import { checkEntry, fingerprint, fullYear } from '../cards/check.js';
import { DECLINES, type DeclineReason } from '../cards/declines.js';
import { cardByNumber, cardByToken, type TestCard } from '../cards/test-cards.js';
import { idOf, newId } from '../store/ids.js';
import type { Stored } from '../store/kinds.js';
import { previousAttributes, type Work } from '../work.js';
import { EMPTY_ADDRESS, readAddress } from './addresses.js';

/** What is known of a card besides its number. */
interface MethodFields {
  expMonth: number;
  expYear: number;
  cvcChecked: boolean;
  billing: Stripe.PaymentMethod.BillingDetails;
  metadata?: Stripe.Metadata;
  allowRedisplay?: 'always' | 'limited' | 'unspecified';
}

const NO_BILLING: Stripe.PaymentMethod.BillingDetails = {
  address: EMPTY_ADDRESS,
  email: null,
  name: null,
  phone: null,
  tax_id: null,
};

/** A card that may be charged or saved; nothing says yet whether it will go through. */
export function createMethod(work: Work, card: TestCard, fields: MethodFields): Stored<'payment_method'> {
  const body: Stripe.PaymentMethod = {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: fields.allowRedisplay ?? 'unspecified',
    billing_details: fields.billing,
    card: {
      brand: card.brand,
      checks: {
        address_line1_check: null,
        address_postal_code_check: null,
        cvc_check: !fields.cvcChecked ? null : card.charge === 'incorrect_cvc' ? 'fail' : 'pass',
      },
      country: card.country,
      display_brand: card.brand,
      exp_month: fields.expMonth,
      exp_year: fields.expYear,
      fingerprint: fingerprint(card.number),
      funding: card.funding,
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [card.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: work.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: fields.metadata ?? {},
    type: 'card',
  };
  return work.objects.insert('payment_method', { body, notes: { number: card.number, setUp: false, spent: false } });
}

/** The payment method of this id; a ready-made test one (`pm_card_visa`) becomes a new card of its own each time. */
export function findMethod(work: Work, id: string, param: string): Stored<'payment_method'> {
  const card = cardByToken(id);
  if (!card) return work.get('payment_method', id, param);
  const year = new Date(work.now() * 1000).getUTCFullYear() + 1;
  return createMethod(work, card, { expMonth: 12, expYear: year, cvcChecked: false, billing: NO_BILLING });
}

/** How this card behaves. */
export function behaviourOf(method: Stored<'payment_method'>): TestCard {
  const card = cardByNumber(method.notes.number);
  if (!card) throw new Error(`No test card has the number of ${method.body.id}`);
  return card;
}

/** The refusal of a card, in Stripe's shape: HTTP 402. */
export function cardError(reason: DeclineReason, more: Partial<ApiError['body']> = {}): ApiError {
  const decline = DECLINES[reason];
  return new ApiError(402, {
    type: 'card_error',
    code: decline.code,
    ...(decline.declineCode === null ? {} : { decline_code: decline.declineCode }),
    ...(decline.advice === null ? {} : { advice_code: decline.advice }),
    message: decline.message,
    ...more,
  });
}

/** Refuses a card that may not be used (any more) by this customer (null: a guest). */
export function requireUsable(method: Stored<'payment_method'>, customer: string | null): void {
  const owner = idOf(method.body.customer);
  if (method.notes.spent) {
    throw refused(
      'This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.',
      { code: 'payment_method_unexpected_state' },
    );
  }
  if (owner !== null && owner !== customer) {
    throw refused(
      `The customer does not have a payment method with the ID ${method.body.id}. The payment method must be attached to the customer.`,
      { code: 'resource_missing', param: 'payment_method' },
    );
  }
}

/** Saves a card to a customer. Returns Stripe's refusal, with nothing saved, when the card is one that refuses it. */
export function attachMethod(work: Work, method: Stored<'payment_method'>, customer: string): ApiError | undefined {
  if (idOf(method.body.customer) === customer) return undefined;
  if (idOf(method.body.customer) !== null)
    throw refused('The payment method you provided has already been attached to a customer.');
  requireUsable(method, customer);
  const card = behaviourOf(method);
  if (card.refusesSaving && card.charge) return cardError(card.charge);
  method.body.customer = customer;
  work.objects.save('payment_method', method);
  work.emit('payment_method.attached', method.body);
  return undefined;
}

/** Takes a card away from its customer, for good; it stops being their default. */
export function detachMethod(work: Work, method: Stored<'payment_method'>): void {
  const before = structuredClone(method.body);
  const owner = idOf(method.body.customer);
  method.body.customer = null;
  method.notes.spent = true;
  work.objects.save('payment_method', method);
  const customer = owner === null ? undefined : work.objects.find('customer', owner);
  if (customer && customer.body.invoice_settings.default_payment_method === method.body.id) {
    const old = structuredClone(customer.body);
    customer.body.invoice_settings.default_payment_method = null;
    work.objects.save('customer', customer);
    work.emit('customer.updated', customer.body, previousAttributes(old, customer.body));
  }
  work.emit('payment_method.detached', method.body, previousAttributes(before, method.body));
}

function readBilling(params: Params, before: Stripe.PaymentMethod.BillingDetails): Stripe.PaymentMethod.BillingDetails {
  const sent = params.hash('billing_details');
  if (!sent) return before;
  const part = (name: 'email' | 'name' | 'phone') => {
    const value = sent.clearable(name);
    return value === undefined ? before[name] : value;
  };
  return {
    address: readAddress(sent, 'address', before.address),
    email: part('email'),
    name: part('name'),
    phone: part('phone'),
    tax_id: before.tax_id,
  };
}

function create({ work, params }: Call): object {
  if (params.choice('type', ['card']) === undefined) throw missingParameter('type');
  const sent = params.hash('card');
  if (!sent) throw missingParameter('card');
  const year = sent.integer('exp_year');
  const entry = {
    number: sent.required('number'),
    expMonth: sent.integer('exp_month') ?? 0,
    expYear: year === undefined ? 0 : fullYear(year),
    cvc: sent.text('cvc') ?? null,
  };
  const fields = {
    billing: readBilling(params, NO_BILLING),
    metadata: params.metadata('metadata'),
    allowRedisplay: params.choice('allow_redisplay', ['always', 'limited', 'unspecified']) ?? 'unspecified',
  };
  params.finish();
  const card = checkEntry(entry, work.now());
  if (typeof card === 'string') throw cardError(card, { param: 'number' });
  return createMethod(work, card, { ...entry, ...fields, cvcChecked: entry.cvc !== null }).body;
}

function retrieve({ work, params, id }: Call): object {
  params.finish();
  return work.get('payment_method', id).body;
}

function update({ work, params, id }: Call): object {
  const method = work.get('payment_method', id);
  if (method.body.customer === null) {
    throw refused('You must save this PaymentMethod to a customer before you can update it.');
  }
  const before = structuredClone(method.body);
  method.body.billing_details = readBilling(params, before.billing_details);
  method.body.metadata = params.metadata('metadata', before.metadata ?? {});
  method.body.allow_redisplay =
    params.choice('allow_redisplay', ['always', 'limited', 'unspecified']) ?? before.allow_redisplay;
  const card = params.hash('card');
  if (card && method.body.card) {
    method.body.card.exp_month = card.integer('exp_month') ?? method.body.card.exp_month;
    method.body.card.exp_year = card.integer('exp_year') ?? method.body.card.exp_year;
  }
  params.finish();
  work.objects.save('payment_method', method);
  work.emit('payment_method.updated', method.body, previousAttributes(before, method.body));
  return method.body;
}

function list({ work, params }: Call): object {
  const query = { ...readListParams(params), equal: readFilters(params, 'customer', 'type') };
  params.finish();
  if (query.equal.customer === undefined)
    throw invalidParameter('customer', 'Missing required param: customer.', 'parameter_missing');
  work.customer(query.equal.customer);
  return listPage(work, 'payment_method', '/v1/payment_methods', query, (method) => method.body);
}

function attach({ work, params, id }: Call): object {
  const customer = params.required('customer');
  params.finish();
  const method = findMethod(work, id, 'id');
  const refusal = attachMethod(work, method, work.customer(customer).body.id);
  return refusal ?? method.body;
}

function detach({ work, params, id }: Call): object {
  params.finish();
  const method = work.get('payment_method', id);
  if (method.body.customer === null) {
    throw refused('The payment method you provided is not attached to a customer so detachment is impossible.');
  }
  detachMethod(work, method);
  return method.body;
}

export const paymentMethodRoutes: Route[] = [
  { method: 'POST', path: '/v1/payment_methods', handle: create },
  { method: 'GET', path: '/v1/payment_methods', handle: list },
  { method: 'GET', path: '/v1/payment_methods/:id', handle: retrieve },
  { method: 'POST', path: '/v1/payment_methods/:id', handle: update },
  { method: 'POST', path: '/v1/payment_methods/:id/attach', handle: attach },
  { method: 'POST', path: '/v1/payment_methods/:id/detach', handle: detach },
];

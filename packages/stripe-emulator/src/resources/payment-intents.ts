import type Stripe from 'stripe';
import { type ApiError, invalidParameter, refused } from '../api/errors.js';
import { listPage, readFilters, readListParams } from '../api/lists.js';
import type { Params } from '../api/params.js';
import type { Call, Route } from '../api/router.js';
import { idOf, newId, randomText } from '../store/ids.js';
import type { Stored } from '../store/kinds.js';
import type { Work } from '../work.js';
import { readShipping } from './addresses.js';
import { readAmount, readCurrency } from './amounts.js';
import { attemptPayment } from './payment-attempts.js';
import { findMethod, requireUsable } from './payment-methods.js';

type Fields = Pick<Stripe.PaymentIntent, 'amount' | 'currency'> & Partial<Stripe.PaymentIntent>;

/** A new intent to take an amount (cents), not yet tried on any card. `session` is the checkout session that it belongs to. */
export function createIntent(work: Work, fields: Fields, session: string | null = null): Stored<'payment_intent'> {
  const id = newId('pi');
  const body: Stripe.PaymentIntent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${randomText(25)}`,
    confirmation_method: 'automatic',
    created: work.now(),
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: fields.payment_method ? 'requires_confirmation' : 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
    ...fields,
  };
  const intent = work.objects.insert('payment_intent', { body, notes: { session, challenge: null, returnUrl: null } });
  work.emit('payment_intent.created', body);
  return intent;
}

function readTypes(
  params: Params,
): Pick<Stripe.PaymentIntent, 'automatic_payment_methods' | 'allowed_payment_method_types'> {
  const allowed = params.texts('allowed_payment_method_types');
  if (allowed?.some((type) => type !== 'card'))
    throw invalidParameter(
      'allowed_payment_method_types',
      'This emulator speaks only of the payment method type card.',
    );
  const automatic = params.hash('automatic_payment_methods');
  const enabled = automatic?.boolean('enabled') ?? allowed === undefined;
  const redirects = automatic?.choice('allow_redirects', ['always', 'never']) ?? 'always';
  return {
    allowed_payment_method_types: allowed === undefined ? null : ['card'],
    automatic_payment_methods: enabled ? { enabled, allow_redirects: redirects } : null,
  };
}

function readTexts(params: Params, before: Partial<Stripe.PaymentIntent>) {
  const keep = (
    name: 'description' | 'receipt_email' | 'statement_descriptor' | 'statement_descriptor_suffix' | 'transfer_group',
  ) => {
    const value = params.clearable(name);
    return value === undefined ? (before[name] ?? null) : value;
  };
  const usage = params.choice('setup_future_usage', ['off_session', 'on_session']);
  return {
    description: keep('description'),
    receipt_email: keep('receipt_email'),
    statement_descriptor: keep('statement_descriptor'),
    statement_descriptor_suffix: keep('statement_descriptor_suffix'),
    transfer_group: keep('transfer_group'),
    metadata: params.metadata('metadata', before.metadata),
    setup_future_usage: usage === undefined ? (before.setup_future_usage ?? null) : usage,
    shipping: readShipping(params, 'shipping', before.shipping ?? null),
  };
}

interface Confirmation {
  offSession: boolean;
  returnUrl: string | null;
  refuseChallenge: boolean;
}

function readConfirmation(params: Params): Confirmation {
  const offSession = params.text('off_session');
  params.boolean('use_stripe_sdk');
  return {
    offSession: offSession !== undefined && offSession !== 'false',
    returnUrl: params.text('return_url') ?? null,
    refuseChallenge: params.boolean('error_on_requires_action') ?? false,
  };
}

function confirmWith(work: Work, intent: Stored<'payment_intent'>, how: Confirmation): object | ApiError {
  const { body } = intent;
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(body.status)) {
    throw refused(
      body.status === 'succeeded'
        ? 'You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.'
        : `You cannot confirm this PaymentIntent because it has a status of ${body.status}.`,
      { code: 'payment_intent_unexpected_state', payment_intent: body },
    );
  }
  const methodId = idOf(body.payment_method);
  if (methodId === null) {
    throw refused(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
      { code: 'payment_intent_unexpected_state', payment_intent: body },
    );
  }
  if (
    body.automatic_payment_methods &&
    body.automatic_payment_methods.allow_redirects !== 'never' &&
    how.returnUrl === null
  ) {
    throw invalidParameter(
      'return_url',
      "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
    );
  }
  const method = work.get('payment_method', methodId, 'payment_method');
  requireUsable(method, idOf(body.customer));
  intent.notes.returnUrl = how.returnUrl;
  return attemptPayment(work, intent, method, { ...how, authenticated: false }) ?? intent.body;
}

function create({ work, params }: Call): object | ApiError {
  const amount = readAmount(params, 'amount');
  const currency = readCurrency(params, 'currency');
  const customerId = params.text('customer');
  const methodId = params.text('payment_method');
  const captures = params.choice('capture_method', ['automatic', 'automatic_async']) ?? 'automatic_async';
  params.choice('confirmation_method', ['automatic']);
  const confirm = params.boolean('confirm') ?? false;
  const how = readConfirmation(params);
  const fields = { ...readTypes(params), ...readTexts(params, {}), capture_method: captures };
  params.finish();
  if (!confirm && (how.offSession || how.returnUrl !== null)) {
    const param = how.offSession ? 'off_session' : 'return_url';
    throw invalidParameter(
      param,
      `You cannot set \`${param}\` when creating a PaymentIntent unless you also set \`confirm\` to true.`,
    );
  }
  const customer = customerId === undefined ? null : work.customer(customerId).body.id;
  const method = methodId === undefined ? undefined : findMethod(work, methodId, 'payment_method');
  if (method) requireUsable(method, customer);
  const intent = createIntent(work, { amount, currency, customer, payment_method: method?.body.id ?? null, ...fields });
  return confirm ? confirmWith(work, intent, how) : intent.body;
}

function retrieve({ work, params, id }: Call): object {
  params.text('client_secret');
  params.finish();
  return work.get('payment_intent', id).body;
}

function update({ work, params, id }: Call): object {
  const intent = work.get('payment_intent', id);
  const before = structuredClone(intent.body);
  const changesMoney = ['amount', 'currency', 'payment_method', 'customer', 'setup_future_usage'].filter((name) =>
    params.has(name),
  );
  if (
    changesMoney.length > 0 &&
    !['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(before.status)
  ) {
    throw refused(
      `This PaymentIntent's ${changesMoney[0]} could not be updated because it has a status of ${before.status}. You may only update the ${changesMoney[0]} of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action.`,
      { code: 'payment_intent_unexpected_state', payment_intent: before },
    );
  }
  if (params.has('amount')) intent.body.amount = readAmount(params, 'amount');
  if (params.has('currency')) intent.body.currency = readCurrency(params, 'currency');
  const customerId = params.text('customer');
  const methodId = params.text('payment_method');
  Object.assign(intent.body, readTexts(params, before));
  params.finish();
  if (customerId !== undefined) intent.body.customer = work.customer(customerId).body.id;
  if (methodId !== undefined) {
    const method = findMethod(work, methodId, 'payment_method');
    requireUsable(method, idOf(intent.body.customer));
    Object.assign(intent.body, { payment_method: method.body.id, status: 'requires_confirmation', next_action: null });
    intent.notes.challenge = null;
  }
  work.objects.save('payment_intent', intent);
  return intent.body;
}

function confirm({ work, params, id }: Call): object | ApiError {
  const intent = work.get('payment_intent', id);
  const methodId = params.text('payment_method');
  const usage = params.choice('setup_future_usage', ['off_session', 'on_session']);
  const receiptEmail = params.clearable('receipt_email');
  const how = readConfirmation(params);
  params.finish();
  if (usage !== undefined) intent.body.setup_future_usage = usage;
  if (receiptEmail !== undefined) intent.body.receipt_email = receiptEmail;
  if (methodId !== undefined && intent.body.status !== 'succeeded' && intent.body.status !== 'canceled') {
    intent.body.payment_method = findMethod(work, methodId, 'payment_method').body.id;
  }
  return confirmWith(work, intent, how);
}

/** Gives an intent up; nothing can be charged through it any more. */
export function cancelIntent(
  work: Work,
  intent: Stored<'payment_intent'>,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): void {
  Object.assign(intent.body, {
    status: 'canceled',
    canceled_at: work.now(),
    cancellation_reason: reason,
    next_action: null,
  } satisfies Partial<Stripe.PaymentIntent>);
  intent.notes.challenge = null;
  work.objects.save('payment_intent', intent);
  work.emit('payment_intent.canceled', intent.body);
}

function cancel({ work, params, id }: Call): object {
  const intent = work.get('payment_intent', id);
  const reason =
    params.choice('cancellation_reason', ['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer']) ?? null;
  params.finish();
  if (intent.notes.session !== null) {
    throw refused(
      'You cannot cancel this PaymentIntent because it was created by a Checkout Session. Expire the Checkout Session instead.',
      { payment_intent: intent.body },
    );
  }
  if (['succeeded', 'canceled'].includes(intent.body.status)) {
    throw refused(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.body.status}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_confirmation, requires_action, processing.`,
      { code: 'payment_intent_unexpected_state', payment_intent: intent.body },
    );
  }
  cancelIntent(work, intent, reason);
  return intent.body;
}

function list({ work, params }: Call): object {
  const query = { ...readListParams(params), equal: readFilters(params, 'customer') };
  params.finish();
  return listPage(work, 'payment_intent', '/v1/payment_intents', query, (intent) => intent.body);
}

export const paymentIntentRoutes: Route[] = [
  { method: 'POST', path: '/v1/payment_intents', handle: create },
  { method: 'GET', path: '/v1/payment_intents', handle: list },
  { method: 'GET', path: '/v1/payment_intents/:id', handle: retrieve },
  { method: 'POST', path: '/v1/payment_intents/:id', handle: update },
  { method: 'POST', path: '/v1/payment_intents/:id/confirm', handle: confirm },
  { method: 'POST', path: '/v1/payment_intents/:id/cancel', handle: cancel },
];

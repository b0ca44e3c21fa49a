import type Stripe from 'stripe';
import { type ApiError, invalidParameter, refused } from '../api/errors.js';
import { listPage, readFilters, readListParams } from '../api/lists.js';
import type { Params } from '../api/params.js';
import type { Call, Route } from '../api/router.js';
import { idOf, newId, randomText } from '../store/ids.js';
import type { Stored } from '../store/kinds.js';
import type { Work } from '../work.js';
import { findMethod, requireUsable } from './payment-methods.js';
import { attemptSetup } from './setup-attempts.js';

/** A new intent to get a card ready for later. `session` is the checkout session that it belongs to. */
export function createSetupIntent(
  work: Work,
  fields: Partial<Stripe.SetupIntent>,
  session: string | null = null,
): Stored<'setup_intent'> {
  const id = newId('seti');
  const body: Stripe.SetupIntent = {
    id,
    object: 'setup_intent',
    allowed_payment_method_types: null,
    application: null,
    automatic_payment_methods: null,
    cancellation_reason: null,
    client_secret: `${id}_secret_${randomText(25)}`,
    created: work.now(),
    customer: null,
    description: null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: { card: { mandate_options: null, network: null, request_three_d_secure: 'automatic' } },
    payment_method_types: ['card'],
    single_use_mandate: null,
    status: fields.payment_method ? 'requires_confirmation' : 'requires_payment_method',
    usage: 'off_session',
    ...fields,
  };
  const intent = work.objects.insert('setup_intent', { body, notes: { session, challenge: null, returnUrl: null } });
  work.emit('setup_intent.created', body);
  return intent;
}

function readTypes(params: Params): Partial<Stripe.SetupIntent> {
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

function confirmWith(work: Work, intent: Stored<'setup_intent'>, returnUrl: string | null): object | ApiError {
  const { body } = intent;
  const unexpected = { code: 'setup_intent_unexpected_state', setup_intent: body };
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(body.status)) {
    throw refused(
      `You cannot confirm this SetupIntent because it has ${body.status === 'succeeded' ? 'already succeeded' : `a status of ${body.status}`}.`,
      unexpected,
    );
  }
  const methodId = idOf(body.payment_method);
  if (methodId === null) {
    throw refused(
      "You cannot confirm this SetupIntent because it's missing a payment method. Update the SetupIntent with a payment method and then confirm it again.",
      unexpected,
    );
  }
  if (
    body.automatic_payment_methods &&
    body.automatic_payment_methods.allow_redirects !== 'never' &&
    returnUrl === null
  ) {
    throw invalidParameter(
      'return_url',
      "This SetupIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[allow_redirects]` to `never`.",
    );
  }
  const method = work.get('payment_method', methodId, 'payment_method');
  requireUsable(method, idOf(body.customer));
  intent.notes.returnUrl = returnUrl;
  return attemptSetup(work, intent, method, { offSession: false, returnUrl, authenticated: false }) ?? intent.body;
}

function create({ work, params }: Call): object | ApiError {
  const customerId = params.text('customer');
  const methodId = params.text('payment_method');
  const confirm = params.boolean('confirm') ?? false;
  const returnUrl = params.text('return_url') ?? null;
  params.boolean('use_stripe_sdk');
  const fields = {
    ...readTypes(params),
    description: params.text('description') ?? null,
    metadata: params.metadata('metadata'),
    usage: params.choice('usage', ['off_session', 'on_session']) ?? 'off_session',
  };
  params.finish();
  const customer = customerId === undefined ? null : work.customer(customerId).body.id;
  const method = methodId === undefined ? undefined : findMethod(work, methodId, 'payment_method');
  if (method) requireUsable(method, customer);
  const intent = createSetupIntent(work, { ...fields, customer, payment_method: method?.body.id ?? null });
  return confirm ? confirmWith(work, intent, returnUrl) : intent.body;
}

function retrieve({ work, params, id }: Call): object {
  params.text('client_secret');
  params.finish();
  return work.get('setup_intent', id).body;
}

function confirm({ work, params, id }: Call): object | ApiError {
  const intent = work.get('setup_intent', id);
  const methodId = params.text('payment_method');
  const returnUrl = params.text('return_url') ?? null;
  params.boolean('use_stripe_sdk');
  params.finish();
  if (methodId !== undefined && intent.body.status !== 'succeeded' && intent.body.status !== 'canceled') {
    intent.body.payment_method = findMethod(work, methodId, 'payment_method').body.id;
  }
  return confirmWith(work, intent, returnUrl);
}

/** Gives an intent up. */
export function cancelSetupIntent(
  work: Work,
  intent: Stored<'setup_intent'>,
  reason: Stripe.SetupIntent.CancellationReason | null,
): void {
  Object.assign(intent.body, {
    status: 'canceled',
    cancellation_reason: reason,
    next_action: null,
  } satisfies Partial<Stripe.SetupIntent>);
  intent.notes.challenge = null;
  work.objects.save('setup_intent', intent);
  work.emit('setup_intent.canceled', intent.body);
}

function cancel({ work, params, id }: Call): object {
  const intent = work.get('setup_intent', id);
  const reason = params.choice('cancellation_reason', ['abandoned', 'duplicate', 'requested_by_customer']) ?? null;
  params.finish();
  if (intent.notes.session !== null) {
    throw refused(
      'You cannot cancel this SetupIntent because it was created by a Checkout Session. Expire the Checkout Session instead.',
      { setup_intent: intent.body },
    );
  }
  if (['succeeded', 'canceled'].includes(intent.body.status)) {
    throw refused(`You cannot cancel this SetupIntent because it has a status of ${intent.body.status}.`, {
      code: 'setup_intent_unexpected_state',
      setup_intent: intent.body,
    });
  }
  cancelSetupIntent(work, intent, reason);
  return intent.body;
}

function list({ work, params }: Call): object {
  const query = { ...readListParams(params), equal: readFilters(params, 'customer') };
  params.finish();
  return listPage(work, 'setup_intent', '/v1/setup_intents', query, (intent) => intent.body);
}

export const setupIntentRoutes: Route[] = [
  { method: 'POST', path: '/v1/setup_intents', handle: create },
  { method: 'GET', path: '/v1/setup_intents', handle: list },
  { method: 'GET', path: '/v1/setup_intents/:id', handle: retrieve },
  { method: 'POST', path: '/v1/setup_intents/:id/confirm', handle: confirm },
  { method: 'POST', path: '/v1/setup_intents/:id/cancel', handle: cancel },
];

import type Stripe from 'stripe';
import { ApiError, type ErrorBody } from '../api/errors.js';
import { listPage, readFilters, readListParams } from '../api/lists.js';
import type { Call, Route } from '../api/router.js';
import { idOf, newId } from '../store/ids.js';
import type { Stored } from '../store/kinds.js';
import type { Work } from '../work.js';
import type { Circumstances } from './payment-attempts.js';
import { attachMethod, behaviourOf, cardError } from './payment-methods.js';

/**
 * Tries to get a card ready for later payments: it succeeds and is saved to the intent's customer, waits for a 3-D Secure
 * challenge, or is refused. A refusal is returned after it was written down.
 */
export function attemptSetup(
  work: Work,
  intent: Stored<'setup_intent'>,
  method: Stored<'payment_method'>,
  how: Circumstances,
): ApiError | undefined {
  const card = behaviourOf(method);
  intent.body.payment_method = method.body.id;
  if (card.authentication && !how.authenticated) return challenge(work, intent, how.returnUrl);
  if (card.refusesSaving && card.charge) {
    const refusal = cardError(card.charge, { payment_method: method.body });
    setBack(work, intent, method, refusal.body);
    return cardError(card.charge, { ...refusal.body, setup_intent: intent.body });
  }
  const customer = idOf(intent.body.customer);
  if (customer !== null) attachMethod(work, method, customer);
  method.notes.setUp = true;
  work.objects.save('payment_method', method);
  recordAttempt(work, intent, method, 'succeeded', how.authenticated);
  Object.assign(intent.body, {
    status: 'succeeded',
    last_setup_error: null,
    next_action: null,
  } satisfies Partial<Stripe.SetupIntent>);
  intent.notes.challenge = null;
  work.objects.save('setup_intent', intent);
  work.emit('setup_intent.succeeded', intent.body);
  return undefined;
}

/** The holder answered the challenge of this intent. */
export function finishSetupChallenge(
  work: Work,
  intent: Stored<'setup_intent'>,
  passed: boolean,
): ApiError | undefined {
  const method = work.get('payment_method', idOf(intent.body.payment_method) ?? '', 'payment_method');
  if (passed)
    return attemptSetup(work, intent, method, {
      offSession: false,
      returnUrl: intent.notes.returnUrl,
      authenticated: true,
    });
  const refusal = new ApiError(400, {
    type: 'invalid_request_error',
    code: 'setup_intent_authentication_failure',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    payment_method: method.body,
  });
  setBack(work, intent, method, refusal.body);
  return refusal;
}

function challenge(work: Work, intent: Stored<'setup_intent'>, returnUrl: string | null): undefined {
  const nonce = newId('chal');
  const url = `${work.publicUrl}/3ds/${intent.body.id}/${nonce}`;
  intent.body.status = 'requires_action';
  intent.body.last_setup_error = null;
  intent.body.next_action =
    returnUrl === null
      ? { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url } }
      : { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url } };
  intent.notes.challenge = { nonce, returnUrl };
  work.objects.save('setup_intent', intent);
  work.emit('setup_intent.requires_action', intent.body);
  return undefined;
}

function setBack(work: Work, intent: Stored<'setup_intent'>, method: Stored<'payment_method'>, error: ErrorBody): void {
  recordAttempt(work, intent, method, 'failed', false, error);
  Object.assign(intent.body, {
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_setup_error: { ...error },
  } satisfies Partial<Stripe.SetupIntent>);
  intent.notes.challenge = null;
  work.objects.save('setup_intent', intent);
  work.emit('setup_intent.setup_failed', intent.body);
}

function recordAttempt(
  work: Work,
  intent: Stored<'setup_intent'>,
  method: Stored<'payment_method'>,
  status: 'succeeded' | 'failed',
  authenticated: boolean,
  error: ErrorBody | null = null,
): void {
  const card = behaviourOf(method);
  const body: Stripe.SetupAttempt = {
    id: newId('setatt'),
    object: 'setup_attempt',
    application: null,
    created: work.now(),
    customer: idOf(intent.body.customer),
    customer_account: null,
    flow_directions: null,
    livemode: false,
    on_behalf_of: null,
    payment_method: method.body.id,
    payment_method_details: {
      card: {
        brand: card.brand,
        checks: method.body.card?.checks ?? null,
        country: card.country,
        exp_month: method.body.card?.exp_month ?? null,
        exp_year: method.body.card?.exp_year ?? null,
        fingerprint: method.body.card?.fingerprint ?? null,
        funding: card.funding,
        last4: card.number.slice(-4),
        network: card.brand,
        three_d_secure: authenticated
          ? {
              authentication_flow: 'challenge',
              electronic_commerce_indicator: '05',
              result: 'authenticated',
              result_reason: null,
              transaction_id: null,
              version: '2.2.0',
            }
          : null,
        wallet: null,
      },
      type: 'card',
    },
    setup_error: error === null ? null : { ...error },
    setup_intent: intent.body.id,
    status,
    usage: intent.body.usage,
  };
  work.objects.insert('setup_attempt', { body, notes: {} });
  intent.body.latest_attempt = body.id;
}

function list({ work, params }: Call): object {
  const intent = params.required('setup_intent');
  const query = { ...readListParams(params), equal: readFilters(params, 'setup_intent') };
  params.finish();
  work.get('setup_intent', intent, 'setup_intent');
  return listPage(work, 'setup_attempt', '/v1/setup_attempts', query, (attempt) => attempt.body);
}

export const setupAttemptRoutes: Route[] = [{ method: 'GET', path: '/v1/setup_attempts', handle: list }];

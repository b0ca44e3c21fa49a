import type Stripe from 'stripe';
import { ApiError, type ErrorBody } from '../api/errors.js';
import { type DeclineReason } from '../cards/declines.js';
import { idOf, newId } from '../store/ids.js';
import type { Stored } from '../store/kinds.js';
import type { Work } from '../work.js';
import { createCharge } from './charges.js';
import { attachMethod, behaviourOf, cardError } from './payment-methods.js';

/** In what situation a card is charged. */
export interface Circumstances {
  /** Its holder is not there: no challenge can be shown. */
  offSession: boolean;
  /** Where the browser goes after a challenge; null when the caller gave none. */
  returnUrl: string | null;
  /** Its holder passed the challenge for this attempt. */
  authenticated: boolean;
  /** The caller prefers a refusal to a challenge. */
  refuseChallenge?: boolean;
}

/**
 * Tries to take an intent's money from a card: it succeeds, waits for a 3-D Secure challenge, or fails. A failure is returned as
 * Stripe's refusal (HTTP 402) after it was written down: the failed charge and the intent's state are facts that stay.
 */
export function attemptPayment(
  work: Work,
  intent: Stored<'payment_intent'>,
  method: Stored<'payment_method'>,
  how: Circumstances,
): ApiError | undefined {
  const card = behaviourOf(method);
  const asks = card.authentication === 'always' || (card.authentication === 'unless_set_up' && !method.notes.setUp);
  intent.body.payment_method = method.body.id;
  if (asks && !how.authenticated) {
    if (how.offSession || how.refuseChallenge) return fail(work, intent, method, 'authentication_required');
    return challenge(work, intent, how.returnUrl);
  }
  if (card.charge) return fail(work, intent, method, card.charge, how.authenticated);
  succeed(work, intent, method, how.authenticated);
  return undefined;
}

/** The holder answered the challenge of this intent: the charge follows, or the attempt is over. */
export function finishChallenge(work: Work, intent: Stored<'payment_intent'>, passed: boolean): ApiError | undefined {
  const method = work.get('payment_method', idOf(intent.body.payment_method) ?? '', 'payment_method');
  if (passed)
    return attemptPayment(work, intent, method, {
      offSession: false,
      returnUrl: intent.notes.returnUrl,
      authenticated: true,
    });
  const refusal = new ApiError(400, {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    payment_method: method.body,
  });
  setBack(work, intent, refusal.body);
  return refusal;
}

function succeed(
  work: Work,
  intent: Stored<'payment_intent'>,
  method: Stored<'payment_method'>,
  authenticated: boolean,
): void {
  const charge = createCharge(work, { intent: intent.body, method, authenticated, decline: null });
  const customer = idOf(intent.body.customer);
  const usage = intent.body.setup_future_usage;
  Object.assign(intent.body, {
    status: 'succeeded',
    amount_received: intent.body.amount,
    latest_charge: charge.body.id,
    last_payment_error: null,
    next_action: null,
  } satisfies Partial<Stripe.PaymentIntent>);
  intent.notes.challenge = null;
  if (usage === 'off_session') method.notes.setUp = true;
  if (usage && customer !== null && idOf(method.body.customer) === null) attachMethod(work, method, customer);
  if (idOf(method.body.customer) === null) method.notes.spent = true;
  work.objects.save('payment_method', method);
  work.objects.save('payment_intent', intent);
  work.emit('payment_intent.succeeded', intent.body);
}

function challenge(work: Work, intent: Stored<'payment_intent'>, returnUrl: string | null): undefined {
  const nonce = newId('chal');
  const url = `${work.publicUrl}/3ds/${intent.body.id}/${nonce}`;
  intent.body.status = 'requires_action';
  intent.body.last_payment_error = null;
  intent.body.next_action =
    returnUrl === null
      ? { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url } }
      : { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url } };
  intent.notes.challenge = { nonce, returnUrl };
  work.objects.save('payment_intent', intent);
  work.emit('payment_intent.requires_action', intent.body);
  return undefined;
}

function fail(
  work: Work,
  intent: Stored<'payment_intent'>,
  method: Stored<'payment_method'>,
  reason: DeclineReason,
  authenticated = false,
): ApiError {
  const charge = createCharge(work, { intent: intent.body, method, authenticated, decline: reason });
  intent.body.latest_charge = charge.body.id;
  const error = cardError(reason, { charge: charge.body.id, payment_method: method.body });
  setBack(work, intent, error.body);
  return cardError(reason, { ...error.body, payment_intent: intent.body });
}

function setBack(work: Work, intent: Stored<'payment_intent'>, error: ErrorBody): void {
  intent.body.status = 'requires_payment_method';
  intent.body.payment_method = null;
  intent.body.next_action = null;
  intent.body.last_payment_error = { ...error };
  intent.notes.challenge = null;
  work.objects.save('payment_intent', intent);
  work.emit('payment_intent.payment_failed', intent.body);
}

import Stripe from 'stripe';

/** Whether Stripe could not be reached, could not answer or refused: anything that its package throws about a call. */
export function isStripeError(error: unknown): error is Stripe.errors.StripeError {
  return error instanceof Stripe.errors.StripeError;
}

/** Whether Stripe understood the call and said no: asking again will not help. */
export function isRefusal(error: unknown): error is Stripe.errors.StripeError {
  return error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripeCardError;
}

/** Whether the key was used before with other parameters: what was asked for then is what there is. */
export function isOtherUseOfKey(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeIdempotencyError;
}

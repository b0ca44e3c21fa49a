export { compareWithStripe } from './compare-with-stripe.js';
export { StripeDifferenceResolver, StripeEventResolver } from './integration.resolver.js';
export { StripeDifference } from './stripe-difference.entity.js';
export { StripeEvent } from './stripe-event.entity.js';

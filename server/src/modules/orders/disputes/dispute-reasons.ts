/** Reasons of disputes that have words of their own; their texts are in the catalogue `orders`. */
const knownReasons = [
  'credit_not_processed',
  'duplicate',
  'fraudulent',
  'general',
  'product_not_received',
  'product_unacceptable',
  'subscription_canceled',
  'unrecognized',
] as const;

export type DisputeReason = (typeof knownReasons)[number];

/** Stripe's word for why, as a key of our texts; `general` for one that has no words of its own. */
export function disputeReason(word: string): DisputeReason {
  return knownReasons.find((reason) => reason === word) ?? 'general';
}

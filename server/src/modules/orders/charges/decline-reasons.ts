/** Why a saved card was not charged, as far as it helps the student; their words are `declines.<reason>` in the catalogue `orders`. */
export const declineReasons = [
  'insufficient_funds',
  'expired_card',
  'incorrect_cvc',
  'processing_error',
  'card_velocity_exceeded',
  'authentication_failed',
  'authentication_required',
  'card_unavailable',
  'generic_decline',
] as const;

export type DeclineReason = (typeof declineReasons)[number];

/** Words of Stripe that mean the same to a student. A lost or stolen card is not told from any other refusal, as Stripe asks. */
const others: Readonly<Record<string, DeclineReason>> = {
  payment_intent_authentication_failure: 'authentication_failed',
  withdrawal_count_limit_exceeded: 'card_velocity_exceeded',
  invalid_cvc: 'incorrect_cvc',
  try_again_later: 'processing_error',
  issuer_not_available: 'processing_error',
};

/** Stripe's decline code as a reason that we have words for; an unknown one is a plain refusal. */
export function declineReason(code: string | null): DeclineReason {
  const known = declineReasons.find((reason) => reason === code);
  return known ?? others[code ?? ''] ?? 'generic_decline';
}

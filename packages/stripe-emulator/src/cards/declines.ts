/** Why a card is declined, as Stripe words it. */
interface Decline {
  code: string;
  declineCode: string | null;
  message: string;
  /** What the network said of trying again. */
  advice: 'confirm_card_data' | 'do_not_try_again' | 'try_again_later' | null;
}

export type DeclineReason =
  | 'generic_decline'
  | 'insufficient_funds'
  | 'lost_card'
  | 'stolen_card'
  | 'expired_card'
  | 'incorrect_cvc'
  | 'processing_error'
  | 'card_velocity_exceeded'
  | 'authentication_required'
  | 'incorrect_number'
  | 'invalid_expiry_month'
  | 'invalid_expiry_year'
  | 'invalid_cvc'
  | 'test_mode_live_card';

/** Stripe's code, decline code and words by reason. */
export const DECLINES: Record<DeclineReason, Decline> = {
  generic_decline: {
    code: 'card_declined',
    declineCode: 'generic_decline',
    message: 'Your card was declined.',
    advice: 'try_again_later',
  },
  insufficient_funds: {
    code: 'card_declined',
    declineCode: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
    advice: 'try_again_later',
  },
  lost_card: {
    code: 'card_declined',
    declineCode: 'lost_card',
    message: 'Your card was declined.',
    advice: 'do_not_try_again',
  },
  stolen_card: {
    code: 'card_declined',
    declineCode: 'stolen_card',
    message: 'Your card was declined.',
    advice: 'do_not_try_again',
  },
  card_velocity_exceeded: {
    code: 'card_declined',
    declineCode: 'card_velocity_exceeded',
    message: 'Your card was declined for making repeated attempts too frequently or exceeding its amount limit.',
    advice: 'try_again_later',
  },
  expired_card: {
    code: 'expired_card',
    declineCode: 'expired_card',
    message: 'Your card has expired.',
    advice: 'do_not_try_again',
  },
  incorrect_cvc: {
    code: 'incorrect_cvc',
    declineCode: 'incorrect_cvc',
    message: "Your card's security code is incorrect.",
    advice: 'confirm_card_data',
  },
  processing_error: {
    code: 'processing_error',
    declineCode: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
    advice: 'try_again_later',
  },
  authentication_required: {
    code: 'authentication_required',
    declineCode: 'authentication_required',
    message: 'Your card was declined. This transaction requires authentication.',
    advice: null,
  },
  incorrect_number: {
    code: 'incorrect_number',
    declineCode: null,
    message: 'Your card number is incorrect.',
    advice: null,
  },
  invalid_expiry_month: {
    code: 'invalid_expiry_month',
    declineCode: null,
    message: "Your card's expiration month is invalid.",
    advice: null,
  },
  invalid_expiry_year: {
    code: 'invalid_expiry_year',
    declineCode: null,
    message: "Your card's expiration year is invalid.",
    advice: null,
  },
  invalid_cvc: {
    code: 'invalid_cvc',
    declineCode: null,
    message: "Your card's security code is invalid.",
    advice: null,
  },
  test_mode_live_card: {
    code: 'card_declined',
    declineCode: 'test_mode_live_card',
    message:
      'Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://docs.stripe.com/testing.',
    advice: null,
  },
};

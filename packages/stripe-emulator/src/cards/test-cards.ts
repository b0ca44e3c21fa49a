import type { DeclineReason } from './declines.js';

/** How one of Stripe's documented test numbers behaves. */
export interface TestCard {
  number: string;
  /** The ready-made test payment methods (`pm_card_…`) that stand for it. */
  tokens: string[];
  brand: 'visa' | 'mastercard' | 'amex' | 'discover' | 'jcb';
  funding: 'credit' | 'debit';
  country: string;
  /** A charge is declined for this reason. */
  charge?: DeclineReason;
  /** Saving it to a customer is declined too, for the same reason. */
  refusesSaving?: boolean;
  /** When its holder is asked: for each payment, or only until it was set up once for payments without them. */
  authentication?: 'always' | 'unless_set_up';
  /** Refunds seem to succeed and fail later, or wait before they succeed. */
  refund?: 'fails_later' | 'pending_first';
  /** Charges are disputed a moment later, for this reason. */
  dispute?: 'fraudulent' | 'product_not_received' | 'inquiry';
}

const VISA = { brand: 'visa', funding: 'credit', country: 'US' } as const;
const MASTERCARD = { brand: 'mastercard', funding: 'credit', country: 'US' } as const;

/** The documented numbers that are spoken here; see README.md for the table people read. */
const TEST_CARDS: readonly TestCard[] = [
  { ...VISA, number: '4242424242424242', tokens: ['pm_card_visa'] },
  { ...VISA, number: '4000056655665556', tokens: ['pm_card_visa_debit'], funding: 'debit' },
  { ...MASTERCARD, number: '5555555555554444', tokens: ['pm_card_mastercard'] },
  { ...MASTERCARD, number: '5200828282828210', tokens: ['pm_card_mastercard_debit'], funding: 'debit' },
  { ...VISA, number: '378282246310005', tokens: ['pm_card_amex'], brand: 'amex' },
  { ...VISA, number: '6011111111111117', tokens: ['pm_card_discover'], brand: 'discover' },
  { ...VISA, number: '3566002020360505', tokens: ['pm_card_jcb'], brand: 'jcb', country: 'JP' },
  { ...VISA, number: '4000001240000000', tokens: ['pm_card_ca'], country: 'CA' },

  {
    ...VISA,
    number: '4000000000000002',
    tokens: ['pm_card_chargeDeclined', 'pm_card_visa_chargeDeclined'],
    charge: 'generic_decline',
    refusesSaving: true,
  },
  {
    ...VISA,
    number: '4000000000009995',
    tokens: ['pm_card_chargeDeclinedInsufficientFunds', 'pm_card_visa_chargeDeclinedInsufficientFunds'],
    charge: 'insufficient_funds',
    refusesSaving: true,
  },
  {
    ...VISA,
    number: '4000000000009987',
    tokens: ['pm_card_visa_chargeDeclinedLostCard'],
    charge: 'lost_card',
    refusesSaving: true,
  },
  {
    ...VISA,
    number: '4000000000009979',
    tokens: ['pm_card_visa_chargeDeclinedStolenCard'],
    charge: 'stolen_card',
    refusesSaving: true,
  },
  {
    ...VISA,
    number: '4000000000000069',
    tokens: ['pm_card_chargeDeclinedExpiredCard'],
    charge: 'expired_card',
    refusesSaving: true,
  },
  {
    ...VISA,
    number: '4000000000000127',
    tokens: ['pm_card_chargeDeclinedIncorrectCvc'],
    charge: 'incorrect_cvc',
    refusesSaving: true,
  },
  {
    ...VISA,
    number: '4000000000000119',
    tokens: ['pm_card_chargeDeclinedProcessingError'],
    charge: 'processing_error',
    refusesSaving: true,
  },
  {
    ...VISA,
    number: '4000000000006975',
    tokens: ['pm_card_visa_chargeDeclinedVelocityLimitExceeded'],
    charge: 'card_velocity_exceeded',
    refusesSaving: true,
  },
  { ...VISA, number: '4000000000000341', tokens: ['pm_card_chargeCustomerFail'], charge: 'generic_decline' },

  {
    ...VISA,
    number: '4000002500003155',
    tokens: ['pm_card_authenticationRequiredOnSetup'],
    authentication: 'unless_set_up',
  },
  { ...VISA, number: '4000002760003184', tokens: ['pm_card_authenticationRequired'], authentication: 'always' },
  { ...VISA, number: '4000000000003220', tokens: ['pm_card_threeDSecure2Required'], authentication: 'always' },
  {
    ...VISA,
    number: '4000008260003178',
    tokens: ['pm_card_authenticationRequiredChargeDeclinedInsufficientFunds'],
    authentication: 'always',
    charge: 'insufficient_funds',
  },
  {
    ...VISA,
    number: '4000008400001629',
    tokens: ['pm_card_threeDSecureRequiredChargeDeclined'],
    authentication: 'always',
    charge: 'generic_decline',
  },

  { ...VISA, number: '4000000000005126', tokens: ['pm_card_refundFail'], refund: 'fails_later' },
  { ...VISA, number: '4000000000007726', tokens: ['pm_card_pendingRefund'], refund: 'pending_first' },
  { ...VISA, number: '4000000000000259', tokens: ['pm_card_createDispute'], dispute: 'fraudulent' },
  {
    ...VISA,
    number: '4000000000002685',
    tokens: ['pm_card_createDisputeProductNotReceived'],
    dispute: 'product_not_received',
  },
  { ...VISA, number: '4000000000001976', tokens: ['pm_card_createDisputeInquiry'], dispute: 'inquiry' },
];

const BY_NUMBER = new Map(TEST_CARDS.map((card) => [card.number, card]));
const BY_TOKEN = new Map(TEST_CARDS.flatMap((card) => card.tokens.map((token) => [token, card] as const)));

/** The test card of this number, undefined when it is none. */
export function cardByNumber(number: string): TestCard | undefined {
  return BY_NUMBER.get(number);
}

/** The test card that a ready-made payment method stands for. */
export function cardByToken(token: string): TestCard | undefined {
  return BY_TOKEN.get(token);
}

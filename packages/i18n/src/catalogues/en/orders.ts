import type { Texts } from '../../catalogue-types.js';
import type { orders as fr } from '../fr/orders.js';

export const orders = {
  payment: {
    description: 'Order {{number}} at 4AS',
    line: '{{course}}, {{duration}}',
    lineDetail: 'With {{tutor}}, {{time}}.',
    lineDiscount: 'Discount of {{amount}} taken off.',
  },
  declines: {
    insufficient_funds: 'The bank refused the card: there are not enough funds.',
    expired_card: 'The card has expired. Choose another one.',
    incorrect_cvc: 'The bank refused the card: its security code does not match.',
    processing_error: 'The bank could not process the card right now. Try again in a few minutes.',
    card_velocity_exceeded: 'The card has reached its limit of payments. Try again later, or choose another one.',
    authentication_failed: 'Your bank could not confirm that it is you. Try again, or choose another card.',
    authentication_required: 'Your bank wants to confirm that it is you who pays.',
    card_unavailable: 'This card is no longer saved. Choose another one.',
    generic_decline: 'The bank refused the card without saying why. Choose another one, or call your bank.',
  },
  disputeReasons: {
    credit_not_processed: 'A refund that was promised did not arrive.',
    duplicate: 'The payment is said to have been taken twice.',
    fraudulent: 'The cardholder says that they did not make this payment.',
    general: 'The bank did not say why.',
    product_not_received: 'The session is said not to have taken place.',
    product_unacceptable: 'The session is said not to have been as promised.',
    subscription_canceled: 'The booking is said to have been cancelled before.',
    unrecognized: 'The cardholder does not recognise this payment on their statement.',
  },
  refundReasons: {
    'session-cancelled': 'Session cancelled.',
    'tutor-no-show': 'The tutor did not come.',
    'session-shortened': 'Session made shorter.',
    'slot-taken': 'The time was no longer free when the payment arrived.',
    'stripe-dashboard': 'Refund made by the 4AS team.',
  },
} as const satisfies Texts<typeof fr>;

import type { Texts } from '../../../catalogue-types.js';
import type { payment as fr } from '../../fr/student/payment.js';

export const payment = {
  checkingTitle: 'We are checking your payment',
  checking: 'Stripe usually answers within seconds. You can stay on this page.',
  slow: 'It takes longer than usual. You can leave this page: the confirmation will come by e-mail.',
  checkAgain: 'Check again',
  continue: 'Go back to the payment page',
  paidTitle: 'Payment received, thank you',
  paid: 'Order {{number}}, {{amount}}. The confirmation goes to {{email}}.',
  sessions_one: 'Your session is confirmed',
  sessions_other: 'Your sessions are confirmed',
  calendar: 'A calendar invitation is attached to the confirmation e-mail.',
  next: 'What comes next',
  nextJoin: 'On the day, the button to join the session opens 15 minutes before the start.',
  nextWrite: 'Write to your tutor what you want to work on: the session will be the better for it.',
  seeSessions: 'See my sessions',
  seeOrder: 'See the order',
  failedTitle: 'The payment was not accepted',
  failed: 'Nothing was charged. Your sessions are back in the cart while their places are held.',
  expiredTitle: 'The time to pay is up',
  expired: 'Nothing was charged. Take your sessions again in the cart, or choose other times.',
  refundedTitle: 'Payment refunded',
  refunded: 'A place was no longer free when the payment arrived: {{amount}} go back to your card.',
  toCart: 'Back to the cart',
  bookAgain: 'Book another session',
} as const satisfies Texts<typeof fr>;

import type { Texts } from '../../catalogue-types.js';
import type { mail as fr } from '../fr/mail.js';

export const mail = {
  greeting: 'Hello {{name}},',
  closing: 'See you soon,',
  signature: 'The 4AS team',
  footer: 'You receive this e-mail because you have a 4AS account.',
  buttonFallback: 'If the button does not work, copy this address into your browser:',
  verifyEmail: {
    subject: 'Confirm your e-mail address',
    heading: 'Confirm your address',
    text: 'One last step to open your 4AS account: confirm that this address is really yours.',
    action: 'Confirm my address',
    note: 'This link is valid for 24 hours. If you did not ask for anything, ignore this e-mail.',
  },
  resetPassword: {
    subject: 'Choose a new password',
    heading: 'New password',
    text: 'You asked to change your password. The button below lets you choose a new one; your other devices will be signed out.',
    action: 'Choose a password',
    note: 'This link is valid for one hour. If you did not ask for anything, ignore this e-mail: your password stays the same.',
  },
  messageWaiting: {
    subject: '{{name}} wrote to you',
    heading: '{{name}} wrote to you',
    text_one: 'A message from {{name}} is waiting for you in 4AS.',
    text_other: '{{count}} messages from {{name}} are waiting for you in 4AS.',
    action: 'Read and answer',
    note: 'You will not be reminded of this conversation again until you have read it.',
  },
  ticketAnswered: {
    subject: 'An answer to your request {{number}}',
    heading: 'Support has answered you',
    text: 'There is an answer to your request “{{subject}}”.',
    action: 'Read the answer',
  },
  orderConfirmed: {
    subject: 'Order {{number}} paid: your sessions are confirmed',
    heading: 'It is confirmed',
    text_one:
      'Your payment is received and your session is confirmed. The attached invitation adds it to your calendar.',
    text_other:
      'Your payment is received and your {{count}} sessions are confirmed. The attached invitations add them to your calendar.',
    number: 'Order',
    total: 'Total paid',
    action: 'See my order',
    zone: 'Times shown: {{zone}}.',
    calendar: '{{course}} with {{name}}',
  },
  sessionsBooked: {
    subject_one: '{{name}} booked a session with you',
    subject_other: '{{name}} booked {{count}} sessions with you',
    heading_one: 'New session',
    heading_other: 'New sessions',
    text_one: '{{name}} booked and paid a session with you. The attached invitation adds it to your calendar.',
    text_other:
      '{{name}} booked and paid {{count}} sessions with you. The attached invitations add them to your calendar.',
    action: 'See the session',
  },
  paymentTooLate: {
    subject: 'Order {{number}}: your payment is refunded',
    heading: 'A time was no longer free',
    text: 'Your payment arrived after the hold had ended, and somebody had taken the time meanwhile. We refund {{amount}} to you in full. You can choose another time.',
  },
  paymentNeedsYou: {
    subjectBank: 'Order {{number}}: your bank wants to see you',
    subjectDeclined: 'Order {{number}}: your card was declined',
    headingBank: 'Confirm your payment',
    headingDeclined: 'Your card was declined',
    textBank: 'We tried to charge your saved card, and your bank asks to confirm that it is you.',
    once: 'Nothing was charged. You can pay in a moment with the button below, by this card or another one.',
    amount: 'To pay',
    actionBank: 'Confirm the payment',
    actionDeclined: 'Pay another way',
  },
  orderRefunded: {
    subject: 'Order {{number}}: refund',
    heading: 'A refund is on its way',
    text: 'We refund {{amount}} to the card that was used for the payment.',
    amount: 'Refunded',
    cancelled: 'Cancelled session',
    delay: 'Depending on your bank, the amount shows on your statement within 5 to 10 business days.',
  },
  sessionCancelled: {
    subject: 'Session with {{name}} cancelled',
    heading: 'Session cancelled',
    text: 'The session with {{name}} is cancelled. The time is free again; the attached file takes it out of your calendar.',
    textForStudent: 'Your session with {{name}} is cancelled. The attached file takes it out of your calendar.',
    reason: 'Reason',
    refund: 'Refund',
  },
} as const satisfies Texts<typeof fr>;

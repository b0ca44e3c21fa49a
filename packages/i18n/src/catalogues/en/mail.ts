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
} as const satisfies Texts<typeof fr>;

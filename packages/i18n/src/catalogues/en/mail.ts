import type { Texts } from '../../catalogue-types.js';
import type { mail as fr } from '../fr/mail.js';

export const mail = {
  greeting: 'Hello {{name}},',
  closing: 'See you soon,',
  signature: 'The 4AS team',
  footer: 'You receive this email because you have a 4AS account.',
  buttonFallback: 'If the button does not work, copy this address into your browser:',
} as const satisfies Texts<typeof fr>;

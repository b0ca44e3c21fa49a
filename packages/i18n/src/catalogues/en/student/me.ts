import type { Texts } from '../../../catalogue-types.js';
import type { me as fr } from '../../fr/student/me.js';

export const me = {
  title: 'Me',
  links: 'My space',
  sessions: 'My sessions',
  sessionsHint: 'Upcoming and past',
  orders: 'My orders',
  ordersHint: 'Payments and refunds',
  cards: 'Payment methods',
  cardsHint: 'Saved cards',
  notices: 'Notifications',
  help: 'Help',
  helpHint: 'Write to support',
  account: 'Profile and security',
  accountHint: 'Name, language, zone, password',
} as const satisfies Texts<typeof fr>;

import type { Texts } from '../../../catalogue-types.js';
import type { navigation as fr } from '../../fr/student/navigation.js';

export const navigation = {
  home: 'Home',
  book: 'Book',
  messages: 'Messages',
  cart: 'Cart',
  cartBadge_one: '{{count}} session in the cart',
  cartBadge_other: '{{count}} sessions in the cart',
  me: 'Me',
  sessions: 'My sessions',
  orders: 'My orders',
  help: 'Help',
  account: 'Profile and security',
} as const satisfies Texts<typeof fr>;

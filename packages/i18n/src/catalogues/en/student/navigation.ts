import type { Texts } from '../../../catalogue-types.js';
import type { navigation as fr } from '../../fr/student/navigation.js';

export const navigation = {
  home: 'Home',
  book: 'Book',
  messages: 'Messages',
  cart: 'Cart',
  me: 'Me',
} as const satisfies Texts<typeof fr>;

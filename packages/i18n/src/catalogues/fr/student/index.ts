import { account } from './account.js';
import { book } from './book.js';
import { cards } from './cards.js';
import { cart } from './cart.js';
import { catalogue } from './catalogue.js';
import { course } from './course.js';
import { help } from './help.js';
import { home } from './home.js';
import { me } from './me.js';
import { navigation } from './navigation.js';
import { orders } from './orders.js';
import { payment } from './payment.js';
import { review } from './review.js';
import { sessions } from './sessions.js';
import { tutor } from './tutor.js';
import { proposal } from './proposal.js';

export const student = {
  space: 'Élèves',
  navigation,
  home,
  catalogue,
  course,
  tutor,
  book,
  cart,
  cards,
  payment,
  review,
  sessions,
  orders,
  help,
  me,
  account,
  proposal,
} as const;

import type { Texts } from '../../../catalogue-types.js';
import type { book as fr } from '../../fr/student/book.js';

export const book = {
  title: 'Book {{course}}',
  backToCourse: 'The course',
  tutorStep: 'With whom',
  anyTutor: 'Any tutor',
  anyTutorHint: 'The most free times',
  minutesStep: 'How long',
  timeStep: 'When',
  viewerZone: 'Times shown: {{zone}}',
  tutorZone: 'For {{name}}: {{zone}}',
  tutorTime: '{{time}} for {{name}}',
  chosen: 'Your choice',
  chooseTime: 'Choose a time',
  with: 'with {{name}}',
  withAny: 'with a tutor of the course',
  plusTaxes: 'plus taxes',
  add: 'Add to the cart',
  added: 'Added to the cart. The place is held for you.',
  signIn: 'Sign in to book',
  nearest: 'Nearest free times',
  nearestNone: 'There is no other free time nearby.',
  noTutors: 'Nobody teaches this course for now',
} as const satisfies Texts<typeof fr>;

import type { Texts } from '../../../catalogue-types.js';
import type { home as fr } from '../../fr/student/home.js';

export const home = {
  welcome: 'Hello {{name}}',
  upcoming: 'Your next sessions',
  none: 'No session ahead',
  noneHint: 'Choose a course, a tutor and a time: the session will appear here.',
  book: 'Book a session',
  visitorTitle: 'A tutor who knows your course',
  visitorSubtitle: 'Choose the course and the time; the price is shown before you book.',
  with: 'with {{name}}',
} as const satisfies Texts<typeof fr>;

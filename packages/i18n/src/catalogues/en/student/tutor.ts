import type { Texts } from '../../../catalogue-types.js';
import type { tutor as fr } from '../../fr/student/tutor.js';

export const tutor = {
  bio: 'About',
  noBio: '{{name}} has not written an introduction yet.',
  courses: 'Courses taught',
  book: 'Book {{course}} with {{name}}',
  bookShort: 'Book',
  reviews: 'Reviews by students',
  noReviews: 'No review yet. Students write them after their session.',
  write: 'Write to {{name}}',
  signInToWrite: 'Sign in to write to {{name}}',
  timeZone: 'Their hours: {{zone}}',
  notFound: 'This profile does not exist, or is no longer public.',
} as const satisfies Texts<typeof fr>;

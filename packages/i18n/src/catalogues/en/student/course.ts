import type { Texts } from '../../../catalogue-types.js';
import type { course as fr } from '../../fr/student/course.js';

export const course = {
  back: 'All courses',
  about: 'The course',
  price: 'Price of one hour',
  plusTaxes: 'plus taxes',
  noTaxes: 'no tax',
  tutors: 'Tutors of this course',
  tutorsHint: 'The price is the same with each of them.',
  anyTutor: 'Any tutor',
  anyTutorHint: 'All free times, with all tutors of the course.',
  seeTimes: 'See free times',
  chooseTutor: 'Book with {{name}}',
  profile: 'Profile of {{name}}',
  nextFree: 'Free {{when}}',
  noFree: 'No free time soon',
  noTutors: 'Nobody teaches this course for now',
  noTutorsHint: 'Write to us: we look for tutors where students ask for them.',
  ask: 'Write to support',
  score_one: '{{score}} out of 5, {{count}} review',
  score_other: '{{score}} out of 5, {{count}} reviews',
  noScore: 'No review yet',
  notFound: 'This course does not exist, or is no longer taught.',
} as const satisfies Texts<typeof fr>;

import type { Texts } from '../../catalogue-types.js';
import type { reviews as fr } from '../fr/reviews.js';

/** Reviews of sessions, in the words of students and tutors. */
export const reviews = {
  criteria: {
    clarity: 'Clarity',
    knowledge: 'Knowledge of the subject',
    punctuality: 'Punctuality',
    kindness: 'Kindness',
  },
  byCriterion: 'By criterion',
  score: '{{score}} out of 5',
  changed: 'changed on {{when}}',
  replyOf: 'Reply by {{name}}',
  more: 'See more reviews',
} as const satisfies Texts<typeof fr>;

import type { Texts } from '../../../catalogue-types.js';
import type { review as fr } from '../../fr/student/review.js';

export const review = {
  title: 'Your review',
  ask: 'How was the session?',
  askHint: '{{name}} will see your name. On their public profile, your review appears without your name.',
  askUntil: 'You can review it until {{until}}.',
  questions: {
    clarity: 'Were the explanations clear?',
    knowledge: 'Did they know the subject well?',
    punctuality: 'Did the session begin and end on time?',
    kindness: 'Did you feel at ease asking questions?',
  },
  stars_one: '{{count}} star out of 5',
  stars_other: '{{count}} stars out of 5',
  missing: 'Choose 1 to 5 stars: {{criterion}}',
  incomplete: 'Some stars are missing.',
  comment: 'Comment',
  commentHint: 'Optional: what helped you, what could be better. At most 2,000 characters.',
  send: 'Send the review',
  save: 'Save the review',
  cancel: 'Change nothing',
  saved: 'Thank you! Your review is saved.',
  change: 'Change the review',
  changeUntil: 'You can change it until {{until}}.',
  written: 'Written on {{when}}',
  notPublished: 'This review is not published: it does not count.',
  toReview: 'To review',
  yours: 'Your review: {{score}} out of 5',
} as const satisfies Texts<typeof fr>;

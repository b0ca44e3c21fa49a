import type { Texts } from '../../../catalogue-types.js';
import type { today as fr } from '../../fr/tutor/today.js';

export const today = {
  title: 'Today',
  list: 'Today’s sessions',
  none: 'No session today',
  noneHint: 'Today’s sessions will appear here, with their link.',
  seeAll: 'All sessions',
  figures: 'Where you stand',
  upcoming: 'Upcoming sessions',
  thisWeek: 'Hours this week',
  rate: 'Hourly rate',
  score: 'Rating',
  noScore: 'No review yet',
  reviews_one: '{{count}} review',
  reviews_other: '{{count}} reviews',
  earnings: 'Earned this month',
  noRate: 'To be agreed',
} as const satisfies Texts<typeof fr>;

import type { Texts } from '../../../catalogue-types.js';
import type { navigation as fr } from '../../fr/tutor/navigation.js';

export const navigation = {
  today: 'Today',
  appointments: 'Sessions',
  availability: 'Availability',
  messages: 'Messages',
  earnings: 'Earnings',
  evaluation: 'Reviews',
  profile: 'Profile',
} as const satisfies Texts<typeof fr>;

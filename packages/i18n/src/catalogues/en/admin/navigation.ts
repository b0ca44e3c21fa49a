import type { Texts } from '../../../catalogue-types.js';
import type { navigation as fr } from '../../fr/admin/navigation.js';

export const navigation = {
  overview: 'Overview',
  appointments: 'Sessions',
  orders: 'Orders',
  courses: 'Courses',
  coupons: 'Coupons',
  integrations: 'Integrations',
  settings: 'Settings',
  tutors: 'Tutors and pay',
  revenue: 'Revenue',
  support: 'Support',
  waiting_one: '{{count}} unanswered ticket',
  waiting_other: '{{count}} unanswered tickets',
} as const satisfies Texts<typeof fr>;

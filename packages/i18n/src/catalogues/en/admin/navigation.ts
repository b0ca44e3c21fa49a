import type { Texts } from '../../../catalogue-types.js';
import type { navigation as fr } from '../../fr/admin/navigation.js';

export const navigation = {
  overview: 'Overview',
  appointments: 'Sessions',
  orders: 'Orders',
  courses: 'Courses',
  support: 'Support',
} as const satisfies Texts<typeof fr>;

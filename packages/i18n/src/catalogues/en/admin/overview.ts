import type { Texts } from '../../../catalogue-types.js';
import type { overview as fr } from '../../fr/admin/overview.js';

export const overview = {
  title: 'Overview',
  list: 'Recent orders',
  none: 'No recent order',
  noneHint: 'Paid orders will appear here.',
} as const satisfies Texts<typeof fr>;

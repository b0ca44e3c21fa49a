import type { Texts } from '../../catalogue-types.js';
import type { support as fr } from '../fr/support.js';

export const support = {
  title: 'Support',
  states: { OPEN: 'Open', ANSWERED: 'Answered', RESOLVED: 'Resolved' },
  priorities: { LOW: 'Low', NORMAL: 'Normal', HIGH: 'High', URGENT: 'Urgent' },
  categories: {
    ORDER: 'Order or payment',
    APPOINTMENT: 'Session',
    ACCOUNT: 'Account',
    TECHNICAL: 'Technical problem',
    OTHER: 'Other',
  },
} as const satisfies Texts<typeof fr>;

import type { Texts } from '../../catalogue-types.js';
import type { orders as fr } from '../fr/orders.js';

export const orders = {
  payment: {
    description: 'Order {{number}} at 4AS',
    line: '{{course}}, {{duration}}',
    lineDetail: 'With {{tutor}}, {{time}}.',
    lineDiscount: 'Discount of {{amount}} taken off.',
  },
  refundReasons: {
    'session-cancelled': 'Session cancelled.',
    'tutor-no-show': 'The tutor did not come.',
    'session-shortened': 'Session made shorter.',
    'slot-taken': 'The time was no longer free when the payment arrived.',
    'stripe-dashboard': 'Refund made by the 4AS team.',
  },
} as const satisfies Texts<typeof fr>;

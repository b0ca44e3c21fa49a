import type { Texts } from '../../catalogue-types.js';
import type { booking as fr } from '../fr/booking.js';

export const booking = {
  states: {
    HELD: 'Held for you',
    CONFIRMED: 'Confirmed',
    COMPLETED: 'Completed',
    STUDENT_NO_SHOW: 'Student absent',
    TUTOR_NO_SHOW: 'Tutor absent',
    CANCELLED: 'Cancelled',
    EXPIRED: 'Expired',
  },
  orderStates: {
    PENDING: 'Pending',
    PAID: 'Paid',
    PARTLY_REFUNDED: 'Partly refunded',
    REFUNDED: 'Refunded',
    FAILED: 'Payment declined',
    EXPIRED: 'Expired',
  },
  refundStates: { REQUESTED: 'Asked for', PENDING: 'On its way', SUCCEEDED: 'Paid out', FAILED: 'Failed' },
  due: 'To be paid',
  letGo: 'Let go, unpaid',
  inSeries: 'session {{number}} of a series',
  joinMeeting: 'Join the session',
  noMeetingLink: 'The meeting link will be shown here as soon as the tutor gives it.',
  timeZone: 'Times shown: {{zone}}',
} as const satisfies Texts<typeof fr>;

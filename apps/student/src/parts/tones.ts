import type { Tone } from '@4as/ui';
import type { AppointmentState, OrderState, RefundState, TicketState } from '../gql/graphql';

/** What the state of a session means to its student. */
export const appointmentTones: Readonly<Record<AppointmentState, Tone>> = {
  HELD: 'warning',
  CONFIRMED: 'success',
  COMPLETED: 'neutral',
  STUDENT_NO_SHOW: 'warning',
  TUTOR_NO_SHOW: 'danger',
  CANCELLED: 'danger',
  EXPIRED: 'neutral',
};

/** What the state of an order means to its student. */
export const orderTones: Readonly<Record<OrderState, Tone>> = {
  PENDING: 'warning',
  PAID: 'success',
  PARTLY_REFUNDED: 'info',
  REFUNDED: 'info',
  FAILED: 'danger',
  EXPIRED: 'neutral',
};

/** What the state of a refund means to the student who waits for it. */
export const refundTones: Readonly<Record<RefundState, Tone>> = {
  REQUESTED: 'warning',
  PENDING: 'info',
  SUCCEEDED: 'success',
  FAILED: 'danger',
};

/** What the state of a request for help means to the one who asked. */
export const ticketTones: Readonly<Record<TicketState, Tone>> = {
  OPEN: 'warning',
  ANSWERED: 'info',
  RESOLVED: 'neutral',
};

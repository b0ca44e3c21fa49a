import type { Tone } from '@4as/ui';
import type {
  AppointmentState,
  CouponState,
  HealthState,
  OrderState,
  RefundState,
  TicketPriority,
  TicketState,
} from '../gql/graphql';

/** What the state of a session means to an admin. */
export const appointmentTones: Readonly<Record<AppointmentState, Tone>> = {
  HELD: 'warning',
  CONFIRMED: 'success',
  COMPLETED: 'neutral',
  STUDENT_NO_SHOW: 'warning',
  TUTOR_NO_SHOW: 'danger',
  CANCELLED: 'danger',
  EXPIRED: 'neutral',
};

export const orderTones: Readonly<Record<OrderState, Tone>> = {
  PENDING: 'warning',
  PAID: 'success',
  PARTLY_REFUNDED: 'info',
  REFUNDED: 'info',
  FAILED: 'danger',
  EXPIRED: 'neutral',
};

export const couponTones: Readonly<Record<CouponState, Tone>> = {
  ACTIVE: 'success',
  SCHEDULED: 'info',
  USED_UP: 'warning',
  ENDED: 'neutral',
  INACTIVE: 'neutral',
  ARCHIVED: 'neutral',
};

export const refundTones: Readonly<Record<RefundState, Tone>> = {
  REQUESTED: 'warning',
  PENDING: 'info',
  SUCCEEDED: 'success',
  FAILED: 'danger',
};

export const ticketTones: Readonly<Record<TicketState, Tone>> = {
  OPEN: 'warning',
  ANSWERED: 'info',
  RESOLVED: 'neutral',
};

export const priorityTones: Readonly<Record<TicketPriority, Tone>> = {
  LOW: 'neutral',
  NORMAL: 'neutral',
  HIGH: 'warning',
  URGENT: 'danger',
};

export const healthTones: Readonly<Record<HealthState, Tone>> = { OK: 'success', DEGRADED: 'warning', DOWN: 'danger' };

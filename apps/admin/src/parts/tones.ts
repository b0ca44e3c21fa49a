import type { Tone } from '@4as/ui';
import type {
  AppointmentState,
  CouponState,
  DisputeState,
  EarningMonthState,
  HealthState,
  OrderState,
  RefundState,
  StripeDifferenceState,
  StripeEventState,
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

/** What the state of an event of Stripe means to an admin. */
export const stripeEventTones: Readonly<Record<StripeEventState, Tone>> = {
  RECEIVED: 'info',
  PROCESSED: 'success',
  FAILED: 'danger',
  IGNORED: 'neutral',
};

export const differenceTones: Readonly<Record<StripeDifferenceState, Tone>> = {
  OPEN: 'warning',
  SETTLED: 'neutral',
  GONE: 'success',
};

export const disputeTones: Readonly<Record<DisputeState, Tone>> = {
  INQUIRY: 'info',
  NEEDS_RESPONSE: 'danger',
  UNDER_REVIEW: 'warning',
  WON: 'success',
  LOST: 'danger',
  DISMISSED: 'neutral',
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

/** What the state of a month's pay asks of an admin. */
export const monthTones: Readonly<Record<EarningMonthState, Tone>> = {
  CURRENT: 'info',
  OPEN: 'warning',
  DUE: 'danger',
  PAID: 'success',
  NOTHING_DUE: 'neutral',
};

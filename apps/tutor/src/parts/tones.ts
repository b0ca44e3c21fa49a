import type { Tone } from '@4as/ui';
import type { AppointmentState, EarningMonthState } from '../gql/graphql';

/** What the state of a session means to its tutor. */
export const appointmentTones: Readonly<Record<AppointmentState, Tone>> = {
  HELD: 'neutral',
  CONFIRMED: 'success',
  COMPLETED: 'neutral',
  STUDENT_NO_SHOW: 'warning',
  TUTOR_NO_SHOW: 'danger',
  CANCELLED: 'danger',
  EXPIRED: 'neutral',
};

/** What the state of a month's pay means to its tutor. */
export const monthTones: Readonly<Record<EarningMonthState, Tone>> = {
  CURRENT: 'info',
  OPEN: 'warning',
  DUE: 'warning',
  PAID: 'success',
  NOTHING_DUE: 'neutral',
};

import { isTimely, nextState } from '@4as/scheduling';
import type { Context } from '../../../context.js';
import { AppointmentState, type Appointment } from '../../appointments/index.js';
import { BulkRefusal } from './bulk.types.js';

/** Why an admin can not do this to a session in its state and at this moment; null when it is possible. The table of transitions says. */
export function refusalOfState(
  ctx: Context,
  appointment: Appointment,
  action: 'cancel' | 'reschedule',
): BulkRefusal | null {
  const { state } = appointment;
  const interval = { start: appointment.startsAt.getTime(), end: appointment.endsAt.getTime() };
  if (nextState(state, action, 'admin') !== undefined)
    return isTimely(action, 'admin', interval, ctx.now.getTime()) ? null : BulkRefusal.STARTED;
  if (state === AppointmentState.CANCELLED) return BulkRefusal.CANCELLED;
  const isHold = state === AppointmentState.HELD || state === AppointmentState.EXPIRED;
  return isHold ? BulkRefusal.NOT_BOOKED : BulkRefusal.ENDED;
}

import type { Actor, CancellationRule } from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import type { Appointment } from './appointment.entity.js';
import { moveAppointments } from './move-appointments.js';
import type { Author } from './record-changes.js';

/**
 * Cancels booked sessions and frees their time, in the caller's transaction. Those that this actor may not cancel in their state
 * (cancelled before, never paid) or any more stay as they are; answers those that were cancelled. Who may ask for it, what is refunded and
 * who is told is the caller's part.
 */
export function cancelAppointments(
  ctx: Context,
  tx: Transaction,
  ids: readonly string[],
  cancellation: {
    by: Actor;
    reason: string | null;
    author?: Author | undefined;
    ruleOf: (appointment: Appointment) => CancellationRule;
  },
): Promise<Appointment[]> {
  return moveAppointments(ctx, tx, { ids, action: 'cancel', actor: cancellation.by, ...cancellation });
}

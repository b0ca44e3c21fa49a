import type { Context } from '../../../context.js';
import { InvalidInput } from '../../../graphql/failures.js';
import {
  actorOf,
  AppointmentState,
  lockAppointments,
  sessionFor,
  TransitionNotAllowed,
  writeSessions,
  type CancellationRule,
} from '../../appointments/index.js';
import { cancellationPolicyOf, settingsIn } from '../../settings/index.js';
import { cancelLocked } from './cancel-sessions.js';
import type { CancelSessionInput } from './cancellation.inputs.js';
import { RefundChanged, SessionCancelled } from './cancellation.results.js';
import { lockOrdersOf } from './lines-of-sessions.js';

/**
 * Cancels a session for one of its two people or an admin, with all that {@link cancelSessions} does. A student gives the refund that
 * was shown: when it is another by now, nothing is done and the new numbers come back. A tutor or an admin gives a reason. The same
 * click again is answered as the first one.
 */
export async function cancelSession(
  ctx: Context,
  { appointmentId, refundCents, reason: given }: CancelSessionInput,
): Promise<SessionCancelled | RefundChanged | TransitionNotAllowed | InvalidInput> {
  const by = actorOf(ctx.viewer);
  const reason = given?.trim() || null;
  if (by === 'student' && typeof refundCents !== 'number') return InvalidInput.at('refundCents', 'isNotEmpty');
  if (by !== 'student' && reason === null) return InvalidInput.at('reason', 'isNotEmpty');
  return writeSessions(ctx, async (writer, tx) => {
    await lockOrdersOf(tx, [appointmentId]);
    const [row] = await lockAppointments(tx, [appointmentId]);
    const appointment = sessionFor(ctx.viewer, row);
    if (appointment.state === AppointmentState.CANCELLED && appointment.cancelledBy === by)
      return new SessionCancelled(appointment);
    const policy = cancellationPolicyOf(await settingsIn(tx));
    const [session] = await cancelLocked(
      writer,
      tx,
      { ids: [appointment.id], by, actorId: ctx.viewer.id, reason },
      policy,
    );
    if (!session) return new TransitionNotAllowed(appointment.state);
    // A tutor is not told what the student paid, by any guess.
    if (by !== 'tutor' && typeof refundCents === 'number' && refundCents !== session.refundCents)
      return new RefundChanged(session.rule as CancellationRule, session.refundCents);
    return new SessionCancelled(session.appointment);
  });
}

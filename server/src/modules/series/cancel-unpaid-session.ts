import type { Context } from '../../context.js';
import { authorize, signedIn } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { InvalidInput } from '../../graphql/failures.js';
import { appointmentLoader, appointmentsByIds, TransitionNotAllowed, writeSessions } from '../appointments/index.js';
import { giveUpUnpaid } from './give-up-unpaid.js';
import type { CancelUnpaidSessionInput } from './series.inputs.js';
import { mayGiveUpUnpaid } from './series.policy.js';
import { UnpaidSessionCancelled } from './series.results.js';

/**
 * Cancels a session of a series for its tutor before it is paid, with a reason that the student reads: nothing was paid, so nothing goes
 * back, and no card is charged for it. One that was paid meanwhile is `TransitionNotAllowed`: it is cancelled as any session is. The
 * same click again is answered as the first one.
 */
export async function cancelUnpaidSession(
  ctx: Context,
  { appointmentId, reason: given }: CancelUnpaidSessionInput,
): Promise<UnpaidSessionCancelled | TransitionNotAllowed | InvalidInput> {
  const { id: tutorId } = signedIn(ctx.viewer);
  const reason = given.trim();
  if (reason.length < 3) return InvalidInput.at('reason', 'isLength');
  const seen = await ctx.load(appointmentLoader, appointmentId);
  if (!seen) throw notFound('appointment');
  authorize(ctx.viewer, mayGiveUpUnpaid, seen);
  return writeSessions(ctx, async (writer, tx) => {
    const [done] = await giveUpUnpaid(writer, tx, { ids: [appointmentId], tutorId, reason });
    const [appointment] = await appointmentsByIds(tx, [appointmentId]);
    if (!appointment) throw notFound('appointment');
    const isOver = done !== undefined || appointment.state === 'expired';
    return isOver ? new UnpaidSessionCancelled(appointment) : new TransitionNotAllowed(appointment.state);
  });
}

import type { Context } from '../../context.js';
import { authorize } from '../../graphql/authorization.js';
import { AppointmentChanged, tellOf } from '../appointments/index.js';
import { findFile } from './appointment-file.loaders.js';
import { isOpenAt, mayRemoveFile } from './appointment-file.policy.js';
import { FilesClosed, type RemoveAppointmentFileInput } from './appointment-file.types.js';
import { findSession } from './find-session.js';

/**
 * Takes a file away from a session, for whoever added it, until 30 days after the session. Its content goes by a job of the same
 * transaction. One that is gone already stays gone: a double click is one click. NOT_FOUND where the session is not the viewer's,
 * FORBIDDEN for what somebody else added.
 */
export async function removeAppointmentFile(
  ctx: Context,
  { appointmentId, fileId }: RemoveAppointmentFileInput,
): Promise<AppointmentChanged | FilesClosed> {
  return ctx.transact(async (tx) => {
    const appointment = await findSession(ctx, tx, appointmentId);
    const file = await findFile(tx, appointmentId, fileId);
    if (!file) return new AppointmentChanged(appointment);
    authorize(ctx.viewer, mayRemoveFile, file);
    if (!isOpenAt(appointment.endsAt, ctx.now)) return new FilesClosed();
    const removed = await tx.query<{ key: string }>('delete from files where id = $1 returning key', [fileId]);
    for (const { key } of removed) await tx.enqueue('remove-stored-file', { key });
    tellOf(tx, appointment);
    return new AppointmentChanged(appointment);
  });
}

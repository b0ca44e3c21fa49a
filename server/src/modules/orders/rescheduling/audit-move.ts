import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import type { Appointment } from '../../appointments/index.js';
import { recordAudit } from '../../audit/index.js';

/** Writes down a move that an admin made, or that gave money back (cents), in the transaction that makes it. */
export async function auditMove(
  ctx: Context,
  writer: Context,
  tx: Transaction,
  change: { before: Appointment; after: Appointment; refundCents: number; reason: string | null },
): Promise<void> {
  if (ctx.viewer.role !== 'admin' && change.refundCents === 0) return;
  const time = ({ startsAt, endsAt, tutorId }: Appointment): object => ({ startsAt, endsAt, tutorId });
  await recordAudit(writer, tx, {
    action: 'appointment.reschedule',
    subjectType: 'appointment',
    subjectId: change.after.id,
    before: time(change.before),
    after: { ...time(change.after), refundCents: change.refundCents, actorId: ctx.viewer.id },
    ...(change.reason === null ? {} : { reason: change.reason }),
  });
}

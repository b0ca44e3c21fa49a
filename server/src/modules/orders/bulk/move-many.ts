import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { InvalidInput } from '../../../graphql/failures.js';
import { Appointment, lockAppointments, lockPeople, SlotNotFree, SlotTaken } from '../../appointments/index.js';
import { lockOrdersOf } from '../cancellation/lines-of-sessions.js';
import { auditMove } from '../rescheduling/audit-move.js';
import { moveSession } from '../rescheduling/move-session.js';
import { changeOnce } from './change-once.js';
import type { MoveSessionsInput } from './bulk.inputs.js';
import type { SessionsChanged } from './bulk.results.js';
import { BulkRefusal } from './bulk.types.js';
import { byStart } from './by-start.js';
import { planShift } from './plan-shift.js';

/**
 * Moves several sessions by the same for an admin, in one transaction: each whole, with its history, mails and invitations, or left as it
 * is with the reason. A session goes after the one whose place it takes. The same request again gets the first one's answer: nothing is
 * shifted twice. All people whose time changes are locked before the first session moves, so that two admins take turns.
 */
export function moveMany(ctx: Context, input: MoveSessionsInput): Promise<SessionsChanged | InvalidInput> {
  const { appointmentIds: ids, days, minutes = null, tutorId = null, requestId } = input;
  const reason = input.reason.trim();
  if (reason === '') return Promise.resolve(InvalidInput.at('reason', 'isNotEmpty'));
  const request = { kind: 'move-sessions' as const, requestId, ids, days, minutes, tutorId, reason };
  return ctx.transact((tx) =>
    changeOnce<InvalidInput>(ctx, tx, request, async () => {
      await lockOrdersOf(tx, ids);
      const sessions = byStart(await lockAppointments(tx, ids));
      if (sessions.length < ids.length) return InvalidInput.at('appointmentIds', 'unknown');
      await lockPeople(tx, [
        ...sessions.flatMap((session) => [session.studentId, session.tutorId]),
        ...(tutorId ? [tutorId] : []),
      ]);
      const { order, targets } = await planShift(ctx, tx, sessions, input);
      const refusals = new Map([...targets].map(([id, { refusal }]) => [id, refusal]));
      const byId = new Map(sessions.map((session) => [session.id, session]));
      for (const id of order) {
        const session = byId.get(id);
        const target = targets.get(id);
        if (session && target) refusals.set(id, await moveOne(ctx, tx, session, { ...target, reason }));
      }
      return sessions.map(({ id }) => ({ id, refusal: refusals.get(id) ?? null }));
    }),
  );
}

/** Null when it was moved. The plan was made under the locks; a hold that is just being made may still win a time. */
async function moveOne(
  ctx: Context,
  tx: Transaction,
  session: Appointment,
  target: { tutorId: string; startsAt: Date; reason: string },
): Promise<BulkRefusal | null> {
  const moved = await moveSession(ctx, tx, session, {
    ...target,
    minutes: session.minutes,
    by: 'admin',
    actorId: ctx.viewer.id,
  });
  if (moved instanceof SlotTaken) return BulkRefusal.TAKEN;
  if (moved instanceof SlotNotFree) return moved.reason as string as BulkRefusal;
  if (!(moved instanceof Appointment)) return BulkRefusal.NOT_TEACHING;
  await auditMove(ctx, ctx, tx, { before: session, after: moved, refundCents: 0, reason: target.reason });
  return null;
}

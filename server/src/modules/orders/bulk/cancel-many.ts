import type { Context } from '../../../context.js';
import { InvalidInput } from '../../../graphql/failures.js';
import { lockAppointments } from '../../appointments/index.js';
import { cancellationPolicyOf, settingsIn } from '../../settings/index.js';
import { cancelLocked } from '../cancellation/cancel-sessions.js';
import { lockOrdersOf } from '../cancellation/lines-of-sessions.js';
import { changeOnce } from './change-once.js';
import type { CancelSessionsInput } from './bulk.inputs.js';
import { RefundSumChanged, type SessionsChanged } from './bulk.results.js';
import { byStart } from './by-start.js';
import { refusalOfState } from './refusal-of-state.js';

/**
 * Cancels several sessions for an admin, in one transaction: each whole, with its refund, earning, history and mails, or left as it is
 * with the reason. Where other refunds would be made than were shown, nothing is done at all. The same request again gets the first
 * one's answer.
 */
export function cancelMany(
  ctx: Context,
  input: CancelSessionsInput,
): Promise<SessionsChanged | RefundSumChanged | InvalidInput> {
  const { appointmentIds: ids, terms, refundCents, requestId } = input;
  const reason = input.reason.trim();
  if (reason === '') return Promise.resolve(InvalidInput.at('reason', 'isNotEmpty'));
  const request = { kind: 'cancel-sessions' as const, requestId, ids, terms, refundCents, reason };
  return ctx.transact((tx) =>
    changeOnce<RefundSumChanged | InvalidInput>(ctx, tx, request, async () => {
      await lockOrdersOf(tx, ids);
      const sessions = await lockAppointments(tx, ids);
      if (sessions.length < ids.length) return InvalidInput.at('appointmentIds', 'unknown');
      const answer = byStart(sessions).map((session) => ({
        id: session.id,
        refusal: refusalOfState(ctx, session, 'cancel'),
      }));
      const policy = cancellationPolicyOf(await settingsIn(tx));
      const cancelled = await cancelLocked(ctx, tx, { ids, by: 'admin', reason, terms }, policy);
      const sum = cancelled.reduce((cents, session) => cents + session.refundCents, 0);
      return sum === refundCents ? answer : new RefundSumChanged(sum);
    }),
  );
}

import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { Failure, type InvalidInput } from '../../../graphql/failures.js';
import { appointmentsByIds } from '../../appointments/index.js';
import { answerOnce, type AdminRequest } from '../../audit/index.js';
import { SessionAnswer, SessionsChanged } from './bulk.results.js';
import type { BulkRefusal } from './bulk.types.js';

/** What became of each session, as it is kept with the request. */
export type KeptAnswer = readonly { id: string; refusal: BulkRefusal | null }[];

/**
 * Does to several sessions what an admin asks for, once: the same request again gets the first one's answer, with the sessions as they are
 * now. See {@link answerOnce}.
 */
export async function changeOnce<Failed extends Failure>(
  ctx: Context,
  tx: Transaction,
  request: AdminRequest,
  work: () => Promise<KeptAnswer | Failed>,
): Promise<SessionsChanged | Failed | InvalidInput> {
  const answer = await answerOnce<KeptAnswer, Failed>(ctx, tx, request, work);
  return answer instanceof Failure ? answer : changed(tx, answer);
}

async function changed(tx: Transaction, answer: KeptAnswer): Promise<SessionsChanged> {
  const sessions = await appointmentsByIds(
    tx,
    answer.map(({ id }) => id),
  );
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return new SessionsChanged(
    answer.flatMap(({ id, refusal }) => {
      const session = byId.get(id);
      return session ? [new SessionAnswer(session, refusal)] : [];
    }),
  );
}

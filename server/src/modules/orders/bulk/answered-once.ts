import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { Failure, InvalidInput } from '../../../graphql/failures.js';
import { appointmentsByIds } from '../../appointments/index.js';
import { SessionAnswer, SessionsChanged } from './bulk.results.js';
import type { BulkRefusal } from './bulk.types.js';

/** What became of each session, as it is kept with the request. */
export type KeptAnswer = readonly { id: string; refusal: BulkRefusal | null }[];

/** A request of an admin: what is asked for, and the id that the click gave it. */
export interface AdminRequest {
  kind: 'cancel-sessions' | 'move-sessions';
  requestId: string;
}

/**
 * Does what an admin asks for once: the same request again, at the same moment too, waits for the first and gets its answer, with the
 * sessions as they are now. A failure of `work` undoes all and is forgotten, so that asking again tries again. `InvalidInput` when the id
 * was given to something else.
 */
export async function answeredOnce<Failed extends Failure>(
  ctx: Context,
  tx: Transaction,
  request: AdminRequest,
  work: () => Promise<KeptAnswer | Failed>,
): Promise<SessionsChanged | Failed | InvalidInput> {
  const { kind, requestId, ...asked } = request;
  const row = [requestId, ctx.viewer.id, kind, JSON.stringify(asked)];
  const [first] = await tx.query<{ request_id: string }>(
    `insert into admin_requests (request_id, admin_id, kind, asked, at) values ($1, $2, $3, $4, $5)
     on conflict (request_id) do nothing returning request_id`,
    [...row, ctx.now],
  );
  if (!first) {
    const [kept] = await tx.query<{ answer: KeptAnswer }>(
      `select answer from admin_requests where request_id = $1 and admin_id = $2 and kind = $3 and asked = $4::jsonb`,
      row,
    );
    return kept ? changed(tx, kept.answer) : InvalidInput.at('requestId', 'taken');
  }
  const answer = await work();
  if (answer instanceof Failure) return answer;
  await tx.query('update admin_requests set answer = $2 where request_id = $1', [requestId, JSON.stringify(answer)]);
  return changed(tx, answer);
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

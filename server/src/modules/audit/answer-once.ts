import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { Failure, InvalidInput } from '../../graphql/failures.js';

/** A request of an admin: what is asked for, in JSON, and the id that the click gave it. */
export interface AdminRequest {
  kind: 'cancel-sessions' | 'move-sessions' | 'write-about-session';
  requestId: string;
}

/**
 * Does what an admin asks for once: the same request again, at the same moment too, waits for the first and gets its answer. A failure
 * of `work` undoes all and is forgotten, so that asking again tries again. `InvalidInput` when the id was given to something else. The
 * answer is kept as JSON: ids and words, no entities.
 */
export async function answerOnce<Answer extends object, Failed extends Failure>(
  ctx: Context,
  tx: Transaction,
  request: AdminRequest,
  work: () => Promise<Answer | Failed>,
): Promise<Answer | Failed | InvalidInput> {
  const { kind, requestId, ...asked } = request;
  const row = [requestId, ctx.viewer.id, kind, JSON.stringify(asked)];
  const [first] = await tx.query<{ request_id: string }>(
    `insert into admin_requests (request_id, admin_id, kind, asked, at) values ($1, $2, $3, $4, $5)
     on conflict (request_id) do nothing returning request_id`,
    [...row, ctx.now],
  );
  if (!first) {
    const [kept] = await tx.query<{ answer: Answer }>(
      `select answer from admin_requests where request_id = $1 and admin_id = $2 and kind = $3 and asked = $4::jsonb`,
      row,
    );
    return kept ? kept.answer : InvalidInput.at('requestId', 'taken');
  }
  const answer = await work();
  if (answer instanceof Failure) return answer;
  await tx.query('update admin_requests set answer = $2 where request_id = $1', [requestId, JSON.stringify(answer)]);
  return answer;
}

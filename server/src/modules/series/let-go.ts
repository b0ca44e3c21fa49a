import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { releaseHolds, type Author } from '../appointments/index.js';

/**
 * Lets unpaid sessions of series go, in the caller's transaction: their time is free again and no card is charged for them. An order that
 * an attempt to charge has made is closed by a job, which gives the money back should it have been taken a moment before. Answers
 * those that were let go; one that was paid or let go meanwhile stays as it is. The occurrences are locked before their
 * sessions, as charging does.
 */
export async function letGo(
  ctx: Context,
  tx: Transaction,
  appointmentIds: readonly string[],
  by?: { author: Author; reason: string | null },
): Promise<Set<string>> {
  await tx.query('select id from series_sessions where appointment_id = any ($1) order by id for update', [
    appointmentIds,
  ]);
  const released = await releaseHolds(ctx, tx, appointmentIds, by);
  const sessions = await tx.query<{ id: string; orderId: string | null }>(
    `update series_sessions set given_up_at = $2, next_charge_at = null, updated_at = $2 where appointment_id = any ($1)
     returning id, order_id as "orderId"`,
    [released, ctx.now],
  );
  for (const { id, orderId } of sessions)
    if (orderId !== null) await tx.enqueue('give-up-series-session', { sessionId: id });
  return new Set(released);
}

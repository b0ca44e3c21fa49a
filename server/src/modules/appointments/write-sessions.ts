import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import type { Viewer } from '../../viewer.js';
import { actorOf } from './move-appointments.js';
import type { Author } from './record-changes.js';

/**
 * Runs a transaction that changes booked sessions for the viewer. Row-level security lets neither students nor tutors change them: the
 * company writes for them, in a context that is given to `work`, so `work` must ask first whether this viewer may. An admin writes
 * as themselves.
 */
export async function writeSessions<Result>(
  ctx: Context,
  work: (writer: Context, tx: Transaction) => Promise<Result>,
): Promise<Result> {
  if (ctx.viewer.role === 'admin' || ctx.viewer.role === 'system') return ctx.transact((tx) => work(ctx, tx));
  await ctx.close(); // what the operation reads next is read anew
  const system = ctx.asSystem();
  return system.transact((tx) => work(system, tx));
}

/** The viewer as the one whom the history names, whoever's context writes it; throws FORBIDDEN for visitors. */
export function authorOf(viewer: Viewer): Author {
  return { id: viewer.id, role: actorOf(viewer) };
}

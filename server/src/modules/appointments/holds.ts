import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { actorOf, moveAppointments } from './move-appointments.js';
import type { Author } from './record-changes.js';

/** Keeps holds until another instant. Answers the ids of those that were still held; one whose time ran out is not brought back. */
export async function extendHolds(
  ctx: Context,
  tx: Transaction,
  ids: readonly string[],
  until: Date,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `with own as (select id from appointments where id = any ($1) and state = 'held' and held_until > $3 order by id for update)
     update appointments a set held_until = $2, updated_at = $3 from own where a.id = own.id returning a.id`,
    [ids, until, ctx.now],
  );
  return rows.map((row) => row.id);
}

/**
 * Lets slots go that were held, because their lines leave the cart, their order was given up or they will not take place; answers those
 * that were let go, others are left as they are. The company may do it in somebody's name and with their reason: the history says so.
 */
export async function releaseHolds(
  ctx: Context,
  tx: Transaction,
  ids: readonly string[],
  by?: { author: Author; reason: string | null },
): Promise<string[]> {
  const actor = by?.author.role ?? actorOf(ctx.viewer);
  const moved = await moveAppointments(ctx, tx, {
    ids,
    action: actor === 'system' ? 'expire' : 'release',
    actor,
    author: by?.author,
    reason: by?.reason ?? null,
  });
  return moved.map((row) => row.id);
}

/** Job: notes that holds ran out. Until then they take nobody's time either: whoever wants the slot lets them go first. */
export async function releaseExpiredHolds(ctx: Context): Promise<void> {
  let released = 0;
  do {
    released = await ctx.transact(async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `select id from appointments where state = 'held' and held_until <= $1 order by id limit 200 for update skip locked`,
        [ctx.now],
      );
      return (
        await releaseHolds(
          ctx,
          tx,
          rows.map((row) => row.id),
        )
      ).length;
    });
  } while (released > 0);
}

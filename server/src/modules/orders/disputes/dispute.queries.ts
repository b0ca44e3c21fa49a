import type { Context } from '../../../context.js';
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../../../graphql/connections.js';
import { disputeColumns } from '../order.columns.js';
import type { Dispute, DisputeState } from './dispute.entity.js';

/** A page of disputes, newest first, of these states only where some are given. Row-level security shows them to admins. */
export async function listDisputes(
  ctx: Context,
  states: readonly DisputeState[] | null,
  size: number,
  after: string | null,
): Promise<Page<Dispute>> {
  const first = pageSize(size);
  const [lastId] = fromCursor(after, 1) ?? [null];
  const listed = 'from disputes d where ($1::text[] is null or d.state = any ($1))';
  const [rows, [counted]] = await Promise.all([
    ctx.db.query<Dispute>(
      `select ${disputeColumns} ${listed}
         and ($2::uuid is null or (d.opened_at, d.id) < (select last.opened_at, last.id from disputes last where last.id = $2))
       order by d.opened_at desc, d.id desc limit $3`,
      [states, lastId, first + 1],
    ),
    ctx.db.query<{ count: number }>(`select count(*)::integer as count ${listed}`, [states]),
  ]);
  return pageOf(rows, first, (dispute) => toCursor(dispute.id), counted?.count ?? 0);
}

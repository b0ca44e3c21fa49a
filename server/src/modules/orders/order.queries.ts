import { isUUID } from 'class-validator';
import type { Context } from '../../context.js';
import { searchPatterns } from '../../database/search.js';
import { signedIn } from '../../graphql/authorization.js';
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../../graphql/connections.js';
import { orderColumns } from './order.columns.js';
import type { Order, Spending } from './order.entity.js';
import type { OrderFilter } from './order.inputs.js';

/** Row-level security leaves a student their own orders; an admin sees all. `s` may be missing for nobody. */
const listed = `from orders o join users s on s.id = o.student_id
  where ($1::text[] is null or o.state = any ($1))
    and ($2::uuid is null or o.student_id = $2)
    and ($5::uuid is null or o.coupon_id = $5)
    and (o.number::text = $3 or app.searchable(s.name) like all (array(select app.searchable(word) from unnest($4::text[]) word)))
    and ($6::text is null or ($6 = 'supplement') = (o.replacement_id is not null))`;

/** A page of the orders that the viewer may see, newest first. */
export async function listOrders(
  ctx: Context,
  filter: OrderFilter | null,
  size: number,
  after: string | null,
): Promise<Page<Order>> {
  const first = pageSize(size);
  const [lastId] = fromCursor(after, 1) ?? [null];
  const filters = [
    filter?.states ?? null,
    filter?.studentId ?? null,
    (filter?.search ?? '').trim().replace(/^#/, ''),
    searchPatterns(filter?.search),
    filter?.couponId ?? null,
    filter?.kind ?? null,
  ];
  const [rows, [counted]] = await Promise.all([
    // the place of the last row is read again rather than sent: a cursor would cut its microseconds off
    ctx.db.query<Order>(
      `select ${orderColumns} ${listed}
         and ($7::uuid is null or (o.created_at, o.id) < (select last.created_at, last.id from orders last where last.id = $7))
       order by o.created_at desc, o.id desc limit $8`,
      [...filters, lastId, first + 1],
    ),
    ctx.db.query<{ count: number }>(`select count(*)::integer as count ${listed}`, filters),
  ]);
  return pageOf(rows, first, (order) => toCursor(order.id), counted?.count ?? 0);
}

/** An order that the viewer may see; null for any other id. */
export async function orderById(ctx: Context, id: string): Promise<Order | null> {
  if (!isUUID(id)) return null;
  const [order] = await ctx.db.query<Order>(`select ${orderColumns} from orders o where o.id = $1`, [id]);
  return order ?? null;
}

/** What the viewer has spent: paid less refunded, over all orders. */
export async function spendingOf(ctx: Context): Promise<Spending> {
  const [row] = await ctx.db.query<Spending>(
    `select coalesce(sum(total_cents - refunded_cents), 0)::integer as "spentCents", count(*)::integer as "orderCount"
     from orders where student_id = $1 and paid_at is not null`,
    [signedIn(ctx.viewer).id],
  );
  return row ?? { spentCents: 0, orderCount: 0 };
}

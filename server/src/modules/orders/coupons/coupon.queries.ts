import { isUUID } from 'class-validator';
import type { Context } from '../../../context.js';
import { searchPatterns } from '../../../database/search.js';
import type { Db } from '../../../database/unit-of-work.js';
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../../../graphql/connections.js';
import type { CouponFilter } from './coupon.inputs.js';
import type { Coupon } from './coupon.types.js';

/** How a coupon stands at the instant $1: the first reason why it can not be used, in the order that a student is told. */
const state = `case
    when c.archived_at is not null then 'archived'
    when not c.active then 'inactive'
    when c.ends_at <= $1 then 'ended'
    when c.limit_total <= (select count(*) from coupon_redemptions r where r.coupon_id = c.id and r.released_at is null) then 'used_up'
    when c.starts_at > $1 then 'scheduled'
    else 'active' end`;

/** The columns of a coupon by the names of its class, at the instant $1; `c` is the table. */
const columns = `c.id, c.code::text as code, c.kind, c.basis_points as "basisPoints", c.amount_cents as "amountCents",
  c.starts_at as "startsAt", c.ends_at as "endsAt", c.limit_total as "limitTotal", c.limit_per_student as "limitPerStudent",
  c.minimum_cents as "minimumCents", c.first_order_only as "firstOrderOnly", c.active, ${state} as state,
  c.archived_at as "archivedAt", c.created_at as "createdAt"`;

const listed = `from coupons c
  where ($2::text[] is null or ${state} = any ($2))
    and app.searchable(c.code::text) like all (array(select app.searchable(word) from unnest($3::text[]) word))`;

/** A page of coupons, newest first. Row-level security shows them to admins only. */
export async function listCoupons(
  ctx: Context,
  filter: CouponFilter | null,
  size: number,
  after: string | null,
): Promise<Page<Coupon>> {
  const first = pageSize(size);
  const last = fromCursor(after, 2);
  const filters = [ctx.now, filter?.states ?? null, searchPatterns(filter?.search)];
  const [rows, [counted]] = await Promise.all([
    // as text, since a date of JavaScript would cut its microseconds off
    ctx.db.query<Coupon & { madeAt: string }>(
      `select ${columns}, c.created_at::text as "madeAt" ${listed}
         and ($4::timestamptz is null or (c.created_at, c.id) < ($4, $5::uuid))
       order by c.created_at desc, c.id desc limit $6`,
      [...filters, last?.[0] ?? null, last?.[1] ?? null, first + 1],
    ),
    ctx.db.query<{ count: number }>(`select count(*)::integer as count ${listed}`, filters),
  ]);
  return pageOf(rows, first, (coupon) => toCursor(coupon.madeAt, coupon.id), counted?.count ?? 0);
}

/** A coupon as it stands at an instant; null when there is none that the viewer may see. */
export async function couponById(db: Db, id: string, now: Date): Promise<Coupon | null> {
  if (!isUUID(id)) return null;
  const [coupon] = await db.query<Coupon>(`select ${columns} from coupons c where c.id = $2`, [now, id]);
  return coupon ?? null;
}

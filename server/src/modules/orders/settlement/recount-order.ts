import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';

/**
 * Makes an order agree with its lines after money went back or failed to: what is refunded, the state that follows, and the coupon,
 * which is given back by a refund in full only.
 */
export async function recountOrder(ctx: Context, tx: Transaction, orderId: string): Promise<void> {
  const [order] = await tx.query<{ state: string }>(
    `update orders o set refunded_cents = l.refunded, updated_at = $2,
       state = case when l.refunded = 0 then 'paid' when l.refunded < o.total_cents then 'partly_refunded' else 'refunded' end
     from (select coalesce(sum(refunded_cents), 0)::integer as refunded from order_lines where order_id = $1) l
     where o.id = $1 and o.paid_at is not null returning o.state`,
    [orderId, ctx.now],
  );
  if (order) await countCoupon(ctx, tx, orderId, order.state !== 'refunded');
}

/**
 * Counts an order's use of its coupon, or gives it back. A use that was given back and taken by others meanwhile is not counted
 * again: money that comes late, or a refund that fails, keeps its discount, and no coupon goes over its limits. The lock is
 * the one that an order takes when it is made.
 */
export async function countCoupon(ctx: Context, tx: Transaction, orderId: string, isUsed: boolean): Promise<void> {
  if (!isUsed) {
    await tx.query('update coupon_redemptions set released_at = $2 where order_id = $1 and released_at is null', [
      orderId,
      ctx.now,
    ]);
    return;
  }
  const [given] = await tx.query<{ couponId: string }>(
    `select r.coupon_id as "couponId" from coupon_redemptions r where r.order_id = $1 and r.released_at is not null`,
    [orderId],
  );
  if (!given) return;
  await tx.query('select id from coupons where id = $1 for update', [given.couponId]);
  await tx.query(
    `with used as (
       select other.student_id from coupon_redemptions other where other.coupon_id = $2 and other.released_at is null
     )
     update coupon_redemptions r set released_at = null from coupons c
     where r.order_id = $1 and c.id = $2
       and (c.limit_total is null or (select count(*) from used) < c.limit_total)
       and (c.limit_per_student is null
         or (select count(*) from used where used.student_id = r.student_id) < c.limit_per_student)`,
    [orderId, given.couponId],
  );
}

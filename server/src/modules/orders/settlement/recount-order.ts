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

/** Counts an order's use of its coupon, or gives it back. */
export async function countCoupon(ctx: Context, tx: Transaction, orderId: string, isUsed: boolean): Promise<void> {
  await tx.query(
    isUsed
      ? 'update coupon_redemptions set released_at = null where order_id = $1 and released_at is not null'
      : 'update coupon_redemptions set released_at = $2 where order_id = $1 and released_at is null',
    isUsed ? [orderId] : [orderId, ctx.now],
  );
}

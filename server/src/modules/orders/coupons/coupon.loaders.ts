import { defineLoader, groupedBy, inOrderOf } from '../../../database/loaders.js';
import { CouponResults } from './coupon.types.js';

/** The courses that coupons are for, by name; none for a coupon that is for all. */
export const couponCoursesLoader = defineLoader<string, { couponId: string; courseId: string }[]>({
  name: 'courses of coupons',
  async batch(ctx, couponIds) {
    const rows = await ctx.db.query<{ couponId: string; courseId: string }>(
      `select cc.coupon_id as "couponId", cc.course_id as "courseId" from coupon_courses cc
       join courses c on c.id = cc.course_id where cc.coupon_id = any ($1) order by app.searchable(c.name), c.id`,
      [couponIds],
    );
    return groupedBy(couponIds, rows, (row) => row.couponId);
  },
});

/** What came of coupons: uses from what counts against their limits, amounts from their paid orders. */
export const couponResultsLoader = defineLoader<string, CouponResults>({
  name: 'results of coupons',
  async batch(ctx, couponIds) {
    const rows = await ctx.db.query<CouponResults & { id: string }>(
      `select c.id, u.*, o.* from unnest($1::uuid[]) as c (id)
       cross join lateral (
         select count(*)::integer as uses, count(*) filter (where o.state = 'pending')::integer as "pendingUses"
         from coupon_redemptions r join orders o on o.id = r.order_id where r.coupon_id = c.id and r.released_at is null
       ) u
       cross join lateral (
         select count(*)::integer as "paidOrders", count(distinct student_id)::integer as students,
           coalesce(sum(discount_cents) filter (where state <> 'refunded'), 0)::integer as "discountCents",
           coalesce(sum(total_cents - refunded_cents), 0)::integer as "revenueCents"
         from orders where coupon_id = c.id and paid_at is not null
       ) o`,
      [couponIds],
    );
    const found = inOrderOf(couponIds, rows, (row) => row.id, null);
    return found.map((row) => Object.assign(new CouponResults(), row));
  },
});

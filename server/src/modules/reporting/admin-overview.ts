import type { Context } from '../../context.js';
import { COMPANY_ZONE, dayOf, monthOf } from '../settings/index.js';
import type { AdminOverview } from './overview.types.js';
import { NET_CENTS } from './revenue.js';

/** The net of a span as the page of revenue says it, cents. */
const revenue = (from: string, to: string): string =>
  `(select coalesce(${NET_CENTS}, 0)::integer from revenue_entries e where e.at >= ${from} and e.at < ${to})`;

/** The company's figures, by one statement. */
export async function adminOverview(ctx: Context): Promise<AdminOverview> {
  const today = dayOf(ctx.now, ctx.viewer.timeZone);
  const month = monthOf(ctx.now, COMPANY_ZONE);
  const lastMonth = monthOf(ctx.now, COMPANY_ZONE, -1);
  const [figures] = await ctx.db.query<AdminOverview>(
    `select
       (select count(*)::integer from courses where active) as "activeCourses",
       (select count(*)::integer from tutors where active) as "activeTutors",
       (select count(*)::integer from coupons c where c.active
         and (c.starts_at is null or c.starts_at <= $1) and (c.ends_at is null or c.ends_at > $1)
         and (c.limit_total is null or c.limit_total >
           (select count(*) from coupon_redemptions r where r.coupon_id = c.id and r.released_at is null))) as "activeCoupons",
       (select count(*)::integer from appointments where starts_at >= $2 and starts_at < $3
         and state in ('confirmed', 'completed', 'student_no_show', 'tutor_no_show')) as "appointmentsToday",
       ${revenue('$4', '$5')} as "revenueThisMonthCents",
       ${revenue('$6', '$4')} as "revenueLastMonthCents"`,
    [ctx.now, today.start, today.end, month.start, month.end, lastMonth.start],
  );
  if (!figures) throw new Error('A statement without a condition has one row.');
  return figures;
}

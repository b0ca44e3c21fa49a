import { defineLoader, groupedBy, inOrderOf } from '../../database/loaders.js';
import { COMPANY_ZONE, monthOf } from '../settings/index.js';
import { earningMonths } from './earning-months.js';
import type { EarningEntry, EarningMonth, TutorPay } from './earning.types.js';

/** All months of tutors in which something counts, the newest first. */
export const earningMonthsLoader = defineLoader<string, EarningMonth[]>({
  name: 'months of tutor',
  batch: async (ctx, tutorIds) =>
    groupedBy(tutorIds, await earningMonths(ctx.db, tutorIds, ctx.now), (month) => month.tutorId),
});

/** What counts in months of tutors, by the id of {@link EarningMonth}: in the order in which it was earned. */
export const earningEntriesLoader = defineLoader<string, EarningEntry[]>({
  name: 'entries of month',
  async batch(ctx, monthIds) {
    const keys = monthIds.map((id) => id.split(':'));
    const rows = await ctx.db.query<EarningEntry>(
      `select e.appointment_id || ':' || e.kind as id, e.appointment_id as "appointmentId", e.tutor_id as "tutorId", e.month::text as month,
         e.kind, e.amount_cents as "amountCents", e.minutes, e.hourly_rate_cents as "hourlyRateCents",
         e.share_basis_points as "shareBasisPoints", e.earned_at as "earnedAt"
       from earning_entries e
       where e.tutor_id = any ($1) and (e.tutor_id, e.month) in (select * from unnest($2::uuid[], $3::date[]))
       order by e.earned_at, e.appointment_id, e.kind`,
      [
        [...new Set(keys.map(([tutorId]) => tutorId))],
        keys.map(([tutorId]) => tutorId),
        keys.map(([, month]) => month),
      ],
    );
    return groupedBy(monthIds, rows, (row) => `${row.tutorId}:${row.month}`);
  },
});

/** What tutors' pay comes to now, by the tutor's id. */
export const tutorPayLoader = defineLoader<string, TutorPay>({
  name: 'pay of tutor',
  async batch(ctx, tutorIds) {
    const { start, end } = monthOf(ctx.now, COMPANY_ZONE);
    const rows = await ctx.db.query<TutorPay>(
      `select t.id,
         (select coalesce(sum(amount_cents), 0)::integer from earnings
           where tutor_id = t.id and reversed_at is null and earned_at >= $2 and earned_at < $3) as "thisMonthCents",
         (select coalesce(sum(amount_cents), 0)::integer from earning_entries
           where tutor_id = t.id and payout_id is null and month < ($2 at time zone '${COMPANY_ZONE}')::date) as "toCloseCents",
         (select coalesce(sum(amount_cents), 0)::integer from payouts
           where tutor_id = t.id and paid_on is null and amount_cents > 0) as "dueCents",
         (select coalesce(sum(amount_cents), 0)::integer from earnings
           where tutor_id = t.id and payout_id is null and reversed_at is null and not app.is_paid(appointment_id)) as "unpaidCents"
       from unnest($1::uuid[]) t (id)`,
      [tutorIds, start, end],
    );
    return inOrderOf(tutorIds, rows, (row) => row.id, new Error('A tutor has no pay.'));
  },
});

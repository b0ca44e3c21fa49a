import type { Context } from '../../context.js';
import type { T4aSummary } from './earning.types.js';

/** Above this, a T4A slip must be made for the year, cents. */
const SLIP_ABOVE_CENTS = 50_000;

/** What each tutor was paid by payments dated in a calendar year, by name; tutors who were paid nothing are left out. */
export async function t4aSummaries(ctx: Context, year: number): Promise<T4aSummary[]> {
  const rows = await ctx.db.query<Omit<T4aSummary, 'isSlipNeeded'>>(
    `select p.tutor_id as "tutorId", u.name, u.email, count(*)::integer as "paymentCount", sum(p.amount_cents)::float8 as "box048Cents"
     from payouts p join users u on u.id = p.tutor_id
     where p.paid_on >= make_date($1, 1, 1) and p.paid_on < make_date($1 + 1, 1, 1)
     group by p.tutor_id, u.name, u.email order by app.searchable(u.name), p.tutor_id`,
    [year],
  );
  return rows.map((row) => ({ ...row, isSlipNeeded: row.box048Cents > SLIP_ABOVE_CENTS }));
}

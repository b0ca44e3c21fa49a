import type { Context } from '../../context.js';
import { signedIn } from '../../graphql/authorization.js';
import { evaluationLoader } from '../reviews/index.js';
import { COMPANY_ZONE, monthOf, weekOf } from '../settings/index.js';
import { ownTutorAccount } from '../tutors/index.js';
import type { TutorOverview } from './overview.types.js';

type Counted = Pick<TutorOverview, 'upcomingCount' | 'minutesThisWeek' | 'earningsThisMonthCents'>;

/** The figures of the viewing tutor; what another module says elsewhere too is asked of it. Throws NOT_FOUND for a user without a profile. */
export async function tutorOverview(ctx: Context): Promise<TutorOverview> {
  const { id } = signedIn(ctx.viewer);
  const [{ hourlyRateCents }, { score, count }, counted] = await Promise.all([
    ownTutorAccount(ctx, id),
    ctx.load(evaluationLoader, id),
    countOwn(ctx, id),
  ]);
  return { ...counted, hourlyRateCents, score, reviewCount: count };
}

async function countOwn(ctx: Context, tutorId: string): Promise<Counted> {
  const week = weekOf(ctx.now, ctx.viewer.timeZone);
  const month = monthOf(ctx.now, COMPANY_ZONE);
  const [counted] = await ctx.db.query<Counted>(
    `select
       (select count(*)::integer from appointments where tutor_id = $1 and state = 'confirmed' and ends_at > $2) as "upcomingCount",
       (select coalesce(sum(extract(epoch from ends_at - starts_at) / 60), 0)::integer from appointments
         where tutor_id = $1 and state in ('confirmed', 'completed', 'student_no_show') and starts_at >= $3 and starts_at < $4) as "minutesThisWeek",
       (select coalesce(sum(amount_cents), 0)::integer from earnings
         where tutor_id = $1 and reversed_at is null and earned_at >= $5 and earned_at < $6) as "earningsThisMonthCents"`,
    [tutorId, ctx.now, week.start, week.end, month.start, month.end],
  );
  if (!counted) throw new Error('A statement without a condition has one row.');
  return counted;
}

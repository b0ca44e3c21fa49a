import { defineLoader, inOrderOf } from '../../database/loaders.js';
import { pageOf, toCursor, type Page } from '../../graphql/connections.js';
import { columnsOfAppointment, toAppointment, type Appointment } from '../appointments/index.js';
import { COMPANY_ZONE, firstDayOfMonth, monthOf } from '../settings/index.js';
import { maySeeUncounted } from './review.policy.js';
import { columnsOfShown, ownReviews, toReview, type ReviewRow } from './review.queries.js';
import type { CriterionScores, EvaluationMonth, Review } from './review.types.js';

/** What the reviews of a tutor come to. */
export interface Evaluation {
  /** The mean of all reviews, 1 to 5; null before the first. */
  score: number | null;
  count: number;
  /** The mean of each criterion; null before the first review. */
  criteria: CriterionScores | null;
}

interface Means extends CriterionScores {
  tutorId: string;
  score: number;
  count: number;
}

/** What the reviews of each tutor come to. Those that are hidden, or of sessions that are no longer held to be taught, do not count. */
export const evaluationLoader = defineLoader<string, Evaluation>({
  name: 'evaluation of tutor',
  async batch(ctx, tutorIds) {
    const rows = await ctx.db.query<Means>(
      `select tutor_id as "tutorId", count(*)::integer as count, avg(score)::float8 as score, avg(clarity)::float8 as clarity,
         avg(knowledge)::float8 as knowledge, avg(punctuality)::float8 as punctuality, avg(kindness)::float8 as kindness
       from shown_reviews where tutor_id = any ($1) group by tutor_id`,
      [tutorIds],
    );
    const found = rows.map(({ tutorId, score, count, ...criteria }) => ({ tutorId, score, count, criteria }));
    return inOrderOf(tutorIds, found, ({ tutorId }) => tutorId, { score: null, count: 0, criteria: null });
  },
});

const MONTHS = 12;

/** The last twelve months of each tutor, this one among them, the earliest first: what the reviews written in each come to. */
export const evaluationMonthsLoader = defineLoader<string, EvaluationMonth[]>({
  name: 'evaluation of tutor by month',
  async batch(ctx, tutorIds) {
    const starts = Array.from(
      { length: MONTHS },
      (_, index) => monthOf(ctx.now, COMPANY_ZONE, index - MONTHS + 1).start,
    );
    const rows = await ctx.db.query<EvaluationMonth & { tutorId: string }>(
      `select tutor_id as "tutorId", to_char(created_at at time zone '${COMPANY_ZONE}', 'YYYY-MM-"01"') as month,
         avg(score)::float8 as score, count(*)::integer as "reviewCount"
       from shown_reviews where tutor_id = any ($1) and created_at >= $2 group by 1, 2`,
      [tutorIds, starts[0]],
    );
    const known = new Map(rows.map((row) => [`${row.tutorId} ${row.month}`, row]));
    return tutorIds.map((tutorId) =>
      starts.map((start) => {
        const month = firstDayOfMonth(start, COMPANY_ZONE);
        const { score, reviewCount } = known.get(`${tutorId} ${month}`) ?? { score: null, reviewCount: 0 };
        return { month, score, reviewCount };
      }),
    );
  },
});

/** A page of a tutor's reviews; `after` is the place of the last row before it. */
interface ReviewPageKey {
  tutorId: string;
  first: number;
  after: (string | number)[] | null;
}

/** Pages of what is said of tutors, the latest first: all pages of an operation by one statement. */
export const reviewPageLoader = defineLoader<ReviewPageKey, Page<Review>>({
  name: 'reviews of tutor',
  cacheKey: ({ tutorId, first, after }) => JSON.stringify([tutorId, first, after]),
  async batch(ctx, keys) {
    const rows = await ctx.db.query<ReviewRow & { key: number; place: string }>(
      // The place as text keeps the microseconds that a date of JavaScript would lose.
      `select k.key::integer as key, r.* from unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::uuid[])
         with ordinality as k (tutor_id, size, at, id, key)
       cross join lateral (
         select ${columnsOfShown}, s.created_at::text as place from shown_reviews s
         where s.tutor_id = k.tutor_id and (k.at is null or (s.created_at, s.id) < (k.at, k.id))
         order by s.created_at desc, s.id desc limit k.size + 1) r
       order by k.key, r."createdAt" desc, r.id desc`,
      [
        keys.map(({ tutorId }) => tutorId),
        keys.map(({ first }) => first),
        keys.map(({ after }) => after?.[0] ?? null),
        keys.map(({ after }) => after?.[1] ?? null),
      ],
    );
    const byKey = Map.groupBy(rows, ({ key }) => key);
    return keys.map(({ first }, index) => {
      const page = pageOf(byKey.get(index + 1) ?? [], first, (row) => toCursor(row.place, row.id));
      return { ...page, nodes: page.nodes.map(toReview) };
    });
  },
});

/** What was said of appointments, as far as the viewer may read it: null where nothing was. */
export const reviewOfAppointmentLoader = defineLoader<string, Review | null>({
  name: 'review of appointment',
  async batch(ctx, appointmentIds) {
    const rows = await ctx.db.query<ReviewRow & { appointmentId: string }>(
      `${ownReviews} where r.appointment_id = any ($1) and ($2 or a.state = 'completed')`,
      [appointmentIds, maySeeUncounted(ctx.viewer)],
    );
    const byAppointment = new Map(rows.map((row) => [row.appointmentId, toReview(row)]));
    return appointmentIds.map((id) => byAppointment.get(id) ?? null);
  },
});

/** The sessions that reviews are about, by the review's id; null where the viewer may not know. */
export const appointmentOfReviewLoader = defineLoader<string, Appointment | null>({
  name: 'appointment of review',
  async batch(ctx, reviewIds) {
    const rows = await ctx.db.query<Appointment & { reviewId: string }>(
      `select r.id as "reviewId", ${columnsOfAppointment} from reviews r join appointments a on a.id = r.appointment_id
       where r.id = any ($1)`,
      [reviewIds],
    );
    const byReview = new Map(rows.map(({ reviewId, ...row }) => [reviewId, toAppointment(row as Appointment)]));
    return reviewIds.map((id) => byReview.get(id) ?? null);
  },
});

import { Arg, Ctx, Field, FieldResolver, Float, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { defineLoader } from '../../database/loaders.js';
import { pageSize } from '../../graphql/connections.js';
import { Tutor } from '../tutors/index.js';

@ObjectType({ simpleResolvers: true, description: 'What a student said of a session; without their name.' })
export class Review {
  @Field(() => ID)
  id: string;

  @Field(() => Float, { description: 'The mean of its criteria, 1 to 5.' })
  score: number;

  @Field(() => String, { nullable: true, description: "The student's words; empty for scores alone." })
  comment: string | null;

  @Field({ description: 'When it was first written.' })
  createdAt: Date;
}

const scoreOfRow = '(clarity + knowledge + punctuality + kindness) / 4.0';

/** The mean score of each tutor, 1 to 5, null without reviews, and their number. Hidden reviews do not count. */
export const evaluationLoader = defineLoader<string, { score: number | null; count: number }>({
  name: 'evaluation of tutor',
  async batch(ctx, tutorIds) {
    const rows = await ctx.db.query<{ tutorId: string; score: number; count: number }>(
      `select tutor_id as "tutorId", avg(${scoreOfRow})::float8 as score, count(*)::integer as count
       from reviews where tutor_id = any ($1) and hidden_at is null group by tutor_id`,
      [tutorIds],
    );
    const byTutor = new Map(rows.map((row) => [row.tutorId, row]));
    return tutorIds.map((id) => byTutor.get(id) ?? { score: null, count: 0 });
  },
});

interface LatestReviews {
  tutorId: string;
  first: number;
}

const latestReviewsLoader = defineLoader<LatestReviews, Review[]>({
  name: 'latest reviews of tutor',
  cacheKey: ({ tutorId, first }) => `${tutorId} ${first}`,
  async batch(ctx, keys) {
    const rows = await ctx.db.query<Review & { tutorId: string }>(
      `select r.* from unnest($1::uuid[]) as t (id) cross join lateral (
         select id, tutor_id as "tutorId", (${scoreOfRow})::float8 as score, comment, created_at as "createdAt"
         from reviews where tutor_id = t.id and hidden_at is null order by created_at desc, id desc limit $2) r`,
      [[...new Set(keys.map((key) => key.tutorId))], Math.max(...keys.map((key) => key.first))],
    );
    const byTutor = Map.groupBy(rows, (row) => row.tutorId);
    return keys.map(({ tutorId, first }) => (byTutor.get(tutorId) ?? []).slice(0, first));
  },
});

@Resolver(() => Tutor)
export class TutorReviewFields {
  @FieldResolver(() => Float, { nullable: true, description: 'Mean of all reviews, 1 to 5; null before the first.' })
  async score(@Root() tutor: Tutor, @Ctx() ctx: Context): Promise<number | null> {
    return (await ctx.load(evaluationLoader, tutor.id)).score;
  }

  @FieldResolver(() => Int, { description: 'How many reviews there are.' })
  async reviewCount(@Root() tutor: Tutor, @Ctx() ctx: Context): Promise<number> {
    return (await ctx.load(evaluationLoader, tutor.id)).count;
  }

  @FieldResolver(() => [Review], { description: 'The latest reviews.' })
  reviews(
    @Root() tutor: Tutor,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: 'At most 100.' }) first: number | null,
    @Ctx() ctx: Context,
  ): Promise<Review[]> {
    return ctx.load(latestReviewsLoader, { tutorId: tutor.id, first: pageSize(first ?? 10) });
  }
}

import { mayReview } from '@4as/scheduling';
import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow, SignedInOnly } from '../../graphql/authorization.js';
import { fromCursor, pageSize, type Page } from '../../graphql/connections.js';
import { Appointment } from '../appointments/index.js';
import { readSettings, reviewPolicyOf } from '../settings/index.js';
import { Tutor, TutorAccount } from '../tutors/index.js';
import {
  appointmentOfReviewLoader,
  evaluationLoader,
  evaluationMonthsLoader,
  reviewOfAppointmentLoader,
  reviewPageLoader,
} from './review.loaders.js';
import { mayReviewSession } from './review.policy.js';
import { CriterionScores, EvaluationMonth, Review, ReviewConnection, TutorEvaluation } from './review.types.js';

function pageOfReviews(
  ctx: Context,
  tutorId: string,
  first: number | null,
  after: string | null,
): Promise<Page<Review>> {
  return ctx.load(reviewPageLoader, { tutorId, first: pageSize(first ?? 10), after: fromCursor(after, 2) });
}

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

  @FieldResolver(() => CriterionScores, {
    nullable: true,
    description: 'Mean of each criterion; null before the first review.',
  })
  async criteria(@Root() tutor: Tutor, @Ctx() ctx: Context): Promise<CriterionScores | null> {
    return (await ctx.load(evaluationLoader, tutor.id)).criteria;
  }

  @FieldResolver(() => ReviewConnection, { description: 'What students say, the latest first.' })
  reviews(
    @Root() tutor: Tutor,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Review>> {
    return pageOfReviews(ctx, tutor.id, first, after);
  }
}

@Resolver(() => TutorAccount)
export class TutorAccountReviewFields {
  @FieldResolver(() => TutorEvaluation, { description: 'What the reviews come to.' })
  async evaluation(@Root() { id }: TutorAccount, @Ctx() ctx: Context): Promise<TutorEvaluation> {
    const { score, count, criteria } = await ctx.load(evaluationLoader, id);
    return { id, score, reviewCount: count, criteria };
  }

  @FieldResolver(() => ReviewConnection, { description: 'The reviews that count, the latest first.' })
  reviews(
    @Root() tutor: TutorAccount,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Review>> {
    return pageOfReviews(ctx, tutor.id, first, after);
  }
}

@Resolver(() => TutorEvaluation)
export class TutorEvaluationFields {
  @FieldResolver(() => [EvaluationMonth], {
    description: 'The last twelve months, this one among them, the earliest first.',
  })
  months(@Root() { id }: TutorEvaluation, @Ctx() ctx: Context): Promise<EvaluationMonth[]> {
    return ctx.load(evaluationMonthsLoader, id);
  }
}

@Resolver(() => Review)
export class ReviewFields {
  @Allow('tutor', 'admin')
  @FieldResolver(() => Appointment, {
    nullable: true,
    description: 'The session, for the tutor who taught it and the company; null for others.',
  })
  appointment(@Root() { id }: Review, @Ctx() ctx: Context): Promise<Appointment | null> {
    return ctx.load(appointmentOfReviewLoader, id);
  }
}

@Resolver(() => Appointment)
export class AppointmentReviewFields {
  @SignedInOnly()
  @FieldResolver(() => Review, {
    nullable: true,
    description: 'What its student said of it; null until there is something. Its tutor sees what counts.',
  })
  review(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<Review | null> {
    return ctx.load(reviewOfAppointmentLoader, appointment.id);
  }

  @Allow('student')
  @FieldResolver(() => Date, {
    nullable: true,
    description:
      'Before this instant the viewer may review it, or change what they said of it; null when they may not.',
  })
  async reviewUntil(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<Date | null> {
    if (!mayReviewSession(ctx.viewer, appointment)) return null;
    const [settings, review] = await Promise.all([
      readSettings(ctx),
      ctx.load(reviewOfAppointmentLoader, appointment.id),
    ]);
    const { state, endsAt } = appointment;
    const answer = mayReview(
      {
        state,
        endsAt: endsAt.getTime(),
        // Of a session that was taught, only one that is hidden is not published.
        review: review && { writtenAt: review.createdAt.getTime(), isHidden: !review.published },
      },
      ctx.now.getTime(),
      reviewPolicyOf(settings),
    );
    return answer.allowed ? new Date(answer.until) : null;
  }
}

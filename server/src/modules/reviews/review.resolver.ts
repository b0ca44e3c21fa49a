import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import { replyToReview } from './reply-to-review.js';
import { ReplyToReviewInput, ReviewSessionInput } from './review.inputs.js';
import { ReplyToReviewResult, ReviewSessionResult } from './review.results.js';
import { reviewSession } from './review-session.js';

@Resolver()
export class ReviewResolver {
  @Allow('student')
  @Mutation(() => ReviewSessionResult, {
    description: 'Says how a session was that was taught, or changes what was said, while `reviewUntil` is ahead.',
  })
  reviewSession(@Arg('input') input: ReviewSessionInput, @Ctx() ctx: Context): Promise<typeof ReviewSessionResult> {
    return run(ctx, reviewSession, input);
  }

  @Allow('tutor')
  @Mutation(() => ReplyToReviewResult, {
    description:
      'Replies to a review, which everybody reads; a second reply replaces the first, an empty one takes it back.',
  })
  replyToReview(@Arg('input') input: ReplyToReviewInput, @Ctx() ctx: Context): Promise<typeof ReplyToReviewResult> {
    return run(ctx, replyToReview, input);
  }
}

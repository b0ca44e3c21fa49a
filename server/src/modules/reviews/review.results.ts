import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';
import { Failure } from '../../graphql/failures.js';
import { AppointmentChanged } from '../appointments/index.js';
import { Review } from './review.types.js';

/** Why a session is not to be reviewed; the words of `@4as/scheduling`. */
export enum ReviewRefusal {
  NOT_TAUGHT = 'not_taught',
  TOO_LATE = 'too_late',
  HIDDEN = 'hidden',
}
registerEnumType(ReviewRefusal, {
  name: 'ReviewRefusal',
  description: 'Why a session is not to be reviewed.',
  valuesConfig: {
    NOT_TAUGHT: { description: 'It did not take place, or is not over.' },
    TOO_LATE: { description: 'The days in which it could be reviewed, or the review changed, are over.' },
    HIDDEN: { description: 'The company has hidden the review.' },
  },
});

@ObjectType({ implements: Failure, description: 'The session is not to be reviewed now; `refusal` says why.' })
export class ReviewClosed extends Failure {
  @Field(() => ReviewRefusal, { description: 'Why not.' })
  refusal: ReviewRefusal;

  constructor(refusal: ReviewRefusal) {
    super();
    this.refusal = refusal;
  }

  protected override textKey(): string {
    return `ReviewClosed.${this.refusal}`;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The reply is written, or taken back.' })
export class ReviewReplied {
  @Field(() => Review, { description: 'The review as it is now.' })
  review: Review;

  constructor(review: Review) {
    this.review = review;
  }
}

export const ReviewSessionResult = resultOf('ReviewSessionResult', [AppointmentChanged, ReviewClosed]);
export const ReplyToReviewResult = resultOf('ReplyToReviewResult', [ReviewReplied]);

import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connections.js';
import { LocalDate } from '../../graphql/scalars.js';

/** What students score, in the order in which screens ask and show it. */
@ObjectType({ simpleResolvers: true, description: 'A score of each criterion, or the mean of several; 1 to 5.' })
export class CriterionScores {
  @Field(() => Float, { description: 'How clearly things were explained.' })
  clarity: number;

  @Field(() => Float, { description: 'How well the tutor knew the subject.' })
  knowledge: number;

  @Field(() => Float, { description: 'Whether it began and ended on time.' })
  punctuality: number;

  @Field(() => Float, { description: 'How kind and patient the tutor was.' })
  kindness: number;
}

@ObjectType({ simpleResolvers: true, description: 'What a student said of a session; without their name.' })
export class Review {
  @Field(() => ID)
  id: string;

  @Field(() => Float, { description: 'The mean of its criteria, 1 to 5.' })
  score: number;

  @Field(() => CriterionScores, { description: 'Its score of each criterion.' })
  criteria: CriterionScores;

  @Field(() => String, { nullable: true, description: "The student's words; null for scores alone." })
  comment: string | null;

  @Field({ description: 'When it was first written.' })
  createdAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was last changed; null while it is as it was first written.',
  })
  changedAt: Date | null;

  @Field(() => String, { nullable: true, description: "The tutor's reply; null without one." })
  reply: string | null;

  @Field(() => Date, { nullable: true, description: 'When the tutor first replied; null without a reply.' })
  repliedAt: Date | null;

  @Field({
    description:
      'Whether it counts, and everybody reads it: it is not hidden, and the session is still one that was taught. Only its student and the company see one that does not.',
  })
  published: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A page of reviews, the latest first.' })
export class ReviewConnection extends connectionOf(() => Review) {}

@ObjectType({
  simpleResolvers: true,
  description: 'What the reviews written in a calendar month of America/Toronto come to.',
})
export class EvaluationMonth {
  @Field(() => LocalDate, { description: 'Its first day.' })
  month: string;

  @Field(() => Float, { nullable: true, description: 'Their mean, 1 to 5; null for a month without one.' })
  score: number | null;

  @Field(() => Int, { description: 'How many there are.' })
  reviewCount: number;
}

@ObjectType({ simpleResolvers: true, description: 'What the reviews of a tutor come to.' })
export class TutorEvaluation {
  @Field(() => ID)
  id: string;

  @Field(() => Float, { nullable: true, description: 'The mean of all reviews, 1 to 5; null before the first.' })
  score: number | null;

  @Field(() => Int, { description: 'How many reviews there are.' })
  reviewCount: number;

  @Field(() => CriterionScores, { nullable: true, description: 'The mean of each criterion; null before the first.' })
  criteria: CriterionScores | null;
}

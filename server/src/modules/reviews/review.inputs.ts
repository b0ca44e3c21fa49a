import { IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { STORABLE } from '../messaging/index.js';

const LONGEST_TEXT = 2000;

@InputType({ description: 'How a session was. What was said of it before is replaced.' })
export class ReviewSessionInput {
  @Field(() => ID, { description: 'The session.' })
  @IsUUID()
  appointmentId: string;

  @Field(() => Int, { description: 'How clearly things were explained, 1 to 5.' })
  @IsInt()
  @Min(1)
  @Max(5)
  clarity: number;

  @Field(() => Int, { description: 'How well the tutor knew the subject, 1 to 5.' })
  @IsInt()
  @Min(1)
  @Max(5)
  knowledge: number;

  @Field(() => Int, { description: 'Whether it began and ended on time, 1 to 5.' })
  @IsInt()
  @Min(1)
  @Max(5)
  punctuality: number;

  @Field(() => Int, { description: 'How kind and patient the tutor was, 1 to 5.' })
  @IsInt()
  @Min(1)
  @Max(5)
  kindness: number;

  @Field(() => String, { nullable: true, description: 'In words, at most 2,000 characters.' })
  @IsOptional()
  @MaxLength(LONGEST_TEXT)
  @Matches(STORABLE)
  comment?: string | null;
}

@InputType({ description: 'What a tutor replies to a review. What they replied before is replaced.' })
export class ReplyToReviewInput {
  @Field(() => ID, { description: 'The review.' })
  @IsUUID()
  reviewId: string;

  @Field({ description: 'In words, at most 2,000 characters; empty takes the reply back.' })
  @MaxLength(LONGEST_TEXT)
  @Matches(STORABLE)
  body: string;
}

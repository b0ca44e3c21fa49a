import { IsDate, IsIn, IsNotEmpty, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'The session to hold.' })
export class AddToCartInput {
  @Field(() => ID, { description: 'What is to be taught.' })
  @IsUUID()
  courseId: string;

  @Field(() => ID, { nullable: true, description: 'Null: any tutor of the course, picked fairly.' })
  @IsOptional()
  @IsUUID()
  tutorId?: string | null;

  @Field({ description: 'The first instant of the slot.' })
  @IsDate()
  startsAt: Date;

  @Field(() => Int, { description: '60, 90 or 120.' })
  @IsIn([60, 90, 120])
  minutes: number;
}

@InputType({ description: 'The line to take out.' })
export class RemoveFromCartInput {
  @Field(() => ID, { description: 'Which line.' })
  @IsUUID()
  lineId: string;
}

@InputType({ description: 'The coupon as the student typed it; case does not matter.' })
export class ApplyCouponInput {
  @Field({ description: 'As typed; case does not matter.' })
  @IsNotEmpty()
  @MaxLength(40)
  code: string;
}

import { IsDate, IsIn, IsNotEmpty, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'The session to hold.' })
export class AddToCartInput {
  @Field(() => ID)
  @IsUUID()
  courseId: string;

  @Field(() => ID, { nullable: true, description: 'Null: any tutor of the course, picked fairly.' })
  @IsOptional()
  @IsUUID()
  tutorId?: string | null;

  @Field()
  @IsDate()
  startsAt: Date;

  @Field(() => Int, { description: '60, 90 or 120.' })
  @IsIn([60, 90, 120])
  minutes: number;
}

@InputType({ description: 'The line to take out.' })
export class RemoveFromCartInput {
  @Field(() => ID)
  @IsUUID()
  lineId: string;
}

@InputType({ description: 'The coupon as the student typed it; case does not matter.' })
export class ApplyCouponInput {
  @Field()
  @IsNotEmpty()
  @MaxLength(40)
  code: string;
}

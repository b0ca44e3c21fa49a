import { IsDate, IsIn, IsInt, IsOptional, IsUUID, Length, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SESSION_MINUTES } from '../../appointments/index.js';

@InputType({ description: 'Another time, tutor or shorter length for a session. What is left out stays.' })
export class RescheduleSessionInput {
  @Field(() => ID, { description: 'The session.' })
  @IsUUID()
  appointmentId: string;

  @Field(() => Date, { description: 'The start, the present one included.' })
  @IsDate()
  startsAt: Date;

  @Field(() => ID, { nullable: true, description: 'Another tutor of the course.' })
  @IsOptional()
  @IsUUID()
  tutorId?: string | null;

  @Field(() => Int, { nullable: true, description: '60, 90 or 120.' })
  @IsOptional()
  @IsIn([...SESSION_MINUTES])
  minutes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What was shown to go back for a shorter length, cents: a student who shortens must give it.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  refundCents?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, for both people to read, 3 to 500 characters: a tutor or an admin must give it.',
  })
  @IsOptional()
  @Length(3, 500)
  reason?: string | null;
}

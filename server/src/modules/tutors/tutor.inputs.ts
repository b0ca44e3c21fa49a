import { IsInt, IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';

@InputType({ description: 'What is given is changed; what is left out stays.' })
export class UpdateTutorProfileInput {
  @Field(() => String, { nullable: true, description: '1 to 80 characters.' })
  @IsOptional()
  @Length(1, 80)
  displayName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Plain text, at most 4000 characters; an empty text takes it away.',
  })
  @IsOptional()
  @MaxLength(4000)
  bio?: string | null;
}

@InputType({ description: 'What a tutor is paid for an hour from a day on.' })
export class SetHourlyRateInput {
  @Field(() => ID, { description: 'Whose rate.' })
  @IsUUID()
  tutorId: string;

  @Field(() => LocalDate, { description: "Its first day on the tutor's calendar: today or later." })
  startsOn: string;

  @Field(() => Int, { description: 'Cents: 0 to 100000.' })
  @IsInt()
  hourlyRateCents: number;
}

@InputType({ description: 'Which rate to take back; it has not begun.' })
export class RemoveHourlyRateInput {
  @Field(() => ID, { description: 'Whose rate.' })
  @IsUUID()
  tutorId: string;

  @Field(() => LocalDate, { description: "Its first day on the tutor's calendar." })
  startsOn: string;
}

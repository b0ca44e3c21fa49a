import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  Min,
} from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';

/** How many sessions are changed at once at most: what stands on two pages of the list. */
const MOST = 100;

/** On whose terms an admin cancels, as `@4as/scheduling` names who cancels. */
export enum CancellationTermsOf {
  STUDENT = 'student',
  COMPANY = 'admin',
}
registerEnumType(CancellationTermsOf, {
  name: 'CancellationTermsOf',
  description: 'On whose terms an admin cancels sessions.',
  valuesConfig: {
    STUDENT: { description: 'As the student would have: by how near the start is. The tutor earns what is kept.' },
    COMPANY: { description: 'As the company does: everything goes back, and nothing is earned.' },
  },
});

@InputType({ description: 'Cancelling several sessions, to be looked at before it is done.' })
export class CancellationPreviewInput {
  @Field(() => [ID], { description: 'The sessions, 1 to 100, each once.' })
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  appointmentIds: string[];

  @Field(() => CancellationTermsOf, { description: 'What the students get back, and the tutors earn.' })
  @IsEnum(CancellationTermsOf)
  terms: CancellationTermsOf;
}

@InputType({ description: 'Cancelling several sessions.' })
export class CancelSessionsInput extends CancellationPreviewInput {
  @Field(() => Int, {
    description: 'The sum of refunds that was shown, cents: nothing is done when it is another by now.',
  })
  @IsInt()
  @Min(0)
  refundCents: number;

  @Field({ description: 'Why, for students and tutors to read, 3 to 500 characters.' })
  @Length(3, 500)
  reason: string;

  @Field(() => ID, { description: 'Made by the client; the same one again gets the same answer, and nothing is done.' })
  @IsUUID()
  requestId: string;
}

@InputType({ description: 'Moving several sessions by the same, to be looked at before it is done.' })
export class MovePreviewInput {
  @Field(() => [ID], { description: 'The sessions, 1 to 100, each once.' })
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  appointmentIds: string[];

  @Field(() => Int, {
    description:
      'By so many days, -365 to 365, on the calendar of the tutor who teaches: clocks that change do not matter.',
  })
  @IsInt()
  @Min(-365)
  @Max(365)
  days: number;

  @Field(() => Int, {
    nullable: true,
    description: 'To this time of the day of that tutor, in minutes after midnight; null: each keeps its own.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1439)
  minutes?: number | null;

  @Field(() => ID, { nullable: true, description: 'To this tutor; null: each keeps its own.' })
  @IsOptional()
  @IsUUID()
  tutorId?: string | null;
}

@InputType({ description: 'Moving several sessions by the same.' })
export class MoveSessionsInput extends MovePreviewInput {
  @Field({ description: 'Why, for students and tutors to read, 3 to 500 characters.' })
  @Length(3, 500)
  reason: string;

  @Field(() => ID, {
    description: 'Made by the client; the same one again gets the same answer, and nothing is moved.',
  })
  @IsUUID()
  requestId: string;
}

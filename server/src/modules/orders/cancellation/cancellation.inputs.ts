import { IsEnum, IsInt, IsOptional, IsUUID, Length, Min } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';

@InputType({ description: 'Cancelling one session.' })
export class CancelSessionInput {
  @Field(() => ID, { description: 'The session.' })
  @IsUUID()
  appointmentId: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The refund that was shown, cents: a student must give it, and nothing is done when it is another by now.',
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

/** How a session went, as somebody says it. */
export enum SessionOutcomeKind {
  COMPLETED = 'complete',
  STUDENT_NO_SHOW = 'report_student_no_show',
  TUTOR_NO_SHOW = 'report_tutor_no_show',
}
registerEnumType(SessionOutcomeKind, {
  name: 'SessionOutcomeKind',
  description: 'How a session went.',
  valuesConfig: {
    COMPLETED: { description: 'It was taught: said by its tutor once it is over, or by an admin.' },
    STUDENT_NO_SHOW: { description: 'The student did not come: paid all the same. Said by its tutor or an admin.' },
    TUTOR_NO_SHOW: { description: 'The tutor did not come: the money goes back. Said by its student or an admin.' },
  },
});

@InputType({ description: 'How a session went.' })
export class RecordOutcomeInput {
  @Field(() => ID, { description: 'The session.' })
  @IsUUID()
  appointmentId: string;

  @Field(() => SessionOutcomeKind, { description: 'What happened.' })
  @IsEnum(SessionOutcomeKind)
  outcome: SessionOutcomeKind;

  @Field(() => String, {
    nullable: true,
    description: 'What is to be said about it, for both people to read, 3 to 500 characters: an admin must give it.',
  })
  @IsOptional()
  @Length(3, 500)
  reason?: string | null;
}

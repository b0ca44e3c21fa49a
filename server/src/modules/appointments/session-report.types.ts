import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';
import { AppointmentChanged, TransitionNotAllowed } from './appointment.results.js';

@ObjectType({ simpleResolvers: true, description: 'What the tutor wrote about a session.' })
export class SessionReport {
  @Field({ description: 'The words, as written.' })
  body: string;

  @Field({ description: 'When they were last changed.' })
  updatedAt: Date;
}

@InputType({ description: 'The report of a session: what is left empty is taken away.' })
export class WriteSessionReportInput {
  @Field(() => ID, { description: 'The session.' })
  @IsUUID()
  appointmentId: string;

  @Field({ description: 'For the student to read, at most 4,000 characters.' })
  @MaxLength(4000)
  report: string;

  @Field(() => String, {
    nullable: true,
    description: 'For the tutor and the company only, at most 4,000 characters.',
  })
  @IsOptional()
  @MaxLength(4000)
  privateNote?: string | null;
}

export const WriteSessionReportResult = resultOf('WriteSessionReportResult', [
  AppointmentChanged,
  TransitionNotAllowed,
]);

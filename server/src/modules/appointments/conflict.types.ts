import { ArrayMinSize, ArrayUnique, IsEnum, IsUUID, Length } from 'class-validator';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../graphql/connections.js';
import { resultOf } from '../../graphql/commands.js';
import { Appointment } from './appointment.entity.js';
import { AppointmentChanged, TransitionNotAllowed } from './appointment.results.js';

/** Why a coming session needs somebody to look at it; the first three are those of `@4as/scheduling`. */
export enum ConflictReason {
  OUTSIDE_HOURS = 'outside_hours',
  OVERRIDE = 'override',
  TIME_OFF = 'time_off',
  TUTOR_INACTIVE = 'tutor_inactive',
  NOT_TEACHING = 'not_teaching',
  NO_PAYMENT = 'no_payment',
  UNPAID = 'unpaid',
}
registerEnumType(ConflictReason, {
  name: 'ConflictReason',
  description: 'Why a coming session needs somebody to look at it.',
  valuesConfig: {
    OUTSIDE_HOURS: { description: "It is not within the tutor's weekly hours any more." },
    OVERRIDE: { description: 'The tutor has other hours on its date.' },
    TIME_OFF: { description: 'The tutor is away for some of it.' },
    TUTOR_INACTIVE: { description: 'The tutor teaches no more.' },
    NOT_TEACHING: { description: 'The tutor does not teach its course any more.' },
    NO_PAYMENT: { description: 'It is confirmed, and no order that was paid has it.' },
    UNPAID: { description: 'Its hold ran out unpaid, and still stands in the way of its slot.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A coming session that needs somebody to look at it.' })
export class AppointmentConflict {
  @Field(() => Appointment, { description: 'The session.' })
  appointment: Appointment;

  @Field(() => [ConflictReason], { description: 'All that is wrong with it; at least one.' })
  reasons: ConflictReason[];
}

@ObjectType({ simpleResolvers: true, description: 'A page of conflicts, the next session first.' })
export class AppointmentConflictConnection extends countedConnectionOf(() => AppointmentConflict) {}

@ObjectType({ simpleResolvers: true, description: 'A coming session whose conflict an admin lets stand.' })
export class KeptConflict {
  @Field(() => Appointment, { description: 'The session.' })
  appointment: Appointment;

  @Field(() => [ConflictReason], {
    description: 'What was wrong with it when it was looked at; anything else is a conflict again.',
  })
  reasons: ConflictReason[];

  @Field({ description: 'Why it may stand, in the words of the admin.' })
  note: string;

  @Field({ description: 'When that was said.' })
  keptAt: Date;

  keptById: string;
}

@ObjectType({ simpleResolvers: true, description: 'A page of conflicts that may stand, the next session first.' })
export class KeptConflictConnection extends countedConnectionOf(() => KeptConflict) {}

@InputType({ description: 'Letting a session in conflict stand.' })
export class KeepConflictInput {
  @Field(() => ID, { description: 'The session.' })
  @IsUUID()
  appointmentId: string;

  @Field(() => [ConflictReason], { description: 'The reasons that were shown: any other is a conflict again.' })
  @IsEnum(ConflictReason, { each: true })
  @ArrayMinSize(1)
  @ArrayUnique()
  reasons: ConflictReason[];

  @Field({ description: 'Why it may stand, for admins to read, 3 to 500 characters.' })
  @Length(3, 500)
  note: string;
}

@InputType({ description: 'Taking back that a conflict may stand.' })
export class ReopenConflictInput {
  @Field(() => ID, { description: 'The session.' })
  @IsUUID()
  appointmentId: string;
}

export const ReopenConflictResult = resultOf('ReopenConflictResult', [AppointmentChanged]);
export const KeepConflictResult = resultOf('KeepConflictResult', [AppointmentChanged, TransitionNotAllowed]);

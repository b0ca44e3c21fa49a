import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../graphql/connections.js';
import { Appointment } from './appointment.entity.js';

/** Why a coming session needs somebody to look at it; the first three are those of `@4as/scheduling`. */
export enum ConflictReason {
  OUTSIDE_HOURS = 'outside_hours',
  OVERRIDE = 'override',
  TIME_OFF = 'time_off',
  TUTOR_INACTIVE = 'tutor_inactive',
  NOT_TEACHING = 'not_teaching',
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

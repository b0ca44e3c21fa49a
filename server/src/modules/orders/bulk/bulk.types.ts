import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Person } from '../../accounts/index.js';
import { Appointment, CancellationRule } from '../../appointments/index.js';

/** Why a session of several is left as it is: the reasons of `@4as/scheduling` for a time, and those of its state. */
export enum BulkRefusal {
  NOT_BOOKED = 'not_booked',
  CANCELLED = 'cancelled',
  ENDED = 'ended',
  STARTED = 'started',
  UNCHANGED = 'unchanged',
  NOT_TEACHING = 'not_teaching',
  TUTOR_INACTIVE = 'unknown',
  PAST = 'past',
  NOTICE = 'notice',
  HORIZON = 'horizon',
  OVERRIDE = 'override',
  OUTSIDE_HOURS = 'outside_hours',
  TIME_OFF = 'time_off',
  TAKEN = 'taken',
  BUFFER = 'buffer',
  STUDENT_BUSY = 'student_busy',
  OFF_GRID = 'off_grid',
}
registerEnumType(BulkRefusal, {
  name: 'BulkRefusal',
  description: 'Why one of several sessions is left as it is.',
  valuesConfig: {
    NOT_BOOKED: { description: 'It is held and not paid, or its hold ran out.' },
    CANCELLED: { description: 'It is cancelled.' },
    ENDED: { description: 'It has ended in a way that leaves nothing to be done.' },
    STARTED: { description: 'It has begun.' },
    UNCHANGED: { description: 'It is there already.' },
    NOT_TEACHING: { description: 'The tutor does not teach its course.' },
    TUTOR_INACTIVE: { description: 'The tutor teaches no more.' },
    PAST: { description: 'The time is over.' },
    NOTICE: { description: 'The time is too near for the tutor.' },
    HORIZON: { description: 'The time is too far ahead for the tutor.' },
    OVERRIDE: { description: 'The tutor has other hours on that date.' },
    OUTSIDE_HOURS: { description: "The time is not within the tutor's weekly hours." },
    TIME_OFF: { description: 'The tutor is away.' },
    TAKEN: { description: 'Another session of the tutor, or of the student by now, is at that time.' },
    BUFFER: { description: 'Another session of the tutor is too near.' },
    STUDENT_BUSY: { description: 'The student has another session at that time.' },
    OFF_GRID: { description: "The time does not start on the tutor's grid." },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What cancelling would do to one of several sessions.' })
export class CancellationEffect {
  @Field(() => Appointment, { description: 'The session.' })
  appointment: Appointment;

  @Field(() => BulkRefusal, { nullable: true, description: 'Why it can not be cancelled; null when it can.' })
  refusal: BulkRefusal | null;

  @Field(() => CancellationRule, { nullable: true, description: 'The rule that applies; null when it is refused.' })
  rule: CancellationRule | null;

  @Field(() => Int, { description: 'What goes back to the student, cents.' })
  refundCents: number;

  @Field(() => Int, { description: 'What the student pays all the same, cents.' })
  studentPaysCents: number;

  @Field(() => Int, { description: 'What the tutor earns for it all the same, cents.' })
  tutorEarnsCents: number;

  @Field(() => Int, { description: 'What the tutor earns for it as long as it stands, cents.' })
  tutorWouldEarnCents: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What cancelling several sessions would do; sums are of those that can be.',
})
export class CancellationPreview {
  @Field(() => [CancellationEffect], { description: 'Each session, by its start.' })
  effects: CancellationEffect[];

  @Field(() => Int, { description: 'How many can be cancelled.' })
  count: number;

  @Field(() => Int, { description: 'What goes back to students in all, cents.' })
  refundCents: number;

  @Field(() => Int, { description: 'What tutors earn all the same, cents.' })
  tutorsEarnCents: number;
}

@ObjectType({ simpleResolvers: true, description: 'Where one of several sessions would go.' })
export class MoveEffect {
  @Field(() => Appointment, { description: 'The session as it is.' })
  appointment: Appointment;

  @Field({ description: 'The first instant of its new time.' })
  startsAt: Date;

  @Field({ description: 'The first instant after its new time.' })
  endsAt: Date;

  @Field(() => Person, { nullable: true, description: 'Who would teach it; null for somebody who is gone.' })
  tutor: Person | null;

  @Field(() => BulkRefusal, { nullable: true, description: 'Why it can not go there; null when it can.' })
  refusal: BulkRefusal | null;
}

@ObjectType({ simpleResolvers: true, description: 'What moving several sessions would do.' })
export class MovePreview {
  @Field(() => [MoveEffect], { description: 'Each session, by its start.' })
  effects: MoveEffect[];

  @Field(() => Int, { description: 'How many can be moved.' })
  count: number;
}

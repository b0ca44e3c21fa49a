import { joinWindow, MINUTE, type Actor } from '@4as/scheduling';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../graphql/connections.js';
import { MeetingPlatform } from '../tutors/index.js';

/** The states of `@4as/scheduling` by their names outside. */
export enum AppointmentState {
  HELD = 'held',
  CONFIRMED = 'confirmed',
  COMPLETED = 'completed',
  STUDENT_NO_SHOW = 'student_no_show',
  TUTOR_NO_SHOW = 'tutor_no_show',
  CANCELLED = 'cancelled',
  EXPIRED = 'expired',
}
registerEnumType(AppointmentState, {
  name: 'AppointmentState',
  description: 'From the hold of a cart to the outcome.',
  valuesConfig: {
    HELD: { description: 'In a cart, or of a series and not paid yet: nobody else can have the time.' },
    CONFIRMED: { description: 'Paid.' },
    COMPLETED: { description: 'Taught.' },
    STUDENT_NO_SHOW: { description: 'The student was not there: paid all the same.' },
    TUTOR_NO_SHOW: { description: 'The tutor was not there: the money goes back.' },
    CANCELLED: { description: 'Was paid, and is given up.' },
    EXPIRED: { description: 'Was held, and let go or run out before it was paid.' },
  },
});

/** The rules of `@4as/scheduling` by their names outside. */
export enum CancellationRule {
  FREE = 'free',
  LATE = 'late',
  TOO_LATE = 'too_late',
  BY_TUTOR = 'by_tutor',
  BY_ADMIN = 'by_admin',
}
registerEnumType(CancellationRule, {
  name: 'CancellationRule',
  description: 'Which row of the cancellation rules applies.',
  valuesConfig: {
    FREE: { description: 'By the student in good time: everything goes back.' },
    LATE: { description: 'By the student late: a share is paid, and the tutor earns the same share.' },
    TOO_LATE: { description: 'By the student just before the start: everything is paid and earned.' },
    BY_TUTOR: { description: 'By the tutor: everything goes back, nothing is earned.' },
    BY_ADMIN: { description: 'By the company: everything goes back, nothing is earned.' },
  },
});

/** The session agreed between a student and a tutor for a course, `[startsAt, endsAt)`; while it is paid for, a hold. */
@Entity('appointments')
@ObjectType({ simpleResolvers: true, description: 'A session of a student with a tutor.' })
export class Appointment {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  studentId: string;

  @Column('uuid')
  tutorId: string;

  @Column('uuid')
  courseId: string;

  @Field(() => AppointmentState, { description: 'How it stands.' })
  @Column('text')
  state: AppointmentState;

  @Field({ description: 'The first instant of it.' })
  @Column('timestamptz')
  startsAt: Date;

  @Field({ description: 'The first instant that is no longer part of it.' })
  @Column('timestamptz')
  endsAt: Date;

  /** The end with the tutor's buffer of the day it was booked. */
  @Column('timestamptz')
  takenUntil: Date;

  /** Until when a hold keeps its slot; kept after, as a trace. */
  @Column('timestamptz', { nullable: true })
  heldUntil: Date | null;

  @Column('text', { nullable: true })
  meetingUrl: string | null;

  @Column('text', { nullable: true })
  meetingPlatform: MeetingPlatform | null;

  /** Grows with every change that calendars must hear of (RFC 5545). */
  @Column('integer')
  sequence: number;

  @Field(() => Date, { nullable: true, description: 'Null unless it was cancelled.' })
  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;

  @Column('text', { nullable: true })
  cancelledBy: Actor | null;

  @Field(() => String, { nullable: true, description: 'What was said on cancelling.' })
  @Column('text', { nullable: true })
  cancelReason: string | null;

  @Field(() => CancellationRule, {
    nullable: true,
    description: 'The rule that applied; null unless it was cancelled.',
  })
  @Column('text', { nullable: true })
  cancellationRule: CancellationRule | null;

  /** How often it got another time or tutor. */
  @Column('integer')
  timesRescheduled: number;

  /** The series that it is a part of; null for a single one. */
  @Column('uuid', { nullable: true })
  seriesId: string | null;

  @Field(() => Date, {
    nullable: true,
    description:
      "When the student's saved card is charged for it, as agreed for its series; null for what is bought through the cart.",
  })
  @Column('timestamptz', { nullable: true })
  chargeAt: Date | null;

  /** The session whose longer time this hold keeps while the difference is paid; null for all that are sessions themselves. */
  @Column('uuid', { nullable: true })
  replacesId: string | null;

  @Field({ description: 'When the slot was first held.' })
  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  @Field(() => Int, { description: 'Its length: 60, 90 or 120.' })
  get minutes(): number {
    return (this.endsAt.getTime() - this.startsAt.getTime()) / MINUTE;
  }

  @Field(() => Date, { description: 'Joining is allowed from 15 minutes before the start until the end.' })
  get joinableFrom(): Date {
    return new Date(joinWindow({ start: this.startsAt.getTime(), end: this.endsAt.getTime() }).start);
  }
}

@ObjectType({ simpleResolvers: true, description: 'A page of appointments.' })
export class AppointmentConnection extends countedConnectionOf(() => Appointment) {}

@ObjectType({ simpleResolvers: true, description: 'The course of an appointment, offered today or not.' })
export class AppointmentCourse {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Its name in addresses.' })
  slug: string;

  @Field({ description: 'Its full name.' })
  name: string;

  @Field({ description: 'Its code at the institution, such as MAT1720.' })
  sigle: string;

  @Field({ description: 'The full name of its institution.' })
  institutionName: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';

/** Why an occurrence of a series has no session: the student's own wish, or what stood in the way on the day it was decided. */
export enum MissingReason {
  SKIPPED = 'skipped',
  PAUSED = 'paused',
  TUTOR_UNAVAILABLE = 'tutor_unavailable',
  PAST = 'past',
  OFF_GRID = 'off_grid',
  OUTSIDE_HOURS = 'outside_hours',
  OVERRIDE = 'override',
  TIME_OFF = 'time_off',
  TAKEN = 'taken',
  BUFFER = 'buffer',
  NOTICE = 'notice',
  HORIZON = 'horizon',
  STUDENT_BUSY = 'student_busy',
}
registerEnumType(MissingReason, {
  name: 'MissingReason',
  description: 'Why an occurrence of a series has no session.',
  valuesConfig: {
    SKIPPED: { description: 'The student left it out.' },
    PAUSED: { description: 'The series was paused.' },
    TUTOR_UNAVAILABLE: { description: 'The tutor no longer gives this course.' },
    TAKEN: { description: 'Another session of the tutor was at that time.' },
  },
});

export enum SessionPayment {
  IN_CART = 'in_cart',
  DUE = 'due',
  REFUSED = 'refused',
  PAID = 'paid',
  RELEASED = 'released',
  CANCELLED = 'cancelled',
}
registerEnumType(SessionPayment, {
  name: 'SessionPayment',
  description: 'How the payment of a session of a series stands.',
  valuesConfig: {
    IN_CART: { description: 'Held in the cart.' },
    DUE: { description: 'The saved card is charged at `chargeAt` of the appointment.' },
    REFUSED: { description: 'The saved card was refused; it is tried again, another card can be given.' },
    RELEASED: { description: 'It stayed unpaid, and its time was let go.' },
    CANCELLED: { description: 'It was cancelled; what goes back is on the order.' },
  },
});

/** An occurrence of a series: its appointment, or why there is none. Its number is its name, whatever date it is moved to. */
@Entity('series_sessions')
@ObjectType({ simpleResolvers: true, description: 'An occurrence of a series.' })
export class SeriesSession {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  seriesId: string;

  @Field(() => Int, { description: 'Its number in the series, from 1.' })
  @Column('integer')
  number: number;

  @Field(() => LocalDate, { description: 'Its date by the rule; the appointment may have been moved.' })
  @Column('date')
  onDate: string;

  @Column('uuid', { nullable: true })
  appointmentId: string | null;

  @Field(() => MissingReason, { nullable: true, description: 'Why there is no appointment; null when there is one.' })
  @Column('text', { nullable: true })
  missing: MissingReason | null;

  /** When it is let go unless it is paid; null for what is paid through the cart. */
  @Column('timestamptz', { nullable: true })
  releaseAt: Date | null;

  /** When its card is charged next; null when there is nothing to charge. */
  @Column('timestamptz', { nullable: true })
  nextChargeAt: Date | null;

  @Column('integer')
  attempts: number;

  /** Why the last charge failed. */
  @Column('text', { nullable: true })
  failure: string | null;

  /** The order that charges it. */
  @Column('uuid', { nullable: true })
  orderId: string | null;

  /** When both were told that it stayed unpaid. */
  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;

  /** When it was given up before it was paid. */
  @Column('timestamptz', { nullable: true })
  givenUpAt: Date | null;

  @Column('timestamptz')
  updatedAt: Date;
}

import { sessionPrice } from '@4as/pricing';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Allow } from '../../graphql/authorization.js';
import { LocalDate } from '../../graphql/scalars.js';

/** The frequencies of `@4as/scheduling` by their names outside. */
export enum SeriesFrequency {
  WEEKLY = 'weekly',
  EVERY_TWO_WEEKS = 'every_two_weeks',
  MONTHLY_BY_DATE = 'monthly_by_date',
  MONTHLY_BY_WEEKDAY = 'monthly_by_weekday',
}
registerEnumType(SeriesFrequency, {
  name: 'SeriesFrequency',
  description: 'How sessions recur.',
  valuesConfig: {
    MONTHLY_BY_DATE: { description: 'The same day of each month; months without it (a 31st) have no session.' },
    MONTHLY_BY_WEEKDAY: { description: 'The same n-th weekday of each month, such as the second Tuesday.' },
  },
});

export enum SeriesPayment {
  AT_ONCE = 'at_once',
  EACH = 'each',
}
registerEnumType(SeriesPayment, {
  name: 'SeriesPayment',
  description: 'How the sessions of a series are paid.',
  valuesConfig: {
    AT_ONCE: { description: 'All together, through the cart.' },
    EACH: { description: 'Each by itself from the saved card, a day before it.' },
  },
});

export enum SeriesState {
  ACTIVE = 'active',
  CANCELLED = 'cancelled',
}
registerEnumType(SeriesState, { name: 'SeriesState', description: 'Whether a series goes on.' });

/** Appointments that recur by a rule in local time. The columns of the rule are the one in force; what is over stays as it was. */
@Entity('series')
@ObjectType({ simpleResolvers: true, description: 'Sessions that recur by a rule in local time.' })
export class Series {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  studentId: string;

  @Column('uuid')
  tutorId: string;

  @Column('uuid')
  courseId: string;

  @Field(() => Int, { description: 'The length of its sessions: 60, 90 or 120.' })
  @Column('integer')
  minutes: number;

  @Field(() => SeriesFrequency, { description: 'How it recurs.' })
  @Column('text')
  frequency: SeriesFrequency;

  @Field(() => LocalDate, { description: 'The date, in `timeZone`, that the rule in force begins with.' })
  @Column('date')
  startDate: string;

  @Field(() => Int, { description: 'Minutes after midnight in `timeZone`: the same all year, whatever clocks do.' })
  @Column('integer')
  startMinute: number;

  @Field({ description: 'IANA name of the zone of its times.' })
  @Column('text')
  timeZone: string;

  /** The number of the session that the rule in force begins with. */
  @Column('integer')
  firstNumber: number;

  @Field(() => Int, { nullable: true, description: 'It ends after so many occurrences; null: by date or not at all.' })
  @Column('integer', { nullable: true })
  endsAfter: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Its last possible date; null: by number or not at all.' })
  @Column('date', { nullable: true })
  endsOn: string | null;

  @Allow('student', 'admin')
  @Field(() => SeriesPayment, { description: 'How its sessions are paid.' })
  @Column('text')
  payment: SeriesPayment;

  @Field(() => SeriesState, { description: 'Whether it goes on.' })
  @Column('text')
  state: SeriesState;

  @Field(() => LocalDate, { nullable: true, description: 'First date of a pause; null when it is not paused.' })
  @Column('date', { nullable: true })
  pausedFrom: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last date of the pause; null when it is not paused.' })
  @Column('date', { nullable: true })
  pausedUntil: string | null;

  /** Up to this date of the rule every occurrence has a row. */
  @Column('date')
  decidedUntil: string;

  /** What an hour costs the student, cents; fixed on the day of the booking. */
  @Column('integer')
  rateCents: number;

  @Column('boolean')
  taxable: boolean;

  @Column('uuid')
  requestId: string;

  @Field({ description: 'When it was booked.' })
  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  @Allow('student', 'admin')
  @Field(() => Int, {
    description: 'What a session costs before discount and taxes, cents; fixed on the day of the booking.',
  })
  get priceCents(): number {
    return sessionPrice(this.rateCents, this.minutes);
  }

  /** Whether it goes on without an end. */
  get isOngoing(): boolean {
    return this.endsAfter === null && this.endsOn === null;
  }
}

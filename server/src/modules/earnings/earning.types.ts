import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';

export enum EarningKind {
  SESSION = 'session',
  LATE = 'late',
  REVERSAL = 'reversal',
}
registerEnumType(EarningKind, {
  name: 'EarningKind',
  description: 'Why something counts in a month.',
  valuesConfig: {
    SESSION: { description: 'A session of the month.' },
    LATE: { description: 'A session of an earlier month, known after that one was closed.' },
    REVERSAL: { description: 'A session that was counted before and whose money went back since.' },
  },
});

export enum EarningMonthState {
  CURRENT = 'current',
  OPEN = 'open',
  DUE = 'due',
  PAID = 'paid',
  NOTHING_DUE = 'nothing_due',
}
registerEnumType(EarningMonthState, {
  name: 'EarningMonthState',
  description: 'How the pay of a month stands.',
  valuesConfig: {
    CURRENT: { description: 'The month is not over.' },
    OPEN: { description: 'The month is over; the company has not closed it.' },
    DUE: { description: 'Closed, and not paid yet.' },
    PAID: { description: 'Paid: it does not change any more.' },
    NOTHING_DUE: { description: 'Closed with nothing to pay; what is below zero is taken off the next month.' },
  },
});

/** One thing that counts in a month; amounts and minutes are below zero where it takes back. */
@ObjectType({ simpleResolvers: true, description: 'One thing that counts in a month: a session, or a correction.' })
export class EarningEntry {
  @Field(() => ID)
  id: string;

  /** Which session; read by a loader. */
  appointmentId: string;

  tutorId: string;
  month: string;

  @Field(() => EarningKind, { description: 'A session of the month, or which kind of correction.' })
  kind: EarningKind;

  @Field(() => Int, { description: 'Cents; below zero for what is taken back.' })
  amountCents: number;

  @Field(() => Int, { description: 'Minutes; below zero for what is taken back.' })
  minutes: number;

  @Field(() => Int, { description: 'The rate of the day of the session, cents an hour.' })
  hourlyRateCents: number;

  @Field(() => Int, { description: 'The share that the outcome gives, in basis points (10,000 is all).' })
  shareBasisPoints: number;

  @Field({
    description: 'When it was earned: the end of the session, or when its outcome was known if that was before.',
  })
  earnedAt: Date;
}

/** A month of a tutor: what its payout counted, or what would be counted if it were closed now. */
@ObjectType({ simpleResolvers: true, description: 'What a tutor earned in a calendar month of America/Toronto.' })
export class EarningMonth {
  @Field(() => ID)
  id: string;

  tutorId: string;

  @Field(() => LocalDate, { description: 'Its first day.' })
  month: string;

  @Field(() => EarningMonthState, { description: 'Whether it is closed and paid.' })
  state: EarningMonthState;

  @Field(() => Int, { description: 'Sessions of the month that were earned.' })
  sessionCount: number;

  @Field(() => Int, { description: 'Minutes of those sessions.' })
  minutes: number;

  @Field(() => Int, { description: 'Earned by sessions of the month, cents.' })
  earnedCents: number;

  @Field(() => Int, {
    description: 'Of earlier months, known after they were closed, cents; below zero where more was taken back.',
  })
  correctionCents: number;

  @Field(() => Int, { description: 'Left by the month before to be taken off, cents; zero or below.' })
  carriedCents: number;

  @Field(() => Int, { description: 'All three together: what is paid for the month, cents.' })
  totalCents: number;

  @Field(() => ID, { nullable: true, description: 'The payout that closed it; null before.' })
  payoutId: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was closed; null before.' })
  closedAt: Date | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day of the payment; null before.' })
  paidOn: string | null;

  @Field(() => String, { nullable: true, description: 'The confirmation number of the payment; null before.' })
  confirmationNumber: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The months of a tutor in a calendar year, and what was paid in it.',
})
export class EarningYear {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The year.' })
  year: number;

  @Field(() => [Int], { description: 'All years in which the tutor earned something, and this one; the newest first.' })
  years: number[];

  @Field(() => [EarningMonth], { description: 'Months with something in them, the newest first.' })
  months: EarningMonth[];

  @Field(() => Int, {
    description: 'Payments dated in the year, cents: box 048 of the T4A slip, whichever months they were for.',
  })
  paidCents: number;
}

@ObjectType({ simpleResolvers: true, description: "What a tutor's pay comes to now." })
export class TutorPay {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Earned by sessions of this month and not taken back, cents.' })
  thisMonthCents: number;

  @Field(() => Int, { description: 'In months that are over and not closed, cents.' })
  toCloseCents: number;

  @Field(() => Int, { description: 'In months that are closed and not paid, cents.' })
  dueCents: number;

  @Field(() => Int, { description: 'Of sessions whose order is not paid, cents: it counts in a month once it is.' })
  unpaidCents: number;
}

/** A tutor's year for the slip T4A. */
@ObjectType({ simpleResolvers: true, description: 'What a tutor was paid in a calendar year, for the T4A slip.' })
export class T4aSummary {
  @Field(() => ID, { description: "The tutor's." })
  tutorId: string;

  @Field({ description: 'The whole name of the person.' })
  name: string;

  @Field({ description: 'The address of the account.' })
  email: string;

  @Field(() => Int, { description: 'How many payments are dated in the year.' })
  paymentCount: number;

  @Field(() => Float, { description: 'Box 048, fees for services: all payments dated in the year, whole cents.' })
  box048Cents: number;

  @Field({ description: 'Whether the year is above $500, past which a slip must be made.' })
  isSlipNeeded: boolean;
}

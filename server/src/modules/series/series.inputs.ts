import {
  ArrayMaxSize,
  IsDate,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';
import { SeriesFrequency, SeriesPayment } from './series.entity.js';

/** More sessions than a year has weeks are never booked at once. */
export const MOST_SESSIONS = 52;

@InputType({ description: 'What is to be done otherwise with one occurrence than the rule says.' })
export class SeriesChangeInput {
  @Field(() => LocalDate, { description: 'The date of the occurrence by the rule.' })
  date: string;

  @Field({ nullable: true, description: 'Leave it out.' })
  skip?: boolean;

  @Field(() => Date, { nullable: true, description: 'Another time for it.' })
  @IsOptional()
  @IsDate()
  startsAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'Another tutor for it.' })
  @IsOptional()
  @IsUUID()
  tutorId?: string | null;
}

@InputType({ description: 'A series as a student plans it.' })
export class SeriesPlanInput {
  @Field(() => ID, { description: 'What is taught.' })
  @IsUUID()
  courseId: string;

  @Field(() => ID, { description: 'Who teaches, where no change says otherwise.' })
  @IsUUID()
  tutorId: string;

  @Field(() => Int, { description: '60, 90 or 120.' })
  @IsIn([60, 90, 120])
  minutes: number;

  @Field(() => SeriesFrequency, { description: 'How it recurs.' })
  frequency: SeriesFrequency;

  @Field(() => LocalDate, { description: 'The date of the first session, in `timeZone`.' })
  startDate: string;

  @Field(() => Int, { description: 'Minutes after midnight in `timeZone`.' })
  @IsInt()
  @Min(0)
  @Max(1439)
  startMinute: number;

  @Field({ description: 'IANA name of the zone whose clock the sessions follow.' })
  @MaxLength(60)
  timeZone: string;

  @Field(() => Int, { nullable: true, description: 'After so many occurrences, 52 at most.' })
  @IsOptional()
  @IsInt()
  @Min(2)
  @Max(MOST_SESSIONS)
  endsAfter?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'With the last on or before this date. Neither: ongoing.' })
  endsOn?: string | null;

  @Field(() => [SeriesChangeInput], { defaultValue: [], description: 'One for a date at most.' })
  @ArrayMaxSize(MOST_SESSIONS)
  @ValidateNested({ each: true })
  changes: SeriesChangeInput[];
}

@InputType({ description: 'A series as it was previewed, to be booked whole or not at all.' })
export class BookSeriesInput {
  @Field(() => SeriesPlanInput, { description: 'What to book.' })
  @ValidateNested()
  plan: SeriesPlanInput;

  @Field(() => SeriesPayment, { description: 'How it is paid; an ongoing series is paid one by one.' })
  @IsEnum(SeriesPayment)
  payment: SeriesPayment;

  @Field(() => Int, { description: 'The total that the preview showed, cents.' })
  @IsInt()
  totalCents: number;

  @Field(() => ID, { description: 'Made by the client: the same one again is the same series.' })
  @IsUUID()
  requestId: string;
}

export enum SeriesScope {
  THIS = 'this',
  FOLLOWING = 'following',
  ALL = 'all',
}
registerEnumType(SeriesScope, {
  name: 'SeriesScope',
  description: 'Which sessions of a series are meant.',
  valuesConfig: {
    THIS: { description: 'Only the one that is named.' },
    FOLLOWING: { description: 'It and those after it.' },
    ALL: { description: 'All that have not begun.' },
  },
});

@InputType({ description: 'Sessions of a series to cancel.' })
export class CancelSeriesInput {
  @Field(() => ID, { description: 'The series.' })
  @IsUUID()
  seriesId: string;

  @Field(() => ID, { nullable: true, description: 'The occurrence, by its own id; not needed for all.' })
  @IsOptional()
  @IsUUID()
  sessionId?: string | null;

  @Field(() => SeriesScope, { description: 'Which ones.' })
  scope: SeriesScope;

  @Field(() => String, { nullable: true, description: 'Read by the tutor.' })
  @IsOptional()
  @MaxLength(500)
  reason?: string | null;
}

@InputType({ description: 'Cancelling a session of a series before it is paid.' })
export class CancelUnpaidSessionInput {
  @Field(() => ID, { description: 'The session.' })
  @IsUUID()
  appointmentId: string;

  @Field({ description: 'Why, for the student to read, 3 to 500 characters.' })
  @Length(3, 500)
  reason: string;
}

@InputType({ description: 'Another time, length or tutor for sessions of a series. What is left out stays.' })
export class ChangeSeriesInput {
  @Field(() => ID, { description: 'The series.' })
  @IsUUID()
  seriesId: string;

  @Field(() => ID, { description: 'The occurrence that is changed, by its own id.' })
  @IsUUID()
  sessionId: string;

  @Field(() => SeriesScope, { description: 'Which ones change with it.' })
  scope: SeriesScope;

  @Field(() => Date, {
    nullable: true,
    description: 'Its new start; the others move as it does, by the clock of the series.',
  })
  @IsOptional()
  @IsDate()
  startsAt?: Date | null;

  @Field(() => Int, { nullable: true, description: '60, 90 or 120.' })
  @IsOptional()
  @IsIn([60, 90, 120])
  minutes?: number | null;

  @Field(() => ID, { nullable: true, description: 'Another tutor of the course.' })
  @IsOptional()
  @IsUUID()
  tutorId?: string | null;
}

@InputType({ description: 'Dates on which a series rests, both included, in its own zone.' })
export class PauseSeriesInput {
  @Field(() => ID, { description: 'The series.' })
  @IsUUID()
  seriesId: string;

  @Field(() => LocalDate, { description: 'The first date without a session.' })
  from: string;

  @Field(() => LocalDate, { description: 'The last date without a session.' })
  until: string;

  @Field({
    defaultValue: false,
    description: 'Cancel those that are paid as well, by the usual terms; else they stay.',
  })
  cancelPaid: boolean;
}

@InputType({ description: 'The series to go on with.' })
export class ResumeSeriesInput {
  @Field(() => ID, { description: 'The series.' })
  @IsUUID()
  seriesId: string;
}

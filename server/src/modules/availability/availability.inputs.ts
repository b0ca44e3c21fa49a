import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';

const MINUTES_OF_DAY = 1440;
const MOST_RULES = 200;
const MOST_RANGES = 12;
/** A summer: closing it takes one save. */
const MOST_DATES = 100;
const LONGEST_BUFFER = 240;
const LONGEST_NOTICE = 20_160;
const FARTHEST_HORIZON = 365;
const GRIDS = [15, 20, 30, 60];

@InputType({ description: "A part of one day, on the tutor's clock." })
export class DayHoursInput {
  @Field(() => Int, { description: 'Minutes after local midnight.' })
  @Min(0)
  @Max(MINUTES_OF_DAY - 1)
  startMinute: number;

  @Field(() => Int, {
    description: 'Minutes after local midnight, after the start; 1440 is the midnight that ends the day.',
  })
  @Min(1)
  @Max(MINUTES_OF_DAY)
  endMinute: number;
}

@InputType({ description: "Hours of one weekday in the tutor's own zone." })
export class AvailabilityRuleInput extends DayHoursInput {
  @Field(() => Int, { description: '1 (Monday) to 7 (Sunday).' })
  @Min(1)
  @Max(7)
  weekday: number;

  @Field(() => LocalDate, { nullable: true, description: 'The first date they hold; null: from ever.' })
  validFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last date they hold, itself included; null: for ever.' })
  validUntil?: string | null;
}

@InputType({ description: 'The whole week as it shall be: what is not in it is gone.' })
export class SetWeeklyAvailabilityInput {
  @Field(() => [AvailabilityRuleInput], { description: 'Hours of one weekday do not overlap. Empty: no weekly hours.' })
  @ArrayMaxSize(MOST_RULES)
  @ValidateNested({ each: true })
  rules: AvailabilityRuleInput[];

  @Field(() => Int, {
    nullable: true,
    description:
      '`availabilityVersion` of the hours that were edited: `HoursChanged` when others were saved since. Null: whatever they are now, they are replaced.',
  })
  version?: number | null;
}

@InputType({ description: 'Hours of some dates, in place of what these dates had.' })
export class SetAvailabilityOverridesInput {
  @Field(() => [LocalDate], { description: "Dates of the tutor's calendar, from today on." })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_DATES)
  @ArrayUnique()
  dates: string[];

  @Field(() => [DayHoursInput], { description: 'The hours of each of the dates; none: closed. They do not overlap.' })
  @ArrayMaxSize(MOST_RANGES)
  @ValidateNested({ each: true })
  ranges: DayHoursInput[];
}

@InputType({ description: 'Dates that shall have the hours of their weekday again.' })
export class RemoveAvailabilityOverridesInput {
  @Field(() => [LocalDate], { description: 'Those without hours of their own stay as they are.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_DATES)
  dates: string[];
}

@InputType({ description: "The tutor's own limits of booking, all four; null: the platform's." })
export class SetBookingRulesInput {
  @Field(() => Int, { nullable: true, description: 'Free minutes after each session, 0 to 240.' })
  @IsOptional()
  @Min(0)
  @Max(LONGEST_BUFFER)
  bufferMinutes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes before its start until which a session can be booked, 0 to 20160.',
  })
  @IsOptional()
  @Min(0)
  @Max(LONGEST_NOTICE)
  noticeMinutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days ahead that a session can be booked, 1 to 365.' })
  @IsOptional()
  @Min(1)
  @Max(FARTHEST_HORIZON)
  horizonDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Sessions start on multiples of it: 15, 20, 30 or 60 minutes.' })
  @IsOptional()
  @IsIn(GRIDS)
  gridMinutes?: number | null;
}

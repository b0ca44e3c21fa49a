import { ArrayMaxSize, Max, Min, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';

const MINUTES_OF_DAY = 1440;
const MOST_RULES = 200;

@InputType({ description: "Hours of one weekday in the tutor's own zone." })
export class AvailabilityRuleInput {
  @Field(() => Int, { description: '1 (Monday) to 7 (Sunday).' })
  @Min(1)
  @Max(7)
  weekday: number;

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
}

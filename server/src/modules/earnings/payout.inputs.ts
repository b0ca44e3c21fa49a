import { IsUUID, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';

@InputType({ description: 'Which month of whom to close.' })
export class CloseMonthInput {
  @Field(() => ID, { description: 'Which tutor.' })
  @IsUUID()
  tutorId: string;

  @Field(() => LocalDate, { description: 'Any day of the month; it is over.' })
  month: string;
}

@InputType({ description: 'How a closed month was paid.' })
export class MarkPayoutPaidInput {
  @Field(() => ID, { description: 'Which payout.' })
  @IsUUID()
  payoutId: string;

  @Field({ description: "The bank's confirmation number, 1 to 60 characters." })
  @Length(1, 60)
  confirmationNumber: string;

  @Field(() => LocalDate, { description: 'The day of the payment; not before its month, not after today in Toronto.' })
  paidOn: string;
}

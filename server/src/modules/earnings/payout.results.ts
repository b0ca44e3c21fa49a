import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context.js';
import { resultOf } from '../../graphql/commands.js';
import { Failure } from '../../graphql/failures.js';
import { LocalDate } from '../../graphql/scalars.js';
import { TutorPayChanged } from '../tutors/index.js';

@ObjectType({ implements: Failure, description: 'The payout was marked as paid before, by another payment.' })
export class PayoutPaidAlready extends Failure {
  @Field({ description: 'The confirmation number of the payment that counts.' })
  confirmationNumber: string;

  @Field(() => LocalDate, { description: 'The day of the payment that counts.' })
  paidOn: string;

  constructor(confirmationNumber: string, paidOn: string) {
    super();
    this.confirmationNumber = confirmationNumber;
    this.paidOn = paidOn;
  }

  protected override values(ctx: Context): Record<string, string> {
    return { number: this.confirmationNumber, date: ctx.formats.localDate(this.paidOn, ctx.now) };
  }
}

export const CloseMonthResult = resultOf('CloseMonthResult', [TutorPayChanged]);

export const MarkPayoutPaidResult = resultOf('MarkPayoutPaidResult', [TutorPayChanged, PayoutPaidAlready]);

import { Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../../context.js';
import { resultOf } from '../../../graphql/commands.js';
import { Failure } from '../../../graphql/failures.js';
import { OrderChanged, PaymentUnavailable } from '../checkout/checkout.results.js';

@ObjectType({ implements: Failure, description: 'The lines can not be refunded as asked; nothing was.' })
export class RefundRefused extends Failure {
  @Field(() => Int, { description: 'What can still be refunded of the order, cents.' })
  refundableCents: number;

  constructor(refundableCents: number) {
    super();
    this.refundableCents = refundableCents;
  }

  protected override values(ctx: Context): Record<string, string> {
    return { amount: ctx.formats.money(this.refundableCents) };
  }
}

@ObjectType({
  implements: Failure,
  description: "The payment's money is with the cardholder's bank, by a dispute: none can be refunded.",
})
export class OrderDisputed extends Failure {}

export const RefundResult = resultOf('RefundResult', [OrderChanged, RefundRefused, OrderDisputed, PaymentUnavailable]);

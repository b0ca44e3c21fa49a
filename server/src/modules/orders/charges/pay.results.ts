import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../../context.js';
import { resultOf } from '../../../graphql/commands.js';
import { Failure } from '../../../graphql/failures.js';
import { CartEmpty, HoldExpired, PaymentUnavailable } from '../checkout/checkout.results.js';
import { Order } from '../order.entity.js';
import type { DeclineReason } from './decline-reasons.js';

@ObjectType({ simpleResolvers: true, description: 'The card was charged: the order is paid.' })
export class OrderPaid {
  @Field(() => Order, { description: 'The order, paid.' })
  order: Order;

  constructor(order: Order) {
    this.order = order;
  }
}

@ObjectType({ simpleResolvers: true, description: "The card's bank wants to see its holder (3-D Secure) first." })
export class AuthenticationNeeded {
  @Field(() => Order, { description: 'The order, still to be paid.' })
  order: Order;

  @Field({ description: "The bank's page; it leads back to the order's payment page." })
  url: string;

  constructor(order: Order, url: string) {
    this.order = order;
    this.url = url;
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Stripe has not answered yet. The payment goes on by itself and happens once at most: ask how the order stands.',
})
export class PaymentUnderWay {
  @Field(() => Order, { description: 'The order, as far as is known.' })
  order: Order;

  constructor(order: Order) {
    this.order = order;
  }
}

@ObjectType({
  implements: Failure,
  description: 'The bank refused the card; the message says why. Nothing was taken, and cart and holds are kept.',
})
export class CardDeclined extends Failure {
  readonly why: DeclineReason;

  constructor(why: DeclineReason) {
    super();
    this.why = why;
  }

  @Field(() => String, { description: 'Why, for programs: `insufficient_funds`, `expired_card` …' })
  get reason(): string {
    return this.why;
  }

  protected override values(ctx: Context): Record<string, string> {
    return { reason: ctx.texts('orders')(`declines.${this.why}`) };
  }
}

@ObjectType({
  implements: Failure,
  description: 'The order can no longer be paid: it was given up, or its time is over.',
})
export class OrderClosed extends Failure {}

export const PayWithSavedCardResult = resultOf('PayWithSavedCardResult', [
  OrderPaid,
  AuthenticationNeeded,
  PaymentUnderWay,
  CardDeclined,
  CartEmpty,
  HoldExpired,
  PaymentUnavailable,
]);

export const PayOrderResult = resultOf('PayOrderResult', [
  OrderPaid,
  AuthenticationNeeded,
  PaymentUnderWay,
  CardDeclined,
  OrderClosed,
  PaymentUnavailable,
]);

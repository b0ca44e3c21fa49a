import { Field, ObjectType } from 'type-graphql';
import { resultOf } from '../../../graphql/commands.js';
import { Failure } from '../../../graphql/failures.js';
import { Cart } from '../cart/cart.types.js';
import { Order } from '../order.entity.js';

@ObjectType({ simpleResolvers: true, description: 'The order to be paid, and where.' })
export class CheckoutStarted {
  @Field(() => Order, { description: 'The order to be paid.' })
  order: Order;

  @Field({ description: 'The hosted payment page; for an order that costs nothing, the page that says it is done.' })
  paymentUrl: string;

  constructor(order: Order, paymentUrl: string) {
    this.order = order;
    this.paymentUrl = paymentUrl;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The order as it is now.' })
export class OrderChanged {
  @Field(() => Order, { description: 'The order as it is now.' })
  order: Order;

  constructor(order: Order) {
    this.order = order;
  }
}

@ObjectType({ implements: Failure, description: 'There is nothing in the cart to buy.' })
export class CartEmpty extends Failure {}

@ObjectType({
  implements: Failure,
  description: 'Lines of the cart are no longer held; the cart shows which, with the nearest free slots.',
})
export class HoldExpired extends Failure {
  @Field(() => Cart, { description: 'The cart as it is now.' })
  cart: Cart;

  constructor(cart: Cart) {
    super();
    this.cart = cart;
  }
}

@ObjectType({
  implements: Failure,
  description: 'Stripe can not be reached or refused; the cart and its holds are kept.',
})
export class PaymentUnavailable extends Failure {}

export const CheckoutResult = resultOf('CheckoutResult', [CheckoutStarted, CartEmpty, HoldExpired, PaymentUnavailable]);
export const OrderResult = resultOf('OrderResult', [OrderChanged, PaymentUnavailable]);

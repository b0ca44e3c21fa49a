import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../../context.js';
import { resultOf } from '../../../graphql/commands.js';
import { Failure } from '../../../graphql/failures.js';
import { SlotNotFree, SlotTaken } from '../../appointments/index.js';
import { Cart, textOfProblem, type CouponProblem } from './cart.types.js';

@ObjectType({ simpleResolvers: true, description: 'The cart as it is now.' })
export class CartChanged {
  @Field(() => Cart, { description: 'The cart as it is now.' })
  cart: Cart;

  constructor(cart: Cart) {
    this.cart = cart;
  }
}

@ObjectType({
  implements: Failure,
  description: 'The coupon does not exist or does not apply to this cart; the message says which.',
})
export class CouponRefused extends Failure {
  readonly problem: CouponProblem;

  constructor(problem: CouponProblem) {
    super();
    this.problem = problem;
  }

  protected override values(ctx: Context): Record<string, string> {
    return { reason: textOfProblem(ctx, this.problem) };
  }
}

export const AddToCartResult = resultOf('AddToCartResult', [CartChanged, SlotTaken, SlotNotFree]);
export const CartResult = resultOf('CartResult', [CartChanged]);
export const ApplyCouponResult = resultOf('ApplyCouponResult', [CartChanged, CouponRefused]);

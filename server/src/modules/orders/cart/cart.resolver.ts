import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../context.js';
import { Allow, signedIn } from '../../../graphql/authorization.js';
import { run } from '../../../graphql/commands.js';
import { Appointment, nearestFreeLoader, Slot } from '../../appointments/index.js';
import { appointmentOf } from '../appointment-of.js';
import { addToCart } from './add-to-cart.js';
import { applyCoupon, removeCoupon } from './apply-coupon.js';
import { AddToCartInput, ApplyCouponInput, RemoveFromCartInput } from './cart.inputs.js';
import { AddToCartResult, ApplyCouponResult, CartResult } from './cart.results.js';
import { Cart, CartLine } from './cart.types.js';
import { readCart } from './read-cart.js';
import { removeFromCart } from './remove-from-cart.js';

@Resolver(() => CartLine)
export class CartResolver {
  @Allow('student')
  @Query(() => Cart, { description: "The viewer's cart." })
  cart(@Ctx() ctx: Context): Promise<Cart> {
    return readCart(ctx.db, signedIn(ctx.viewer).id, ctx.now);
  }

  @Allow('student')
  @Mutation(() => AddToCartResult, { description: 'Holds a slot and puts it in the cart.' })
  addToCart(@Arg('input') input: AddToCartInput, @Ctx() ctx: Context): Promise<typeof AddToCartResult> {
    return run(ctx, addToCart, input);
  }

  @Allow('student')
  @Mutation(() => CartResult, { description: 'Takes a line out of the cart and lets its slot go.' })
  removeFromCart(@Arg('input') input: RemoveFromCartInput, @Ctx() ctx: Context): Promise<typeof CartResult> {
    return run(ctx, removeFromCart, input);
  }

  @Allow('student')
  @Mutation(() => ApplyCouponResult, { description: 'Puts a coupon on the cart, if it takes something off.' })
  applyCoupon(@Arg('input') input: ApplyCouponInput, @Ctx() ctx: Context): Promise<typeof ApplyCouponResult> {
    return run(ctx, applyCoupon, input);
  }

  @Allow('student')
  @Mutation(() => CartResult, { description: 'Takes the coupon off the cart.' })
  removeCoupon(@Ctx() ctx: Context): Promise<typeof CartResult> {
    return removeCoupon(ctx);
  }

  @FieldResolver(() => Appointment, { description: 'The session that is held.' })
  appointment(@Root() line: CartLine, @Ctx() ctx: Context): Promise<Appointment> {
    return appointmentOf(ctx, line.appointmentId);
  }

  @FieldResolver(() => [Slot], {
    description: 'At most three free starts near an expired line; empty while it is held.',
  })
  async nearest(@Root() line: CartLine, @Ctx() ctx: Context): Promise<Slot[]> {
    return line.expired ? ctx.load(nearestFreeLoader, line.appointmentId) : [];
  }
}

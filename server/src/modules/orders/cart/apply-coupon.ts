import type { Context } from '../../../context.js';
import { signedIn } from '../../../graphql/authorization.js';
import type { ApplyCouponInput } from './cart.inputs.js';
import { CartChanged, CouponRefused } from './cart.results.js';
import { lockCart } from './lock-cart.js';
import { readCart } from './read-cart.js';

/**
 * Puts a coupon on the cart if it takes something off now. A later change of the cart may make it give nothing: then the cart
 * keeps it and says why. Its use is counted when the order is made.
 */
export async function applyCoupon(ctx: Context, { code }: ApplyCouponInput): Promise<CartChanged | CouponRefused> {
  const student = signedIn(ctx.viewer);
  return ctx.transact(async (tx) => {
    await lockCart(tx, student.id);
    await tx.query('update carts set coupon_code = $2 where student_id = $1', [student.id, code.trim()]);
    const cart = await readCart(tx, student.id, ctx.now);
    return cart.coupon?.problem ? new CouponRefused(cart.coupon.problem) : new CartChanged(cart);
  });
}

/** Takes the coupon off the cart. */
export async function removeCoupon(ctx: Context): Promise<CartChanged> {
  const student = signedIn(ctx.viewer);
  return ctx.transact(async (tx) => {
    await lockCart(tx, student.id);
    await tx.query('update carts set coupon_code = null where student_id = $1', [student.id]);
    return new CartChanged(await readCart(tx, student.id, ctx.now));
  });
}

import type { Context } from '../../../context.js';
import { signedIn } from '../../../graphql/authorization.js';
import { Failure, type InvalidInput } from '../../../graphql/failures.js';
import { orderLoader } from '../order.loaders.js';
import { OrderState, PaidThrough } from '../order.entity.js';
import { closeOrder } from '../settlement/close-order.js';
import { isStripeError } from '../stripe-errors.js';
import type { CheckoutInput } from './checkout.inputs.js';
import { CheckoutStarted, PaymentUnavailable, type CartEmpty, type HoldExpired } from './checkout.results.js';
import { makeOrder } from './make-order.js';
import { pageOfOrder } from './page-of-order.js';

/** A pending order may turn out to be given up or paid while we look: then the cart is looked at again, this often. */
const MOST_ROUNDS = 3;

/**
 * Makes an order of the viewer's cart and a hosted payment page for it. A chain of three steps, each of which may be the last
 * before a crash: write the order, ask Stripe, write the answer. Asked again, it goes on where it stopped.
 */
export async function checkout(
  ctx: Context,
  { totalCents }: CheckoutInput,
): Promise<CheckoutStarted | CartEmpty | HoldExpired | PaymentUnavailable | InvalidInput> {
  const { id: studentId } = signedIn(ctx.viewer);
  await ctx.close(); // no transaction is open while Stripe is asked
  const system = ctx.asSystem();
  try {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const made = await makeOrder(system, studentId, totalCents, PaidThrough.PAGE);
      if (made instanceof Failure) return made;
      if (made.outdated) {
        await closeOrder(system, made.orderId, OrderState.EXPIRED);
        continue;
      }
      const paymentUrl = await pageOfOrder(system, made.orderId);
      const order = await ctx.load(orderLoader, made.orderId);
      if (order && paymentUrl) return new CheckoutStarted(order, paymentUrl);
    }
    return new PaymentUnavailable();
  } catch (error) {
    if (!isStripeError(error)) throw error;
    ctx.log.warn({ err: error }, 'checkout: Stripe is not available');
    return new PaymentUnavailable();
  } finally {
    await system.close();
  }
}

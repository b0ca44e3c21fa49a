import type { Context } from '../../../context.js';
import { signedIn } from '../../../graphql/authorization.js';
import { Failure, type InvalidInput } from '../../../graphql/failures.js';
import { pages } from '../../notifications/index.js';
import { orderLoader } from '../order.loaders.js';
import { OrderState, PaidThrough, type Order } from '../order.entity.js';
import { closeOrder } from '../settlement/close-order.js';
import { settleOrder } from '../settlement/settle-order.js';
import { isRefusal, isStripeError } from '../stripe-errors.js';
import type { CheckoutInput } from './checkout.inputs.js';
import { CheckoutStarted, PaymentUnavailable, type CartEmpty, type HoldExpired } from './checkout.results.js';
import { makeOrder } from './make-order.js';
import { openPaymentPage } from './payment-page.js';

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
      const paymentUrl = await paymentPageOf(system, made.orderId);
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

/** Where the order is paid; null when it is no longer to be paid, and the cart must be looked at again. */
async function paymentPageOf(system: Context, orderId: string): Promise<string | null> {
  const order = await readOrder(system, orderId);
  if (order.state === OrderState.PAID)
    return new URL(pages.student.paid(order.id), system.services.env.PUBLIC_URL).href;
  if (order.state !== OrderState.PENDING) return null;
  if (order.stripeSessionId) {
    const session = await system.services.stripe.checkout.sessions.retrieve(order.stripeSessionId);
    if (session.status === 'open') return session.url;
    await settleOrder(system, orderId);
    return null;
  }
  return startPayment(system, order);
}

async function startPayment(system: Context, order: Order): Promise<string | null> {
  const session = await openPaymentPage(system, order).catch(async (error: unknown) => {
    if (isRefusal(error)) await closeOrder(system, order.id, OrderState.FAILED);
    throw error;
  });
  const isWritten = await system.transact(async (tx) => {
    const rows = await tx.query(
      `update orders set stripe_session_id = $2, payment_url = $3, updated_at = $4
       where id = $1 and state = 'pending' and (stripe_session_id is null or stripe_session_id = $2) returning id`,
      [order.id, session.id, session.url, system.now],
    );
    return rows.length > 0;
  });
  if (isWritten && session.status === 'open') return session.url;
  // Given up in another tab while Stripe made the page: nobody may pay it any more.
  await closeOrder(system, order.id, OrderState.EXPIRED);
  return null;
}

async function readOrder(system: Context, orderId: string): Promise<Order> {
  await system.close();
  const order = await system.load(orderLoader, orderId);
  await system.close();
  if (!order) throw new Error(`No order ${orderId}.`);
  return order;
}

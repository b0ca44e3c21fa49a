import type { Context } from '../../../context.js';
import { cancelIntent } from '../charges/payment-intent.js';
import { OrderState, PaidThrough, type Order } from '../order.entity.js';
import { orderLoader } from '../order.loaders.js';
import { isRefusal } from '../stripe-errors.js';
import { sessionOf } from './ask-stripe.js';
import { settleOrder } from './settle-order.js';

/**
 * Gives up an order that is not paid: its page or its payment intent at Stripe is closed first, then the order follows what Stripe says. One that was
 * paid a moment before is paid. Throws the errors of Stripe's package; nothing has changed here then.
 */
export async function closeOrder(
  system: Context,
  orderId: string,
  unpaidBecomes: OrderState.EXPIRED | OrderState.FAILED,
): Promise<void> {
  const order = await system.load(orderLoader, orderId);
  await system.close(); // no transaction is open while Stripe is asked
  if (!order || order.paidAt) return;
  if (order.paidThrough === PaidThrough.PAGE) await closePage(system, order);
  else await cancelIntent(system, order);
  await settleOrder(system, orderId, { unpaidBecomes });
}

async function closePage(system: Context, order: Order): Promise<void> {
  const session = await sessionOf(system, order);
  if (session?.status === 'open') {
    await system.services.stripe.checkout.sessions.expire(session.id).catch((error: unknown) => {
      if (!isRefusal(error)) throw error; // refused: it was paid or has ended since
    });
  }
}

/** Job: as {@link closeOrder}, for an order whose cart has changed. */
export async function giveUpOrder(ctx: Context, { orderId }: { orderId: string }): Promise<void> {
  await closeOrder(ctx, orderId, OrderState.EXPIRED);
}

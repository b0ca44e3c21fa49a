import type { Context } from '../../../context.js';
import { authorize } from '../../../graphql/authorization.js';
import { notFound } from '../../../graphql/errors.js';
import { OrderState, type Order } from '../order.entity.js';
import { orderLoader } from '../order.loaders.js';
import { isOwnOrder } from '../order.policy.js';
import { closeOrder } from '../settlement/close-order.js';
import { settleOrder } from '../settlement/settle-order.js';
import { isStripeError } from '../stripe-errors.js';
import type { OrderInput } from './checkout.inputs.js';
import { OrderChanged, PaymentUnavailable } from './checkout.results.js';

/** Asks Stripe how an order of the viewer stands: on return from the payment page, the answer need not wait for an event. */
export function refreshOrder(ctx: Context, { orderId }: OrderInput): Promise<OrderChanged | PaymentUnavailable> {
  return byAskingStripe(ctx, orderId, (system) => settleOrder(system, orderId));
}

/**
 * Gives up a pending order of the viewer: its payment page is closed at Stripe, and its lines are in the cart as before while their
 * holds last. An order that was paid a moment before is paid.
 */
export function abandonOrder(ctx: Context, { orderId }: OrderInput): Promise<OrderChanged | PaymentUnavailable> {
  return byAskingStripe(ctx, orderId, (system) => closeOrder(system, orderId, OrderState.EXPIRED));
}

async function byAskingStripe(
  ctx: Context,
  orderId: string,
  ask: (system: Context) => Promise<void>,
): Promise<OrderChanged | PaymentUnavailable> {
  const before = await ownOrder(ctx, orderId);
  await ctx.close(); // no transaction is open while Stripe is asked
  const system = ctx.asSystem();
  try {
    await ask(system);
    return new OrderChanged(await ownOrder(ctx, orderId));
  } catch (error) {
    if (!isStripeError(error)) throw error;
    ctx.log.warn({ err: error, orderId }, 'Stripe could not be asked about an order');
    const after = await ownOrder(ctx, orderId);
    return after.state === before.state ? new PaymentUnavailable() : new OrderChanged(after);
  } finally {
    await system.close();
  }
}

async function ownOrder(ctx: Context, orderId: string): Promise<Order> {
  const order = await ctx.load(orderLoader, orderId);
  if (!order) throw notFound('order');
  authorize(ctx.viewer, isOwnOrder, order);
  return order;
}

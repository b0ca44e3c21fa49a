import type { Context } from '../../../context.js';
import { pages } from '../../notifications/index.js';
import { orderLoader } from '../order.loaders.js';
import { OrderState, type Order } from '../order.entity.js';
import { closeOrder } from '../settlement/close-order.js';
import { settleOrder } from '../settlement/settle-order.js';
import { isRefusal } from '../stripe-errors.js';
import { openPaymentPage } from './payment-page.js';

/**
 * Where an order is paid, whose hosted page is opened when there is none: for one that was paid or costs nothing, the page that says it is
 * done. Null when it is no longer to be paid, and what it was made of must be looked at again. Throws the errors of Stripe's package. No
 * transaction may be open.
 */
export async function pageOfOrder(system: Context, orderId: string): Promise<string | null> {
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

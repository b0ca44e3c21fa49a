import type { Context } from '../../../context.js';
import { OrderState, type Order } from '../order.entity.js';
import { orderLoader } from '../order.loaders.js';
import { settleOrder } from '../settlement/settle-order.js';
import { chargeOfRequest, requestCharge, type NewCharge } from './request-charge.js';
import type { Charge } from './charge.entity.js';

/** What an attempt came to. */
export interface ChargedOrder {
  order: Order;
  /** The attempt; null when the order was closed or paid before it could be made. */
  charge: Charge | null;
}

/** Attempts of other clicks that are finished first, at most. */
const MOST_ROUNDS = 3;

/**
 * Tries to take an order's money from a saved card, and answers how order and attempt stand then. A chain: the attempt is written down,
 * Stripe is asked, the answer is written down; whoever comes again with the same `requestId` goes on where it stopped. Throws
 * the errors of Stripe's package: the attempt then stands, and reconciliation finishes it. No transaction may be open.
 */
export async function makeCharge(system: Context, wanted: NewCharge): Promise<ChargedOrder> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const charge = await requestCharge(system, wanted);
    await settleOrder(system, wanted.orderId);
    if (!charge || charge.requestId === wanted.requestId) break;
  }
  const order = await system.load(orderLoader, wanted.orderId);
  await system.close();
  if (!order) throw new Error(`No order ${wanted.orderId}.`);
  return { order, charge: await chargeOfRequest(system, wanted.requestId) };
}

/** Whether an order was paid, at whatever time. */
export function isPaid({ state }: Order): boolean {
  return state === OrderState.PAID || state === OrderState.PARTLY_REFUNDED || state === OrderState.REFUNDED;
}

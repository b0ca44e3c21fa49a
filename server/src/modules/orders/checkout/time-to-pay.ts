import { PaidThrough, type Order } from '../order.entity.js';

/** How much longer than the payment page the slots are kept, minutes: a payment of the last second is still heard of. */
const HOLD_GRACE_MINUTES = 5;

/** Stripe's pages live for 30 minutes at least, from when it gets the call. */
const SHORTEST_PAYMENT_MINUTES = 31;

/** How a student pays by hand: what the company charges by itself is not among these. */
export type PaidByHand = PaidThrough.PAGE | PaidThrough.SAVED_CARD;

/** Until when an order that is made now may be paid, and until when its slots are kept. */
export function paymentTimes(now: Date, paymentMinutes: number): { expiresAt: Date; heldUntil: Date } {
  const expiresAt = inMinutes(now, Math.max(paymentMinutes, SHORTEST_PAYMENT_MINUTES));
  return { expiresAt, heldUntil: inMinutes(expiresAt, HOLD_GRACE_MINUTES) };
}

/** Whether an order can no longer be paid, or never got a page and is now too old for Stripe to make one. */
export function isTooLate(order: Order, now: Date): boolean {
  const needsPage = order.paidThrough === PaidThrough.PAGE && order.stripeSessionId === null;
  return order.expiresAt <= (needsPage ? inMinutes(now, SHORTEST_PAYMENT_MINUTES - 1) : now);
}

function inMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

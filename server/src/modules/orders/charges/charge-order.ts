import { v5 as uuidv5 } from 'uuid';
import type { Context } from '../../../context.js';
import { defaultCardOf } from '../cards/saved-cards.js';
import { OrderState } from '../order.entity.js';
import { orderLoader } from '../order.loaders.js';
import { settleOrder } from '../settlement/settle-order.js';
import { ChargeState } from './charge.entity.js';
import { declineReason, type DeclineReason } from './decline-reasons.js';
import { isPaid, makeCharge } from './make-charge.js';

export interface ChargeOptions {
  /** The student is away: their bank can't ask them anything now. */
  offSession: true;
  /** Which try this is, from 1: another number is another attempt on the same order. A job that runs twice gives the same one. */
  attempt?: number;
}

/** How the charge of an order ended. */
export type ChargeOutcome =
  | { kind: 'paid' }
  /** The bank wants to see the student. They have been written to, with the way to pay. */
  | { kind: 'authentication-needed' }
  /** The bank said no. The student has been written to, with the reason and the way to pay by another card. */
  | { kind: 'declined'; reason: DeclineReason }
  /** The student has no card at Stripe; nobody has been told. */
  | { kind: 'no-card' }
  /** Stripe has the charge but does not know yet; the order becomes paid, or the student is written to, by itself. */
  | { kind: 'under-way' }
  /** The order was given up or its deadline has passed: nothing was charged and nothing will be. */
  | { kind: 'closed' };

/**
 * Charges an order to its student's default card while they are away. For jobs: `system` is the company's context with no transaction
 * open, and the order one that is `paid_through = 'automatic'`, pending, above 0, and due by `expires_at`.
 *
 * What is promised: the same order and attempt is never charged twice, and an order is never paid twice, whatever is retried,
 * doubled or killed in between: the attempt is written down before Stripe is asked, its id is the idempotency key, and
 * all attempts share one payment intent, which Stripe lets succeed once. When it answers `paid`, the order is paid and its
 * sessions are confirmed, with mails and notifications under way. When the student is needed, they are told exactly once for each
 * attempt, and pay from the page they are sent to; until `expires_at` the order stays pending for that.
 *
 * Throws the errors of Stripe's package when it can't be reached: let the job fail and run again with the same attempt.
 */
export async function chargeOrder(
  system: Context,
  orderId: string,
  { offSession, attempt = 1 }: ChargeOptions,
): Promise<ChargeOutcome> {
  const before = await system.load(orderLoader, orderId);
  await system.close(); // no transaction is open while Stripe is asked
  if (!before) throw new Error(`No order ${orderId}.`);
  if (isPaid(before)) return { kind: 'paid' };
  const card = await defaultCardOf(system, before.studentId);
  if (!card) {
    await settleOrder(system, orderId);
    return { kind: 'no-card' };
  }
  const { order, charge } = await makeCharge(system, {
    orderId,
    requestId: uuidv5(`charge ${attempt}`, orderId),
    paymentMethodId: card.id,
    offSession,
  });
  if (isPaid(order)) return { kind: 'paid' };
  if (order.state !== OrderState.PENDING) return { kind: 'closed' };
  if (charge?.state === ChargeState.AUTHENTICATION_REQUIRED) return { kind: 'authentication-needed' };
  if (charge?.state === ChargeState.DECLINED) return { kind: 'declined', reason: declineReason(charge.declineCode) };
  return { kind: 'under-way' };
}

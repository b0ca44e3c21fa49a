import type { Context } from '../../../context.js';
import { InvalidInput } from '../../../graphql/failures.js';
import { OrderState } from '../order.entity.js';
import { orderLoader } from '../order.loaders.js';
import { isStripeError } from '../stripe-errors.js';
import { ChargeState } from './charge.entity.js';
import { declineReason } from './decline-reasons.js';
import { isPaid, makeCharge } from './make-charge.js';
import type { PayOrderInput } from './pay.inputs.js';
import { AuthenticationNeeded, CardDeclined, OrderPaid, PaymentUnderWay } from './pay.results.js';
import { chargeOfRequest } from './request-charge.js';

/** How a click on a saved card can end, where the order is still to be paid. */
export type PaidByCard = OrderPaid | AuthenticationNeeded | PaymentUnderWay | CardDeclined;

/** The order that an earlier click of the same payment is about; a failure when it was about something else. Leaves no transaction open. */
export async function orderOfRequest(
  system: Context,
  {
    studentId,
    cardId,
    requestId,
    totalCents,
  }: { studentId: string; cardId: string; requestId: string; totalCents?: number },
): Promise<string | InvalidInput | null> {
  const charge = await chargeOfRequest(system, requestId);
  if (!charge) return null;
  const order = await system.load(orderLoader, charge.orderId);
  await system.close();
  const isSame =
    order?.studentId === studentId &&
    charge.paymentMethodId === cardId &&
    (totalCents === undefined || order.totalCents === totalCents);
  return isSame ? charge.orderId : InvalidInput.at('requestId', 'taken');
}

/**
 * Charges a card of the student's for their order, while they wait; null when the order is closed, and what it was made of must be looked at
 * again. Where Stripe does not answer the payment goes on by itself. No transaction may be open.
 */
export async function payByCard(
  ctx: Context,
  system: Context,
  { orderId, cardId, requestId }: PayOrderInput,
): Promise<PaidByCard | null> {
  const wanted = { orderId, requestId, paymentMethodId: cardId, offSession: false };
  const { order, charge } = await makeCharge(system, wanted).catch(async (error: unknown) => {
    if (!isStripeError(error)) throw error;
    ctx.log.warn({ err: error, orderId }, 'charge: Stripe has not answered; reconciliation goes on');
    const order = await system.load(orderLoader, orderId);
    await system.close();
    if (!order) throw error;
    return { order, charge: await chargeOfRequest(system, requestId) };
  });
  if (isPaid(order)) return new OrderPaid(order);
  if (order.state !== OrderState.PENDING) return null;
  if (charge?.state === ChargeState.DECLINED) return new CardDeclined(declineReason(charge.declineCode));
  if (charge?.state === ChargeState.AUTHENTICATION_REQUIRED && order.paymentUrl !== null)
    return new AuthenticationNeeded(order, order.paymentUrl);
  return new PaymentUnderWay(order);
}

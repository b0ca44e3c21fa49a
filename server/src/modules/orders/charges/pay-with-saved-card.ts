import type { Context } from '../../../context.js';
import { signedIn } from '../../../graphql/authorization.js';
import { notFound } from '../../../graphql/errors.js';
import { Failure, InvalidInput } from '../../../graphql/failures.js';
import { askingStripe } from '../asking-stripe.js';
import { ownerOfCard } from '../cards/saved-cards.js';
import { PaymentUnavailable, type CartEmpty, type HoldExpired } from '../checkout/checkout.results.js';
import { makeOrder } from '../checkout/make-order.js';
import { OrderState, PaidThrough } from '../order.entity.js';
import { orderLoader } from '../order.loaders.js';
import { closeOrder } from '../settlement/close-order.js';
import { isStripeError } from '../stripe-errors.js';
import { ChargeState } from './charge.entity.js';
import { declineReason } from './decline-reasons.js';
import { isPaid, makeCharge } from './make-charge.js';
import type { PayOrderInput, PayWithSavedCardInput } from './pay.inputs.js';
import { AuthenticationNeeded, CardDeclined, OrderClosed, OrderPaid, PaymentUnderWay } from './pay.results.js';
import { chargeOfRequest } from './request-charge.js';

/** A pending order may turn out to be given up or paid while we look: then the cart is looked at again, this often. */
const MOST_ROUNDS = 3;

type Paid = OrderPaid | AuthenticationNeeded | PaymentUnderWay | CardDeclined;

/**
 * Pays the viewer's cart with a card of theirs: an order is made as for the hosted page, then the card is charged. A page that was opened
 * for the same cart is closed at Stripe first. The same `requestId` again, at once or after a crash, is the same payment. A
 * refused card keeps the order pending: another card may pay it, or the hosted page.
 */
export async function payWithSavedCard(
  ctx: Context,
  { totalCents, cardId, requestId }: PayWithSavedCardInput,
): Promise<Paid | CartEmpty | HoldExpired | PaymentUnavailable | InvalidInput> {
  const { id: studentId } = signedIn(ctx.viewer);
  return askingStripe(ctx, new PaymentUnavailable(), async (system) => {
    const known = await orderOfRequest(system, { studentId, cardId, requestId, totalCents });
    if (known instanceof Failure) return known;
    if (known) return (await pay(ctx, system, { orderId: known, cardId, requestId })) ?? new PaymentUnavailable();
    if ((await ownerOfCard(system, studentId, cardId)) === null) return new CardDeclined('card_unavailable');
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const made = await makeOrder(system, studentId, totalCents, PaidThrough.SAVED_CARD);
      if (made instanceof Failure) {
        // Another click of the same payment may have emptied the cart by paying it.
        const paid = await orderOfRequest(system, { studentId, cardId, requestId, totalCents });
        if (paid === null || paid instanceof Failure) return made;
        return (await pay(ctx, system, { orderId: paid, cardId, requestId })) ?? made;
      }
      if (made.outdated) {
        await closeOrder(system, made.orderId, OrderState.EXPIRED);
        continue;
      }
      const answer = await pay(ctx, system, { orderId: made.orderId, cardId, requestId });
      if (answer) return answer;
    }
    return new PaymentUnavailable();
  });
}

/** Pays an order of the viewer that waits for them, such as one whose automatic charge their bank wanted to see them for. */
export async function payOrder(
  ctx: Context,
  input: PayOrderInput,
): Promise<Paid | OrderClosed | PaymentUnavailable | InvalidInput> {
  const { id: studentId } = signedIn(ctx.viewer);
  const order = await ctx.load(orderLoader, input.orderId);
  if (order?.studentId !== studentId) throw notFound('order');
  if (order.paidThrough === PaidThrough.PAGE) return InvalidInput.at('orderId', 'unknown');
  return askingStripe(ctx, new PaymentUnavailable(), async (system) => {
    const known = await orderOfRequest(system, { studentId, ...input });
    if (known instanceof Failure) return known;
    if (known !== null && known !== input.orderId) return InvalidInput.at('requestId', 'taken');
    if (known === null && (await ownerOfCard(system, studentId, input.cardId)) === null)
      return new CardDeclined('card_unavailable');
    return (await pay(ctx, system, input)) ?? new OrderClosed();
  });
}

/** The order that an earlier click of the same payment is about; a failure when it was about something else. */
async function orderOfRequest(
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

/** Charges the card; null when the order is closed and the cart must be looked at again. */
async function pay(ctx: Context, system: Context, { orderId, cardId, requestId }: PayOrderInput): Promise<Paid | null> {
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

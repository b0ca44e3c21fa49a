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
import { orderOfRequest, payByCard, type PaidByCard } from './pay-by-card.js';
import type { PayOrderInput, PayWithSavedCardInput } from './pay.inputs.js';
import { CardDeclined, OrderClosed } from './pay.results.js';

/** A pending order may turn out to be given up or paid while we look: then the cart is looked at again, this often. */
const MOST_ROUNDS = 3;

/**
 * Pays the viewer's cart with a card of theirs: an order is made as for the hosted page, then the card is charged. A page that was opened
 * for the same cart is closed at Stripe first. The same `requestId` again, at once or after a crash, is the same payment. A
 * refused card keeps the order pending: another card may pay it, or the hosted page.
 */
export async function payWithSavedCard(
  ctx: Context,
  { totalCents, cardId, requestId }: PayWithSavedCardInput,
): Promise<PaidByCard | CartEmpty | HoldExpired | PaymentUnavailable | InvalidInput> {
  const { id: studentId } = signedIn(ctx.viewer);
  return askingStripe(ctx, new PaymentUnavailable(), async (system) => {
    const known = await orderOfRequest(system, { studentId, cardId, requestId, totalCents });
    if (known instanceof Failure) return known;
    if (known) return (await payByCard(ctx, system, { orderId: known, cardId, requestId })) ?? new PaymentUnavailable();
    if ((await ownerOfCard(system, studentId, cardId)) === null) return new CardDeclined('card_unavailable');
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const made = await makeOrder(system, studentId, totalCents, PaidThrough.SAVED_CARD);
      if (made instanceof Failure) {
        // Another click of the same payment may have emptied the cart by paying it.
        const paid = await orderOfRequest(system, { studentId, cardId, requestId, totalCents });
        if (paid === null || paid instanceof Failure) return made;
        return (await payByCard(ctx, system, { orderId: paid, cardId, requestId })) ?? made;
      }
      if (made.outdated) {
        await closeOrder(system, made.orderId, OrderState.EXPIRED);
        continue;
      }
      const answer = await payByCard(ctx, system, { orderId: made.orderId, cardId, requestId });
      if (answer) return answer;
    }
    return new PaymentUnavailable();
  });
}

/** Pays an order of the viewer that waits for them, such as one whose automatic charge their bank wanted to see them for. */
export async function payOrder(
  ctx: Context,
  input: PayOrderInput,
): Promise<PaidByCard | OrderClosed | PaymentUnavailable | InvalidInput> {
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
    return (await payByCard(ctx, system, input)) ?? new OrderClosed();
  });
}

import type { Context } from '../../../context.js';
import { signedIn } from '../../../graphql/authorization.js';
import { Failure, type InvalidInput } from '../../../graphql/failures.js';
import {
  AppointmentChanged,
  type SlotNotFree,
  type SlotTaken,
  type TransitionNotAllowed,
} from '../../appointments/index.js';
import { askingStripe } from '../asking-stripe.js';
import { ownerOfCard } from '../cards/saved-cards.js';
import { orderOfRequest, payByCard, type PaidByCard } from '../charges/pay-by-card.js';
import { CardDeclined } from '../charges/pay.results.js';
import { CheckoutStarted, PaymentUnavailable } from '../checkout/checkout.results.js';
import { pageOfOrder } from '../checkout/page-of-order.js';
import { OrderState, PaidThrough } from '../order.entity.js';
import { orderLoader } from '../order.loaders.js';
import type { ReschedulingRefused } from '../rescheduling/rescheduling.results.js';
import { closeOrder } from '../settlement/close-order.js';
import type { LengthenSessionInput } from './lengthening.inputs.js';
import { orderSupplement } from './order-supplement.js';

/** A pending order may turn out to be given up or paid while we look: then the session is looked at again, this often. */
const MOST_ROUNDS = 3;

type Refused = SlotTaken | SlotNotFree | ReschedulingRefused | TransitionNotAllowed | PaymentUnavailable | InvalidInput;

/**
 * Makes a session of the viewer longer, as soon as the difference is paid. A chain as a checkout is: the longer time is held and an order of
 * the difference written, Stripe is asked, its answer is written; the session itself changes where the payment is received, whenever
 * that is. Asked again for the same, it goes on where it stopped; for something else, what was begun is given up first. A refused card
 * keeps the order and the time: another card may pay it, or the hosted page. A session that is so already is answered as it is.
 */
export async function lengthenSession(
  ctx: Context,
  input: LengthenSessionInput,
): Promise<CheckoutStarted | PaidByCard | AppointmentChanged | Refused> {
  const { id: studentId } = signedIn(ctx.viewer);
  const { requestId, totalCents } = input;
  const cardId = input.cardId ?? null;
  return askingStripe(ctx, new PaymentUnavailable(), async (system) => {
    if (cardId !== null) {
      const known = await orderOfRequest(system, { studentId, cardId, requestId, totalCents });
      if (known instanceof Failure) return known;
      if (known)
        return (await payByCard(ctx, system, { orderId: known, cardId, requestId })) ?? new PaymentUnavailable();
      if ((await ownerOfCard(system, studentId, cardId)) === null) return new CardDeclined('card_unavailable');
    }
    const paidThrough = cardId === null ? PaidThrough.PAGE : PaidThrough.SAVED_CARD;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const made = await orderSupplement(ctx, system, input, paidThrough);
      if (made instanceof Failure || made instanceof AppointmentChanged) return made;
      if (made.outdated) {
        await closeOrder(system, made.orderId, OrderState.EXPIRED);
        continue;
      }
      const answer =
        cardId === null
          ? await openPage(ctx, system, made.orderId)
          : await payByCard(ctx, system, { orderId: made.orderId, cardId, requestId });
      if (answer) return answer;
    }
    return new PaymentUnavailable();
  });
}

async function openPage(ctx: Context, system: Context, orderId: string): Promise<CheckoutStarted | null> {
  const paymentUrl = await pageOfOrder(system, orderId);
  const order = await ctx.load(orderLoader, orderId);
  return order && paymentUrl !== null ? new CheckoutStarted(order, paymentUrl) : null;
}

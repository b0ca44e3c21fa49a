import type { Context } from '../../../context.js';
import { signedIn } from '../../../graphql/authorization.js';
import { notFound } from '../../../graphql/errors.js';
import { recipientOf } from '../../mail/index.js';
import { pages } from '../../notifications/index.js';
import { askingStripe } from '../asking-stripe.js';
import { customerFor } from '../checkout/customer.js';
import { PaymentUnavailable } from '../checkout/checkout.results.js';
import { isRefusal } from '../stripe-errors.js';
import type { AddCardInput, CardInput } from './card.inputs.js';
import { CardPageOpened, CardsChanged } from './card.results.js';
import type { Card } from './card.types.js';
import { ownerOfCard, savedCardsOf } from './saved-cards.js';

/** The viewer's cards as Stripe has them; null when it can't be asked, so that a page can do without. */
export async function listCards(ctx: Context): Promise<Card[] | null> {
  const { id } = signedIn(ctx.viewer);
  return askingStripe(ctx, null, (system) => savedCardsOf(system, id));
}

/**
 * Opens a page of Stripe's on which the viewer saves a card, agreeing that it may be charged later while they are away. Nothing is
 * written here: pages that nobody uses close by themselves after a day.
 */
export async function addCard(ctx: Context, { orderId }: AddCardInput): Promise<CardPageOpened | PaymentUnavailable> {
  const { id, language } = signedIn(ctx.viewer);
  return askingStripe(ctx, new PaymentUnavailable(), async (system) => {
    const student = await recipientOf(system, id);
    await system.close();
    if (!student) throw notFound('user');
    const customer = await customerFor(system, id, student);
    const { stripe, env } = system.services;
    const address = (path: string): string => new URL(path, env.PUBLIC_URL).href;
    const session = await stripe.checkout.sessions.create({
      mode: 'setup',
      currency: 'cad',
      customer,
      locale: language === 'fr' ? 'fr-CA' : 'en',
      allowed_payment_method_types: ['card'],
      success_url: address(orderId ? pages.student.paid(orderId) : pages.student.cardAdded()),
      cancel_url: address(orderId ? pages.student.paid(orderId) : pages.student.cards()),
    });
    return session.url === null ? new PaymentUnavailable() : new CardPageOpened(session.url);
  });
}

/** Takes a card of the viewer away at Stripe, for good. One that is gone already is NOT_FOUND, as anybody else's is. */
export async function removeCard(ctx: Context, { cardId }: CardInput): Promise<CardsChanged | PaymentUnavailable> {
  return changeCard(ctx, cardId, async (system) => {
    await system.services.stripe.paymentMethods.detach(cardId).catch((error: unknown) => {
      if (!isRefusal(error)) throw error; // refused: another tab was faster
    });
  });
}

/** Makes a card of the viewer the one that is charged unless they choose another. */
export async function setDefaultCard(ctx: Context, { cardId }: CardInput): Promise<CardsChanged | PaymentUnavailable> {
  return changeCard(ctx, cardId, async (system, customerId) => {
    await system.services.stripe.customers.update(customerId, { invoice_settings: { default_payment_method: cardId } });
  });
}

async function changeCard(
  ctx: Context,
  cardId: string,
  change: (system: Context, customerId: string) => Promise<void>,
): Promise<CardsChanged | PaymentUnavailable> {
  const { id } = signedIn(ctx.viewer);
  return askingStripe(ctx, new PaymentUnavailable(), async (system) => {
    const customerId = await ownerOfCard(system, id, cardId);
    if (customerId === null) throw notFound('card');
    await change(system, customerId);
    return new CardsChanged(await savedCardsOf(system, id));
  });
}

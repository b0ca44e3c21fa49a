import type Stripe from 'stripe';
import type { Context } from '../../../context.js';
import { customerOf } from '../checkout/customer.js';
import { isRefusal } from '../stripe-errors.js';
import { cardExpiry } from './card-expiry.js';
import type { Card } from './card.types.js';

/** More cards than that are nobody's; Stripe gives so many at once. */
const MOST_CARDS = 100;

/**
 * The cards that a student has saved at Stripe, the default first, then the newest. The default is the one that Stripe has for
 * the customer; where it has none, the newest. Throws the errors of Stripe's package. No transaction may be open.
 */
export async function savedCardsOf(system: Context, studentId: string): Promise<Card[]> {
  const customerId = await customerOf(system, studentId);
  if (customerId === null) return [];
  const { stripe } = system.services;
  const [customer, methods] = await Promise.all([
    stripe.customers.retrieve(customerId),
    stripe.customers.listPaymentMethods(customerId, { type: 'card', limit: MOST_CARDS }),
  ]);
  const chosen = customer.deleted ? null : idOf(customer.invoice_settings.default_payment_method);
  const cards = methods.data.flatMap((method) => (method.card ? [cardOf(method.id, method.card, system.now)] : []));
  const first = cards.find((card) => card.id === chosen) ?? cards[0];
  if (!first) return [];
  return [{ ...first, isDefault: true }, ...cards.filter((card) => card !== first)];
}

/** The card that is charged unless the student chose another; null when they have none. As {@link savedCardsOf}. */
export async function defaultCardOf(system: Context, studentId: string): Promise<Card | null> {
  return (await savedCardsOf(system, studentId))[0] ?? null;
}

/**
 * The customer whose card this is, when it is the student's; null for anybody else's, one that was removed and an id that was made
 * up alike. Throws the errors of Stripe's package. No transaction may be open.
 */
export async function ownerOfCard(system: Context, studentId: string, cardId: string): Promise<string | null> {
  const customerId = await customerOf(system, studentId);
  if (customerId === null) return null;
  const method = await system.services.stripe.paymentMethods.retrieve(cardId).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
    return null;
  });
  return method?.type === 'card' && idOf(method.customer) === customerId ? customerId : null;
}

function cardOf(id: string, card: Stripe.PaymentMethod.Card, now: Date): Card {
  return {
    id,
    brand: card.brand,
    last4: card.last4,
    expMonth: card.exp_month,
    expYear: card.exp_year,
    expiry: cardExpiry(card.exp_month, card.exp_year, now),
    isDefault: false,
  };
}

function idOf(object: string | { id: string } | null): string | null {
  return typeof object === 'string' ? object : (object?.id ?? null);
}

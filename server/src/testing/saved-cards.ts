import { payHostedPage } from '@4as/stripe-emulator';
import { randomUUID } from 'node:crypto';
import { insert } from './builders.js';
import type { Shop } from './shop.js';
import type { Asker } from './test-world.js';

/** Numbers of Stripe's documented test cards, by what they do. */
export const cardNumbers = {
  works: '4242424242424242',
  /** Can be saved; every charge is refused. */
  refusesCharges: '4000000000000341',
  /** The bank wants to see its holder for every payment. */
  asksAlways: '4000002760003184',
  /** The bank wants to see its holder, and then there is no money. */
  asksThenNoFunds: '4000008260003178',
} as const;

const PAID = `__typename
  ... on OrderPaid { order { id state totalCents payment { cardLast4 } } }
  ... on AuthenticationNeeded { url order { id state paymentUrl } }
  ... on PaymentUnderWay { order { id state } }
  ... on CardDeclined { reason }
  ... on InvalidInput { fields { path message } }
  ... on Failure { code text: message }`;

const PAY_CART = `mutation ($input: PayWithSavedCardInput!) { payWithSavedCard(input: $input) { ${PAID} } }`;
const PAY_ORDER = `mutation ($input: PayOrderInput!) { payOrder(input: $input) { ${PAID} } }`;

/** What `payWithSavedCard` and `payOrder` answer. */
export interface PayAnswer {
  __typename: string;
  order: { id: string; state: string; totalCents: number; paymentUrl: string | null; payment: { cardLast4: string } };
  url: string;
  reason: string;
  text: string;
  fields: { path: string; message: string }[];
}

/** A student saves a card on Stripe's page, as a person would; Stripe's id of it. */
export async function saveCard(shop: Shop, student: Asker, cardNumber: string = cardNumbers.works): Promise<string> {
  const { addCard } = await shop.world.ask<{ addCard: { url: string } }>(
    student,
    'mutation { addCard(input: {}) { ... on CardPageOpened { url } } }',
  );
  await payHostedPage(addCard.url, { cardNumber });
  const [newest] = (await cardsOf(shop, student)).filter((card) => card.last4 === cardNumber.slice(-4));
  if (!newest) throw new Error(`The card ${cardNumber} was not saved.`);
  return newest.id;
}

export interface SavedCard {
  id: string;
  brand: string;
  last4: string;
  expMonth: number;
  expYear: number;
  expiry: string;
  isDefault: boolean;
}

/** The cards that a student sees. */
export async function cardsOf(shop: Shop, student: Asker): Promise<SavedCard[]> {
  const { cards } = await shop.world.ask<{ cards: SavedCard[] }>(
    student,
    '{ cards { id brand last4 expMonth expYear expiry isDefault } }',
  );
  return cards;
}

/** Pays the cart with a saved card; any answer. */
export async function payCart(
  shop: Shop,
  student: Asker,
  input: { cardId: string; totalCents?: number; requestId?: string },
): Promise<PayAnswer> {
  const { payWithSavedCard } = await shop.world.ask<{ payWithSavedCard: PayAnswer }>(student, PAY_CART, {
    input: { totalCents: 6000, requestId: randomUUID(), ...input },
  });
  return payWithSavedCard;
}

/** Pays an order that waits for its student; any answer. */
export async function payWaiting(
  shop: Shop,
  student: Asker,
  input: { orderId: string; cardId: string; requestId?: string },
): Promise<PayAnswer> {
  const { payOrder } = await shop.world.ask<{ payOrder: PayAnswer }>(student, PAY_ORDER, {
    input: { requestId: randomUUID(), ...input },
  });
  return payOrder;
}

/** A student with a session in the cart and a saved card. */
export async function studentWithCard(
  shop: Shop,
  cardNumber: string = cardNumbers.works,
): Promise<{ student: Asker; held: string[]; cardId: string }> {
  const { student, held } = await shop.studentWithCart();
  return { student, held, cardId: await saveCard(shop, student, cardNumber) };
}

/** Charges that Stripe has taken from a student's cards, cents. */
export async function takenFrom(shop: Shop, student: Asker): Promise<number[]> {
  const [row] = await shop.world.rows<{ id: string }>(
    'select stripe_customer_id as id from stripe_customers where user_id = $1',
    [student.id],
  );
  const { data } = await shop.world.parts.services.stripe.charges.list({ customer: row?.id ?? '', limit: 100 });
  return data.filter((charge) => charge.status === 'succeeded').map((charge) => charge.amount);
}

/** An order of one held session that the company is to charge by itself, as a series makes one; its id. */
export async function automaticOrder(shop: Shop, student: Asker): Promise<{ orderId: string; appointmentId: string }> {
  const startsAt = shop.nextStart();
  const appointmentId = await shop.hold(student, startsAt);
  await shop.world.owner.query('delete from cart_lines where appointment_id = $1', [appointmentId]);
  const orderId = randomUUID();
  const amounts = { discount_cents: 0, gst_cents: 0, qst_cents: 0, total_cents: 6000 };
  await insert(shop.world.owner, 'orders', {
    id: orderId,
    student_id: student.id,
    state: 'pending',
    paid_through: 'automatic',
    subtotal_cents: 6000,
    ...amounts,
    expires_at: startsAt,
  });
  await insert(shop.world.owner, 'order_lines', {
    id: randomUUID(),
    order_id: orderId,
    appointment_id: appointmentId,
    position: 0,
    course_name: 'Calcul 1',
    tutor_name: 'Ana Roy',
    minutes: 60,
    price_cents: 6000,
    ...amounts,
  });
  return { orderId, appointmentId };
}

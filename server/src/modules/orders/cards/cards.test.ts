import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildStudent } from '../../../testing/builders.js';
import { cardsOf, payCart, saveCard, studentWithCard } from '../../../testing/saved-cards.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';
import { CardExpiry, cardExpiry } from './card-expiry.js';

const CHANGED = '__typename ... on CardsChanged { cards { id isDefault } } ... on Failure { code }';
const REMOVE = `mutation ($input: CardInput!) { removeCard(input: $input) { ${CHANGED} } }`;
const MAKE_DEFAULT = `mutation ($input: CardInput!) { setDefaultCard(input: $input) { ${CHANGED} } }`;

describe('saved cards', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterEach(() => shop.stripe.control.restoreCalls());
  afterAll(() => shop.close());

  const refusal = async (asker: Asker, document: string, cardId: string): Promise<unknown> =>
    (await shop.world.execute(asker, document, { input: { cardId } })).errors?.[0]?.extensions['code'];

  test('a student without any has none, and Stripe is not asked for a customer', async () => {
    const student = await buildStudent(shop.world.owner);
    expect(await cardsOf(shop, student)).toEqual([]);
    expect(await shop.world.rows('select from stripe_customers where user_id = $1', [student.id])).toEqual([]);
  });

  test('a card that was added is listed by brand, last digits and expiry; nothing of it is in our database', async () => {
    const student = await buildStudent(shop.world.owner);
    const id = await saveCard(shop, student);
    expect(await cardsOf(shop, student)).toEqual([
      { id, brand: 'visa', last4: '4242', expMonth: 12, expYear: 2034, expiry: 'VALID', isDefault: true },
    ]);
    const [row] = await shop.world.rows<{ columns: string[] }>(
      `select array_agg(column_name::text order by ordinal_position) as columns from information_schema.columns
       where table_name = 'stripe_customers'`,
    );
    expect(row?.columns).toEqual(['user_id', 'stripe_customer_id']);
  });

  test('the newest is the default until another is chosen, and again when the chosen one is removed', async () => {
    const student = await buildStudent(shop.world.owner);
    const first = await saveCard(shop, student);
    const second = await saveCard(shop, student, '5555555555554444');
    await shop.stripe.control.advanceClock(1000);
    const third = await saveCard(shop, student, '378282246310005');
    expect((await cardsOf(shop, student)).find((card) => card.isDefault)?.id).toBe(third);
    expect(await shop.world.ask(student, MAKE_DEFAULT, { input: { cardId: first } })).toMatchObject({
      setDefaultCard: { cards: [{ id: first, isDefault: true }, { isDefault: false }, { isDefault: false }] },
    });
    const { removeCard } = await shop.world.ask<{ removeCard: { cards: { id: string; isDefault: boolean }[] } }>(
      student,
      REMOVE,
      { input: { cardId: first } },
    );
    expect(removeCard.cards[0]).toEqual({ id: third, isDefault: true });
    expect(removeCard.cards.map((card) => card.id)).toContain(second);
    expect(removeCard.cards).toHaveLength(2);
  });

  test("nobody touches somebody else's card, one that is gone, or one that was made up", async () => {
    const { cardId, student } = await studentWithCard(shop);
    const other = await studentWithCard(shop);
    for (const document of [REMOVE, MAKE_DEFAULT]) {
      expect(await refusal(other.student, document, cardId)).toBe('NOT_FOUND');
      expect(await refusal(other.student, document, 'pm_made_up')).toBe('NOT_FOUND');
      expect(await refusal(await buildStudent(shop.world.owner), document, cardId)).toBe('NOT_FOUND');
    }
    await shop.world.ask(student, REMOVE, { input: { cardId } });
    expect(await refusal(student, REMOVE, cardId)).toBe('NOT_FOUND');
    expect(await payCart(shop, student, { cardId })).toMatchObject({ reason: 'card_unavailable' });
    expect(await cardsOf(shop, other.student)).toHaveLength(1);
  });

  test('what is not an id of a card is refused before Stripe is asked', async () => {
    const { student } = await studentWithCard(shop);
    expect(await shop.world.ask(student, REMOVE, { input: { cardId: '../customers' } })).toMatchObject({
      removeCard: { code: 'InvalidInput' },
    });
  });

  test('while Stripe is away the list is unknown rather than empty, and nothing can be changed', async () => {
    const { student, cardId } = await studentWithCard(shop);
    await shop.stripe.control.failCalls({ when: 'before', answer: 'disconnect', times: 50 });
    expect(await cardsOf(shop, student)).toBeNull();
    expect(await shop.world.ask(student, REMOVE, { input: { cardId } })).toEqual({
      removeCard: { __typename: 'PaymentUnavailable', code: 'PaymentUnavailable' },
    });
    await shop.stripe.control.restoreCalls();
    expect(await cardsOf(shop, student)).toHaveLength(1);
  });

  test('a double click on "remove" removes once', async () => {
    const { student, cardId } = await studentWithCard(shop);
    await Promise.all([1, 2].map(() => shop.world.execute(student, REMOVE, { input: { cardId } })));
    expect(await cardsOf(shop, student)).toEqual([]);
  });
});

describe('the expiry of a card', () => {
  test('is announced 45 days ahead and comes when its month is over everywhere', () => {
    expect(cardExpiry(12, 2026, new Date('2026-11-17T11:59:59Z'))).toBe(CardExpiry.VALID);
    expect(cardExpiry(12, 2026, new Date('2026-11-17T12:00:00Z'))).toBe(CardExpiry.SOON);
    expect(cardExpiry(12, 2026, new Date('2027-01-01T11:59:59Z'))).toBe(CardExpiry.SOON);
    expect(cardExpiry(12, 2026, new Date('2027-01-01T12:00:00Z'))).toBe(CardExpiry.EXPIRED);
  });

  test('only ever goes forward, and never before its month is over', () => {
    const order = [CardExpiry.VALID, CardExpiry.SOON, CardExpiry.EXPIRED];
    const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2025, max: 2039 }),
        instants,
        instants,
        (month, year, a, b) => {
          const [earlier, later] = a <= b ? [a, b] : [b, a];
          expect(order.indexOf(cardExpiry(month, year, earlier))).toBeLessThanOrEqual(
            order.indexOf(cardExpiry(month, year, later)),
          );
          if (a < new Date(Date.UTC(year, month, 1))) expect(cardExpiry(month, year, a)).not.toBe(CardExpiry.EXPIRED);
        },
      ),
    );
  });
});

import { answerChallengePage, payHostedPage } from '@4as/stripe-emulator';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { buildStudent } from '../../../testing/builders.js';
import {
  cardNumbers,
  payCart,
  saveCard,
  studentWithCard,
  takenFrom,
  type PayAnswer,
} from '../../../testing/saved-cards.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';

describe('paying the cart with a saved card', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterEach(async () => {
    await shop.stripe.control.restoreCalls();
    await shop.stripe.control.restoreEvents();
  });
  afterAll(() => shop.close());

  const ordersOf = (student: Asker) =>
    shop.world.rows<{ id: string; state: string }>(
      'select id, state from orders where student_id = $1 order by number',
      [student.id],
    );

  test('takes the money and confirms the sessions at once, without waiting for an event', async () => {
    await shop.stripe.control.disturbEvents({ action: 'drop' });
    const { student, cardId } = await studentWithCard(shop);
    const answer = await payCart(shop, student, { cardId });
    expect(answer).toMatchObject({
      __typename: 'OrderPaid',
      order: { state: 'PAID', totalCents: 6000, payment: { cardLast4: '4242' } },
    });
    expect(await shop.order(answer.order.id)).toMatchObject({
      state: 'paid',
      paid: 6000,
      payments: 1,
      appointments: ['confirmed'],
    });
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });

  test('a double click charges once, and both clicks get the same answer', async () => {
    const { student, cardId } = await studentWithCard(shop);
    const requestId = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => payCart(shop, student, { cardId, requestId })));
    answers.push(await payCart(shop, student, { cardId, requestId }));
    expect(new Set(answers.map((answer) => answer.order.id)).size).toBe(1);
    expect(answers.map((answer) => answer.__typename)).toEqual(Array(5).fill('OrderPaid'));
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });

  test('two tabs that pay at once, each by its own click and card, charge once', async () => {
    const { student, cardId } = await studentWithCard(shop);
    const other = await saveCard(shop, student, '5555555555554444');
    const answers = await Promise.all([cardId, other].map((id) => payCart(shop, student, { cardId: id })));
    await shop.settle();
    expect(answers.map((answer) => answer.__typename).filter((name) => name === 'OrderPaid').length).toBeGreaterThan(0);
    expect(await takenFrom(shop, student)).toEqual([6000]);
    expect(await ordersOf(student)).toMatchObject([{ state: 'paid' }]);
  });

  test('the same click for another card is refused', async () => {
    const { student, cardId } = await studentWithCard(shop);
    const requestId = randomUUID();
    await payCart(shop, student, { cardId, requestId });
    const other = await saveCard(shop, student, '5555555555554444');
    expect(await payCart(shop, student, { cardId: other, requestId })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'requestId' }],
    });
  });

  test('a refused card says why in the person’s language, keeps the cart, and another card pays the same order', async () => {
    const { student, held, cardId } = await studentWithCard(shop, cardNumbers.refusesCharges);
    const refused = await payCart(shop, student, { cardId });
    expect(refused).toMatchObject({
      __typename: 'CardDeclined',
      reason: 'generic_decline',
      text: 'The bank refused the card without saying why. Choose another one, or call your bank.',
    });
    expect(await shop.world.rows('select state from appointments where id = $1', [held[0]])).toEqual([
      { state: 'held' },
    ]);
    const good = await saveCard(shop, student);
    expect(await payCart(shop, student, { cardId: good })).toMatchObject({ __typename: 'OrderPaid' });
    expect(await ordersOf(student)).toMatchObject([{ state: 'paid' }]);
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });

  test('a bank that asks for its holder gets them, and the order is paid when they come back', async () => {
    const { student, cardId } = await studentWithCard(shop, cardNumbers.asksAlways);
    const asked = await payCart(shop, student, { cardId });
    expect(asked).toMatchObject({ __typename: 'AuthenticationNeeded', order: { state: 'PENDING' } });
    expect(asked.order.paymentUrl).toBe(asked.url);
    const back = await answerChallengePage(asked.url, 'complete');
    expect(back.redirectedTo).toContain(`/paiement/${asked.order.id}`);
    await refresh(student, asked);
    expect(await shop.order(asked.order.id)).toMatchObject({ state: 'paid', payments: 1, paymentUrl: null });
  });

  test('who clicks again instead of going to the bank is sent to the same page of the bank', async () => {
    const { student, cardId } = await studentWithCard(shop, cardNumbers.asksAlways);
    const first = await payCart(shop, student, { cardId });
    const second = await payCart(shop, student, { cardId });
    expect(second).toMatchObject({ __typename: 'AuthenticationNeeded', url: first.url });
    await answerChallengePage(second.url, 'complete');
    await shop.settle();
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });

  test('a challenge that fails is told, and another card pays', async () => {
    const { student, cardId } = await studentWithCard(shop, cardNumbers.asksAlways);
    const asked = await payCart(shop, student, { cardId });
    await answerChallengePage(asked.url, 'fail');
    await shop.settle();
    const { order } = await shop.world.ask<{ order: object }>(
      student,
      'query ($id: ID!) { order(id: $id) { state awaitsCard chargeProblem paymentUrl } }',
      { id: asked.order.id },
    );
    expect(order).toEqual({
      state: 'PENDING',
      awaitsCard: true,
      chargeProblem: 'Your bank could not confirm that it is you. Try again, or choose another card.',
      paymentUrl: null,
    });
    const good = await saveCard(shop, student);
    expect(await payCart(shop, student, { cardId: good })).toMatchObject({
      __typename: 'OrderPaid',
      order: { id: asked.order.id },
    });
  });

  test('another card takes the place of one whose bank waits for an answer', async () => {
    const { student, cardId } = await studentWithCard(shop, cardNumbers.asksAlways);
    const asked = await payCart(shop, student, { cardId });
    const good = await saveCard(shop, student);
    expect(await payCart(shop, student, { cardId: good })).toMatchObject({ __typename: 'OrderPaid' });
    await answerChallengePage(asked.url, 'complete');
    await shop.settle();
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });

  test('a hosted page that was opened for the same cart is closed before the card is charged', async () => {
    const { student, cardId } = await studentWithCard(shop);
    const page = await shop.checkout(student, 6000);
    const paid = await payCart(shop, student, { cardId });
    expect(paid).toMatchObject({ __typename: 'OrderPaid' });
    await payHostedPage(page.paymentUrl);
    await shop.settle();
    expect(await takenFrom(shop, student)).toEqual([6000]);
    expect(await ordersOf(student)).toMatchObject([{ state: 'expired' }, { state: 'paid' }]);
  });

  test('an order that a card did not pay is given up when the hosted page is chosen instead', async () => {
    const { student, cardId } = await studentWithCard(shop, cardNumbers.asksAlways);
    const asked = await payCart(shop, student, { cardId });
    const page = await shop.checkout(student, 6000);
    expect(page).toMatchObject({ __typename: 'CheckoutStarted' });
    await answerChallengePage(asked.url, 'complete');
    await shop.pay(page.paymentUrl);
    expect(await shop.order(asked.order.id)).toMatchObject({ state: 'expired', paid: 0 });
    expect(await shop.order(page.order.id)).toMatchObject({ state: 'paid', paid: 6000 });
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });

  test('an order that nobody pays any more is closed at Stripe when its time is over', async () => {
    const { student, cardId } = await studentWithCard(shop, cardNumbers.asksAlways);
    const asked = await payCart(shop, student, { cardId });
    await shop.world.owner.query('update orders set expires_at = now() where id = $1', [asked.order.id]);
    await shop.reconcile();
    expect(await shop.order(asked.order.id)).toMatchObject({ state: 'expired', paymentUrl: null });
    await answerChallengePage(asked.url, 'complete');
    await shop.settle();
    expect(await takenFrom(shop, student)).toEqual([]);
  });

  test("nobody pays with somebody else's card, a removed one or one that was made up", async () => {
    const { cardId } = await studentWithCard(shop);
    const other = await studentWithCard(shop);
    expect(await payCart(shop, other.student, { cardId })).toMatchObject({ reason: 'card_unavailable' });
    expect(await payCart(shop, other.student, { cardId: 'pm_made_up' })).toMatchObject({ reason: 'card_unavailable' });
    expect(await payCart(shop, await buildStudent(shop.world.owner), { cardId })).toMatchObject({
      reason: 'card_unavailable',
    });
    expect(await payCart(shop, other.student, { cardId: "x' or 1" })).toMatchObject({
      fields: [{ path: 'cardId' }],
    });
    expect(await ordersOf(other.student)).toEqual([]);
  });

  const refresh = async (student: Asker, { order }: PayAnswer): Promise<void> => {
    await shop.world.ask(
      student,
      'mutation ($input: OrderInput!) { refreshOrder(input: $input) { ... on OrderChanged { order { state } } } }',
      { input: { orderId: order.id } },
    );
  };
});

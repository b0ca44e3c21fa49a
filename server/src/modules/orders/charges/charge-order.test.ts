import { answerChallengePage } from '@4as/stripe-emulator';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildStudent } from '../../../testing/builders.js';
import {
  automaticOrder,
  cardNumbers,
  payCart,
  payWaiting,
  saveCard,
  studentWithCard,
  takenFrom,
} from '../../../testing/saved-cards.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';
import { chargeOrder, type ChargeOutcome } from './charge-order.js';

describe('charging an order while the student is away', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterEach(() => shop.stripe.control.restoreCalls());
  afterAll(() => shop.close());

  const charge = async (orderId: string, attempt?: number): Promise<ChargeOutcome> => {
    const system = shop.world.context('system');
    try {
      return await chargeOrder(system, orderId, { offSession: true, ...(attempt === undefined ? {} : { attempt }) });
    } finally {
      await system.close();
    }
  };
  const dueOrder = async (cardNumber?: string) => {
    const student = await buildStudent(shop.world.owner, { language: 'en' });
    const cardId = await saveCard(shop, student, cardNumber);
    return { student, cardId, ...(await automaticOrder(shop, student)) };
  };
  const mailsTo = async (student: Asker): Promise<string[]> => {
    const [row] = await shop.world.rows<{ email: string }>('select email::text from users where id = $1', [student.id]);
    return shop.inbox.messages.list(row?.email).map(({ subject }) => subject);
  };

  test('takes the money of the default card, and the session is confirmed', async () => {
    const { orderId, student } = await dueOrder();
    expect(await charge(orderId)).toEqual({ kind: 'paid' });
    expect(await shop.order(orderId)).toMatchObject({ state: 'paid', paid: 6000, appointments: ['confirmed'] });
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });

  test('ten jobs for the same order at once charge it once', async () => {
    const { orderId, student } = await dueOrder();
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, index) => charge(orderId, (index % 3) + 1)));
    await shop.settle();
    expect(outcomes).toEqual(Array(10).fill({ kind: 'paid' }));
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });

  test.each([
    ['the intent, before it took effect', '/v1/payment_intents', 'before', 'disconnect'],
    ['the intent, after it took effect', '/v1/payment_intents', 'after', 'disconnect'],
    ['the charge, before it took effect', '/v1/payment_intents/*/confirm', 'before', 'error'],
    ['the charge, after it took effect', '/v1/payment_intents/*/confirm', 'after', 'disconnect'],
    ['the charge, with an error after it took effect', '/v1/payment_intents/*/confirm', 'after', 'error'],
  ] as const)('a call that fails, %s: the job runs again and charges once', async (_, path, when, answer) => {
    const { orderId, student } = await dueOrder();
    await shop.stripe.control.failCalls({ method: 'POST', path, when, answer, times: 3 });
    await expect(charge(orderId)).rejects.toThrow();
    await shop.stripe.control.restoreCalls();
    expect(await charge(orderId)).toEqual({ kind: 'paid' });
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });

  test('an attempt that nobody comes back to is finished by reconciliation', async () => {
    const { orderId, student } = await dueOrder();
    await shop.stripe.control.failCalls({
      path: '/v1/payment_intents/*/confirm',
      when: 'after',
      answer: 'disconnect',
      times: 3,
    });
    await expect(charge(orderId)).rejects.toThrow();
    await shop.stripe.control.restoreCalls();
    await shop.reconcile();
    expect(await shop.order(orderId)).toMatchObject({ state: 'paid', payments: 1 });
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });

  test('an error that Stripe keeps under the key ends the attempt, not the order', async () => {
    const { orderId, student } = await dueOrder();
    const path = '/v1/payment_intents/*/confirm';
    await shop.stripe.control.failCalls({ path, when: 'before', answer: 'error', times: 100 });
    await expect(charge(orderId)).rejects.toThrow();
    await shop.world.owner.query(`update order_charges set created_at = created_at - interval '11 minutes'`);
    expect(await charge(orderId)).toEqual({ kind: 'declined', reason: 'processing_error' });
    await shop.stripe.control.restoreCalls();
    expect(await charge(orderId, 2)).toEqual({ kind: 'paid' });
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });

  test('a bank that wants to see the student: they are written to once, and pay from the page they are sent to', async () => {
    const { orderId, student, cardId } = await dueOrder(cardNumbers.asksAlways);
    expect(await charge(orderId)).toEqual({ kind: 'authentication-needed' });
    expect(await charge(orderId)).toEqual({ kind: 'authentication-needed' });
    await shop.settle();
    const { number } = await numberOf(orderId);
    expect(await mailsTo(student)).toEqual([`Order ${number}: your bank wants to see you`]);
    const { notifications } = await shop.world.ask<{ notifications: object }>(
      student,
      '{ notifications(first: 5) { nodes { kind link } } }',
    );
    expect(notifications).toEqual({ nodes: [{ kind: 'payment.needed', link: `/paiement/${orderId}` }] });
    expect(await waiting(student, orderId)).toEqual({
      awaitsCard: true,
      chargeProblem: 'Your bank wants to confirm that it is you who pays.',
    });

    const asked = await payWaiting(shop, student, { orderId, cardId });
    expect(asked.__typename).toBe('AuthenticationNeeded');
    await answerChallengePage(asked.url, 'complete');
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject({ state: 'paid', appointments: ['confirmed'] });
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });

  test('a refused card: the student is told why, and the next attempt is another one', async () => {
    const { orderId, student, cardId } = await dueOrder(cardNumbers.refusesCharges);
    expect(await charge(orderId)).toEqual({ kind: 'declined', reason: 'generic_decline' });
    expect(await charge(orderId, 2)).toEqual({ kind: 'declined', reason: 'generic_decline' });
    await shop.settle();
    expect(await mailsTo(student)).toHaveLength(2);
    const good = await saveCard(shop, student);
    expect(await payWaiting(shop, student, { orderId, cardId })).toMatchObject({ reason: 'generic_decline' });
    expect(await payWaiting(shop, student, { orderId, cardId: good })).toMatchObject({ __typename: 'OrderPaid' });
    expect(await charge(orderId, 3)).toEqual({ kind: 'paid' });
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });

  test('without a card nothing is tried, and past its deadline the order is closed', async () => {
    const student = await buildStudent(shop.world.owner);
    const { orderId } = await automaticOrder(shop, student);
    expect(await charge(orderId)).toEqual({ kind: 'no-card' });
    const late = await dueOrder();
    await shop.world.owner.query('update orders set expires_at = now() where id = $1', [late.orderId]);
    expect(await charge(late.orderId)).toEqual({ kind: 'closed' });
    expect(await shop.order(late.orderId)).toMatchObject({ state: 'expired' });
    expect(await takenFrom(shop, late.student)).toEqual([]);
  });

  test('waits beside the cart: the student pays a cart meanwhile', async () => {
    const { student, cardId } = await studentWithCard(shop);
    const { orderId } = await automaticOrder(shop, student);
    expect(await payCart(shop, student, { cardId })).toMatchObject({ __typename: 'OrderPaid' });
    expect(await shop.order(orderId)).toMatchObject({ state: 'pending' });
    expect(await charge(orderId)).toEqual({ kind: 'paid' });
    expect(await takenFrom(shop, student)).toEqual([6000, 6000]);
  });

  test("nobody pays another student's order", async () => {
    const { orderId } = await dueOrder();
    const { student, cardId } = await studentWithCard(shop);
    await expect(payWaiting(shop, student, { orderId, cardId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  const numberOf = async (orderId: string): Promise<{ number: string }> => {
    const [row] = await shop.world.rows<{ number: string }>('select number::text from orders where id = $1', [orderId]);
    return row ?? { number: '' };
  };
  const waiting = async (student: Asker, id: string): Promise<object> =>
    (
      await shop.world.ask<{ order: object }>(
        student,
        'query ($id: ID!) { order(id: $id) { awaitsCard chargeProblem } }',
        { id },
      )
    ).order;
});

import { payHostedPage } from '@4as/stripe-emulator';
import type Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildStudent } from '../../testing/builders.js';
import { Shop, type CheckoutAnswer } from '../../testing/shop.js';
import type { Asker } from '../../testing/test-world.js';

const ABANDON = `mutation ($input: OrderInput!) {
  abandonOrder(input: $input) { __typename ... on OrderChanged { order { state paymentUrl } } ... on Failure { code } }
}`;

describe('checkout', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterEach(() => shop.stripe.control.restoreCalls());
  afterAll(() => shop.close());

  const sessionsAtStripe = async (orderId: string): Promise<Stripe.Checkout.Session[]> => {
    const all = await shop.world.parts.services.stripe.checkout.sessions.list({ limit: 100 });
    return all.data.filter((session) => session.metadata?.['order_id'] === orderId);
  };
  const ordersOf = (student: Asker) =>
    shop.world.rows<{ id: string; state: string }>(
      'select id, state from orders where student_id = $1 order by number',
      [student.id],
    );

  test('makes an order whose total Stripe asks to the cent, line by line', async () => {
    const student = await buildStudent(shop.world.owner, { language: 'fr' });
    await shop.hold(student, shop.nextStart(), true);
    await shop.hold(student, shop.nextStart());
    const answer = await shop.checkout(student, 12_899);
    expect(answer).toMatchObject({ __typename: 'CheckoutStarted', order: { state: 'PENDING', totalCents: 12_899 } });
    const [session] = await sessionsAtStripe(answer.order.id);
    expect(session).toMatchObject({
      amount_total: 12_899,
      currency: 'cad',
      client_reference_id: answer.order.id,
      locale: 'fr-CA',
      url: answer.paymentUrl,
    });
    const lines = await shop.world.parts.services.stripe.checkout.sessions.listLineItems(session?.id ?? '');
    expect(lines.data.map((line) => [line.amount_total, line.description])).toEqual([
      [6000, 'Calcul 1, 1\u00a0h'],
      [6000, 'Calcul 1, 1\u00a0h'],
      [300, 'TPS (5 %)'],
      [599, 'TVQ (9,975 %)'],
    ]);
  });

  test('keeps the slots until after the payment page closes', async () => {
    const { orderId, held } = await shop.readyToPay();
    const [row] = await shop.world.rows<{ longer: boolean }>(
      'select a.held_until > o.expires_at as longer from orders o, appointments a where o.id = $1 and a.id = $2',
      [orderId, held[0]],
    );
    expect(row).toEqual({ longer: true });
  });

  test('a double click makes one order and one page', async () => {
    const { student } = await shop.studentWithCart();
    const answers = await Promise.all([1, 2, 3].map(() => shop.checkout(student, 6000)));
    expect(new Set(answers.map((answer) => answer.paymentUrl)).size).toBe(1);
    expect(await ordersOf(student)).toHaveLength(1);
    expect(await sessionsAtStripe(answers[0]?.order.id ?? '')).toHaveLength(1);
  });

  test('two tabs pay once', async () => {
    const { student } = await shop.studentWithCart();
    const tabs = [await shop.checkout(student, 6000), await shop.checkout(student, 6000)];
    for (const tab of tabs) await payHostedPage(tab.paymentUrl);
    await shop.settle();
    const [order] = await ordersOf(student);
    expect(await shop.order(order?.id ?? '')).toMatchObject({ state: 'paid', payments: 1, paid: 6000 });
    expect(await ordersOf(student)).toHaveLength(1);
    expect(await shop.checkout(student, 6000)).toMatchObject({ __typename: 'CartEmpty' });
  });

  test('paid at Stripe but not known here yet: asked again, it finds out instead of asking for money twice', async () => {
    await shop.stripe.control.disturbEvents({ action: 'drop' });
    const { student, orderId, paymentUrl } = await shop.readyToPay();
    await payHostedPage(paymentUrl);
    expect(await shop.checkout(student, 6000)).toMatchObject({ __typename: 'CartEmpty' });
    expect(await shop.order(orderId)).toMatchObject({ state: 'paid' });
    await shop.stripe.control.restoreEvents();
  });

  test('another total than the student saw is refused', async () => {
    const { student } = await shop.studentWithCart();
    expect(await shop.checkout(student, 5999)).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'totalCents' }],
    });
    expect(await ordersOf(student)).toEqual([]);
  });

  test('an empty cart makes no order', async () => {
    expect(await shop.checkout(await buildStudent(shop.world.owner), 0)).toMatchObject({ __typename: 'CartEmpty' });
  });

  test('a line whose hold ended is shown with free slots near it', async () => {
    const { student, held } = await shop.studentWithCart(2);
    await shop.world.owner.query(`update appointments set held_until = now() - interval '1 second' where id = $1`, [
      held[0],
    ]);
    const answer = await shop.checkout(student, 12_000);
    expect(answer).toMatchObject({
      __typename: 'HoldExpired',
      cart: { lines: [{ expired: true }, { expired: false, nearest: [] }] },
    });
    expect(answer.cart.lines[0]?.nearest).toHaveLength(3);
    expect(await ordersOf(student)).toEqual([]);
  });

  test('Stripe is away: the cart and its holds are kept, and the next try succeeds with the same order', async () => {
    const { student, held } = await shop.studentWithCart();
    await shop.stripe.control.failCalls({
      when: 'before',
      answer: 'disconnect',
      path: '/v1/checkout/sessions',
      times: 10,
    });
    expect(await shop.checkout(student, 6000)).toMatchObject({ __typename: 'PaymentUnavailable' });
    expect(await shop.world.rows('select state from appointments where id = $1', [held[0]])).toEqual([
      { state: 'held' },
    ]);
    await shop.stripe.control.restoreCalls();
    expect(await shop.checkout(student, 6000)).toMatchObject({ __typename: 'CheckoutStarted' });
    expect(await ordersOf(student)).toHaveLength(1);
  });

  test('Stripe made the page but its answer was lost: there is still one page', async () => {
    const { student } = await shop.studentWithCart();
    await shop.stripe.control.failCalls({
      when: 'after',
      answer: 'disconnect',
      path: '/v1/checkout/sessions',
      times: 3,
    });
    expect(await shop.checkout(student, 6000)).toMatchObject({ __typename: 'PaymentUnavailable' });
    await shop.stripe.control.restoreCalls();
    const answer = await shop.checkout(student, 6000);
    expect(await sessionsAtStripe(answer.order.id)).toHaveLength(1);
  });

  test('Stripe refuses: the order has failed, the cart is kept', async () => {
    const { student } = await shop.studentWithCart();
    await shop.stripe.control.failCalls({
      when: 'before',
      answer: 'error',
      status: 400,
      path: '/v1/checkout/sessions',
    });
    expect(await shop.checkout(student, 6000)).toMatchObject({ __typename: 'PaymentUnavailable' });
    expect(await ordersOf(student)).toMatchObject([{ state: 'failed' }]);
    expect(await shop.checkout(student, 6000)).toMatchObject({ __typename: 'CheckoutStarted' });
  });

  test('a changed cart closes the old page before it makes a new order', async () => {
    const { student, orderId, paymentUrl } = await shop.readyToPay();
    await shop.hold(student, shop.nextStart());
    const answer: CheckoutAnswer = await shop.checkout(student, 12_000);
    expect(answer).toMatchObject({ __typename: 'CheckoutStarted', order: { totalCents: 12_000 } });
    expect(answer.order.id).not.toBe(orderId);
    expect(await shop.order(orderId)).toMatchObject({ state: 'expired', paymentUrl: null });
    expect((await sessionsAtStripe(orderId)).map((session) => session.status)).toEqual(['expired']);
    await payHostedPage(paymentUrl);
    expect(await shop.order(orderId)).toMatchObject({ state: 'expired', paid: 0 });
  });

  test('a line taken out of the cart closes the page that asks for it', async () => {
    const { student, held, orderId } = await shop.readyToPay(2);
    await shop.world.ask(
      student,
      `mutation ($input: RemoveFromCartInput!) { removeFromCart(input: $input) { __typename } }`,
      { input: { lineId: held[0] } },
    );
    await shop.runJobs();
    expect(await shop.order(orderId)).toMatchObject({ state: 'expired', appointments: ['expired', 'held'] });
  });

  test('an abandoned order gives its lines back to the cart, for as long as a cart keeps them', async () => {
    const { student, orderId, held } = await shop.readyToPay();
    expect(await shop.world.ask(student, ABANDON, { input: { orderId } })).toMatchObject({
      abandonOrder: { order: { state: 'EXPIRED', paymentUrl: null } },
    });
    expect((await sessionsAtStripe(orderId)).map((session) => session.status)).toEqual(['expired']);
    const [hold] = await shop.world.rows<{ state: string; soon: boolean }>(
      `select state, held_until < now() + interval '16 minutes' as soon from appointments where id = $1`,
      [held[0]],
    );
    expect(hold).toEqual({ state: 'held', soon: true });
    expect(await shop.checkout(student, 6000)).toMatchObject({ __typename: 'CheckoutStarted' });
  });

  test('an order that was paid a moment before is not given up', async () => {
    await shop.stripe.control.disturbEvents({ action: 'drop' });
    const { student, orderId, paymentUrl } = await shop.readyToPay();
    await payHostedPage(paymentUrl);
    expect(await shop.world.ask(student, ABANDON, { input: { orderId } })).toMatchObject({
      abandonOrder: { order: { state: 'PAID' } },
    });
    await shop.stripe.control.restoreEvents();
  });

  test("nobody gives up or asks about another student's order", async () => {
    const { orderId } = await shop.readyToPay();
    const other = await buildStudent(shop.world.owner);
    const { errors } = await shop.world.execute(other, ABANDON, { input: { orderId } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await shop.order(orderId)).toMatchObject({ state: 'pending' });
  });

  test('an order that nobody pays expires with its page, and the event says so', async () => {
    const { student, orderId } = await shop.readyToPay();
    await shop.stripe.control.advanceClock(32 * 60_000);
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject({ state: 'expired', paymentUrl: null });
    expect(await ordersOf(student)).toHaveLength(1);
  });
});

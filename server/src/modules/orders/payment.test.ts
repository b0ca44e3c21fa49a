import { payHostedPage } from '@4as/stripe-emulator';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Shop } from '../../testing/shop.js';

const REFRESH = `mutation ($input: OrderInput!) {
  refreshOrder(input: $input) { __typename ... on OrderChanged { order { state payment { amountCents cardBrand cardLast4 } } } ... on Failure { code } }
}`;

const PAID = {
  state: 'paid',
  total: 6000,
  paid: 6000,
  payments: 1,
  refunded: 0,
  refunds: [],
  appointments: ['confirmed'],
  paymentUrl: null,
};

describe('a payment ends right', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterEach(async () => {
    await shop.stripe.control.restoreEvents();
    await shop.stripe.control.restoreCalls();
  });
  afterAll(() => shop.close());

  test('when the event comes', async () => {
    const { orderId, paymentUrl } = await shop.readyToPay();
    expect(await shop.order(orderId)).toMatchObject({ state: 'pending', appointments: ['held'], paid: 0 });
    const payer = await payHostedPage(paymentUrl);
    expect(payer.redirectedTo).toBe(`http://localhost:4000/paiement/${orderId}`);
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject(PAID);
  });

  test('when the student returns before the event', async () => {
    await shop.stripe.control.disturbEvents({ action: 'hold' });
    const { student, orderId, paymentUrl } = await shop.readyToPay();
    await payHostedPage(paymentUrl);
    expect(await shop.world.ask(student, REFRESH, { input: { orderId } })).toMatchObject({
      refreshOrder: { order: { state: 'PAID', payment: { amountCents: 6000, cardBrand: 'visa', cardLast4: '4242' } } },
    });
    await shop.stripe.control.release();
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject(PAID);
  });

  test('when the event comes a minute late, with the hold still there', async () => {
    await shop.stripe.control.disturbEvents({ action: 'hold' });
    const { orderId, paymentUrl } = await shop.readyToPay();
    await payHostedPage(paymentUrl);
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject({ state: 'pending' });
    shop.world.now = new Date(Date.now() + 60_000);
    await shop.stripe.control.release();
    await shop.settle();
    shop.world.now = null;
    expect(await shop.order(orderId)).toMatchObject(PAID);
  });

  test('when every event comes twice', async () => {
    await shop.stripe.control.disturbEvents({ action: 'double' });
    const { orderId } = await shop.paidOrder();
    expect(await shop.order(orderId)).toMatchObject(PAID);
    const twice = (await shop.stripe.control.deliveries())
      .filter(({ type }) => type === 'checkout.session.completed')
      .at(-1);
    await shop.stripe.control.resend(twice?.event ?? '');
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject(PAID);
    expect(await shop.world.rows('select id from stripe_events where id = $1', [twice?.event])).toHaveLength(1);
  });

  test('when the events come in the wrong order', async () => {
    await shop.stripe.control.disturbEvents({ action: 'hold' });
    const { orderId, paymentUrl } = await shop.readyToPay();
    await payHostedPage(paymentUrl);
    await shop.stripe.control.release({ order: 'newest' });
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject(PAID);
  });

  test('when all events are lost: reconciliation finds it', async () => {
    await shop.stripe.control.disturbEvents({ action: 'drop' });
    const { orderId } = await shop.paidOrder();
    expect(await shop.order(orderId)).toMatchObject({ state: 'pending' });
    await shop.reconcile();
    expect(await shop.order(orderId)).toMatchObject(PAID);
  });

  test('when an event comes while Stripe can not be asked: the job tries again', async () => {
    const { orderId, paymentUrl } = await shop.readyToPay();
    await payHostedPage(paymentUrl);
    await shop.stripe.control.idle();
    await shop.stripe.control.failCalls({
      when: 'before',
      answer: 'error',
      path: '/v1/checkout/sessions/*',
      times: 100,
    });
    await shop.runJobs();
    expect(await shop.order(orderId)).toMatchObject({ state: 'pending' });
    expect(
      await shop.world.rows(`select distinct state from stripe_events where state not in ('processed', 'ignored')`),
    ).toEqual([{ state: 'failed' }]);
    await shop.stripe.control.restoreCalls();
    await shop.retryJobs();
    expect(await shop.order(orderId)).toMatchObject(PAID);
    expect(await shop.world.rows(`select id from stripe_events where state not in ('processed', 'ignored')`)).toEqual(
      [],
    );
  });

  test('a declined card leaves the order to be paid with another', async () => {
    const { orderId, paymentUrl } = await shop.readyToPay();
    const declined = await payHostedPage(paymentUrl, { cardNumber: '4000 0000 0000 0002' });
    expect(declined.redirectedTo).toBeNull();
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject({ state: 'pending', appointments: ['held'], paid: 0 });
    await payHostedPage(paymentUrl, { cardNumber: '4000 0027 6000 3184' });
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject(PAID);
  });

  test('an event that nobody signed is refused and not stored', async () => {
    const [before] = await shop.world.rows('select count(*) from stripe_events');
    const answer = await fetch(shop.webhookUrl, {
      method: 'POST',
      headers: { 'stripe-signature': 't=1,v1=00', 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'evt_forged', type: 'checkout.session.completed' }),
    });
    expect(answer.status).toBe(400);
    expect(await shop.world.rows('select count(*) from stripe_events')).toEqual([before]);
  });
});

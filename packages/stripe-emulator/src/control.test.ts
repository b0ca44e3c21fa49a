import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { payHostedPage, startStripeEmulator } from './index.js';
import { openShop, sessionParams, type Shop } from './testing/shop.js';

describe('the control API', () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.close());

  const create = (key: string) => shop.stripe.customers.create({ name: 'Alice' }, { idempotencyKey: key });
  const count = async () => (await shop.stripe.customers.list()).data.length;

  it('is not there unless asked for', async () => {
    const emulator = await startStripeEmulator();
    await expect(emulator.control.totals()).rejects.toThrow('404');
    await emulator.close();
  });

  it('refuses switches that do not exist, so that no test passes by a typing error', async () => {
    const response = await fetch(`${shop.emulator.url}/_control/calls`, {
      method: 'POST',
      body: JSON.stringify({ whenn: 'after' }),
    });
    expect({ status: response.status, text: await response.text() }).toMatchObject({
      status: 400,
      text: expect.stringContaining('whenn'),
    });
  });

  it('fails a call before it took effect: nothing happened, and the same key may try again', async () => {
    await shop.emulator.control.failCalls({ method: 'POST', path: '/v1/customers', when: 'before', answer: 'error' });
    await expect(create('before')).rejects.toMatchObject({ statusCode: 500, rawType: 'api_error' });
    expect(await count()).toBe(0);
    await create('before');
    expect(await count()).toBe(1);
  });

  it('fails a call after it took effect: it happened, and the same key gives its true answer', async () => {
    await shop.emulator.control.failCalls({
      method: 'POST',
      path: '/v1/customers',
      when: 'after',
      answer: 'error',
      status: 503,
    });
    await expect(create('after')).rejects.toMatchObject({ statusCode: 503 });
    expect(await count()).toBe(1);
    const [made] = (await shop.stripe.customers.list()).data;
    expect((await create('after')).id).toBe(made?.id);
    expect(await count()).toBe(1);
  });

  it('makes a key remember an error after the effect, as Stripe documents it, when told so', async () => {
    await shop.emulator.control.failCalls({ path: '/v1/customers', when: 'after', answer: 'error', remembered: true });
    await expect(create('sticky')).rejects.toMatchObject({ statusCode: 500 });
    await expect(create('sticky')).rejects.toMatchObject({ statusCode: 500 });
    expect(await count()).toBe(1);
  });

  it.each(['before', 'after'] as const)(
    'cuts the connection %s the effect; the client retries by its key, and it happens once',
    async (when) => {
      await shop.emulator.control.failCalls({ method: 'POST', when, answer: 'disconnect', times: 2 });
      await expect(create('cut')).rejects.toMatchObject({ type: 'StripeConnectionError' });
      await create('cut');
      expect(await count()).toBe(1);
    },
  );

  it('fails only the calls it is told to', async () => {
    await shop.emulator.control.failCalls({
      path: '/v1/payment_intents/*/confirm',
      when: 'before',
      answer: 'error',
      times: 5,
    });
    await create('other');
    const intent = await shop.stripe.paymentIntents.create({
      amount: 5000,
      currency: 'cad',
      payment_method: 'pm_card_visa',
    });
    const confirm = () => shop.stripe.paymentIntents.confirm(intent.id, { return_url: 'http://shop.test/' });
    await expect(confirm()).rejects.toMatchObject({ statusCode: 500 });
    await shop.emulator.control.restoreCalls();
    expect((await confirm()).status).toBe('succeeded');
  });

  it('fails only the calls of the payer it is told of', async () => {
    const other = await shop.stripe.customers.create({ email: 'other@shop.test' });
    const one = await shop.stripe.customers.create({ email: 'one@shop.test' });
    await shop.emulator.control.failCalls({ containing: one.id, when: 'before', answer: 'error', times: 5 });
    await shop.emulator.control.failCalls({ containing: 'third@shop', when: 'before', answer: 'error', times: 5 });

    const pay = (customer: string) => shop.stripe.paymentIntents.create({ amount: 5000, currency: 'cad', customer });
    await expect(pay(one.id)).rejects.toMatchObject({ statusCode: 500 });
    await expect(shop.stripe.customers.listPaymentMethods(one.id)).rejects.toMatchObject({ statusCode: 500 });
    await expect(shop.stripe.customers.create({ email: 'third@shop.test' })).rejects.toMatchObject({ statusCode: 500 });
    expect((await pay(other.id)).status).toBe('requires_payment_method');
    await shop.emulator.control.restoreCalls();
    expect((await pay(one.id)).status).toBe('requires_payment_method');
  });

  it('lets time pass: a session is over when its time is', async () => {
    const soon = Math.floor(Date.now() / 1000) + 31 * 60;
    const session = await shop.stripe.checkout.sessions.create(sessionParams({ expires_at: soon }));
    await shop.emulator.control.advanceClock(30 * 60_000);
    expect((await shop.stripe.checkout.sessions.retrieve(session.id)).status).toBe('open');
    await shop.emulator.control.advanceClock(2 * 60_000);
    expect((await shop.stripe.checkout.sessions.retrieve(session.id)).status).toBe('expired');
    await shop.event('checkout.session.expired');
  });

  it('forgets everything when told to, but its endpoint', async () => {
    const session = await shop.stripe.checkout.sessions.create(sessionParams());
    await payHostedPage(session.url ?? '');
    await shop.emulator.control.reset();
    expect((await shop.stripe.checkout.sessions.list()).data).toEqual([]);
    expect(await shop.emulator.control.totals()).toEqual({ payments: [], balance: {} });
    shop.received.length = 0;
    await create('after-reset');
    await shop.event('customer.created');
  });
});

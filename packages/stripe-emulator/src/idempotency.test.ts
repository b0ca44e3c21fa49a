import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openShop, type Shop } from './testing/shop.js';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('an idempotency key', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  const count = async () => (await shop.stripe.customers.list({ limit: 100 })).data.length;

  it('gives the same answer to the same parameters, in any order, and does it once', async () => {
    const before = await count();
    const first = await shop.stripe.customers.create(
      { name: 'Alice', metadata: { a: '1', b: '2' } },
      { idempotencyKey: 'same' },
    );
    const again = await shop.stripe.customers.create(
      { metadata: { b: '2', a: '1' }, name: 'Alice' },
      { idempotencyKey: 'same' },
    );
    expect({ ...again }).toEqual({ ...first });
    expect(again.lastResponse.headers).toMatchObject({
      'idempotent-replayed': 'true',
      'original-request': first.lastResponse.requestId,
    });
    expect(await count()).toBe(before + 1);
  });

  it('is refused to other parameters and to other calls', async () => {
    await shop.stripe.customers.create({ name: 'Alice' }, { idempotencyKey: 'taken' });
    const refusal = { type: 'StripeIdempotencyError', rawType: 'idempotency_error', statusCode: 400 };
    await expect(shop.stripe.customers.create({ name: 'Bob' }, { idempotencyKey: 'taken' })).rejects.toMatchObject(
      refusal,
    );
    await expect(shop.stripe.setupIntents.create({}, { idempotencyKey: 'taken' })).rejects.toMatchObject(refusal);
  });

  it('is refused with 409 while the first call is still in flight', async () => {
    await shop.emulator.control.failCalls({
      method: 'POST',
      path: '/v1/customers',
      when: 'before',
      answer: 'slow',
      delayMs: 300,
    });
    const first = shop.stripe.customers.create({ name: 'Slow' }, { idempotencyKey: 'in-flight' });
    // The rule is used up as soon as the first call arrived.
    while ((await shop.emulator.control.callRules()).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await expect(shop.stripe.customers.create({ name: 'Slow' }, { idempotencyKey: 'in-flight' })).rejects.toMatchObject(
      { statusCode: 409, code: 'idempotency_key_in_use' },
    );
    const done = await first;
    expect((await shop.stripe.customers.create({ name: 'Slow' }, { idempotencyKey: 'in-flight' })).id).toBe(done.id);
  });

  it('makes one object of many calls at the same moment', async () => {
    const before = await count();
    const patient = { idempotencyKey: 'crowd', maxNetworkRetries: 5 };
    const made = await Promise.all(
      Array.from({ length: 8 }, () => shop.stripe.customers.create({ name: 'Crowd' }, patient)),
    );
    expect(new Set(made.map((customer) => customer.id)).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it('remembers a declined card, but not a call that never began', async () => {
    const params = {
      amount: 5000,
      currency: 'cad',
      payment_method: 'pm_card_chargeDeclined',
      confirm: true,
      return_url: 'http://shop.test/',
    };
    const charge = () => shop.stripe.paymentIntents.create(params, { idempotencyKey: 'declined' });
    await expect(charge()).rejects.toMatchObject({ code: 'card_declined' });
    const { data } = await shop.stripe.paymentIntents.list();
    await expect(charge()).rejects.toMatchObject({ code: 'card_declined', payment_intent: { id: data[0]?.id } });
    expect((await shop.stripe.paymentIntents.list()).data).toHaveLength(data.length);

    await expect(shop.stripe.customers.create({ email: 'wrong' }, { idempotencyKey: 'invalid' })).rejects.toMatchObject(
      { code: 'email_invalid' },
    );
    expect(
      (await shop.stripe.customers.create({ email: 'right@example.com' }, { idempotencyKey: 'invalid' })).email,
    ).toBe('right@example.com');
  });

  it('is forgotten after 24 hours, not before', async () => {
    const make = async () => (await shop.stripe.customers.create({ name: 'Daily' }, { idempotencyKey: 'daily' })).id;
    const first = await make();
    await shop.emulator.control.advanceClock(DAY_MS - 60_000);
    expect(await make()).toBe(first);
    await shop.emulator.control.advanceClock(60_000);
    expect(await make()).not.toBe(first);
  });

  it('may not be longer than 255 characters', async () => {
    await expect(shop.stripe.customers.create({}, { idempotencyKey: 'k'.repeat(256) })).rejects.toMatchObject({
      statusCode: 400,
    });
  });
});

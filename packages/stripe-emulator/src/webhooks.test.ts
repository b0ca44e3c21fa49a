import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openShop, type Shop } from './testing/shop.js';

describe('events', () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.close());

  const newCustomer = (name = 'Alice') => shop.stripe.customers.create({ name });
  const names = () => shop.received.map((event) => (event.data.object as { name?: string }).name);

  it('are sent again until they are answered with a 2xx, and count as pending until then', async () => {
    shop.answers.status = 500;
    await newCustomer();
    const { id } = await shop.event('customer.created');
    expect((await shop.stripe.events.retrieve(id)).pending_webhooks).toBe(1);
    expect((await shop.stripe.events.list({ delivery_success: false })).data.map((event) => event.id)).toEqual([id]);
    expect((await shop.stripe.events.list({ delivery_success: true })).data).toEqual([]);
    while (shop.received.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    shop.answers.status = 204;
    while ((await shop.stripe.events.retrieve(id)).pending_webhooks > 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(new Set(shop.received.map((event) => event.id))).toEqual(new Set([id]));
    const [delivery] = await shop.emulator.control.deliveries();
    expect(delivery).toMatchObject({
      event: id,
      state: 'delivered',
      attempts: shop.received.length,
      lastAnswer: '204',
    });
  });

  it('carry the call that caused them, and are listed by type and by time', async () => {
    const customer = await shop.stripe.customers.create({ name: 'Alice' }, { idempotencyKey: 'cause' });
    const event = await shop.event('customer.created');
    expect(event).toMatchObject({
      api_version: '2026-10-28.endive',
      livemode: false,
      request: { id: customer.lastResponse.requestId, idempotency_key: 'cause' },
    });
    await shop.stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
    const types = async (params: Parameters<typeof shop.stripe.events.list>[0]) =>
      (await shop.stripe.events.list(params)).data.map((one) => one.type);
    expect(await types({})).toEqual(['payment_method.attached', 'customer.created']);
    expect(await types({ type: 'customer.*' })).toEqual(['customer.created']);
    expect(await types({ types: ['payment_method.attached', 'charge.refunded'] })).toEqual(['payment_method.attached']);
    expect(await types({ created: { gt: event.created + 60 } })).toEqual([]);
    expect(await types({ created: { gte: event.created, lte: event.created + 60 }, limit: 1 })).toEqual([
      'payment_method.attached',
    ]);
    await shop.emulator.control.idle();
  });

  it('keep the object as it was when they happened', async () => {
    const { id } = await newCustomer('Before');
    await shop.stripe.customers.update(id, { name: 'After' });
    expect((await shop.event('customer.created')).data.object).toMatchObject({ name: 'Before' });
    await shop.event('customer.updated');
  });

  it('are held until released, in the order a test wants', async () => {
    await shop.emulator.control.disturbEvents({ action: 'hold', types: ['customer.*'] });
    for (const name of ['One', 'Two', 'Three']) await newCustomer(name);
    await shop.emulator.control.idle();
    expect(shop.received).toEqual([]);
    const released = await shop.emulator.control.release({ order: 'newest' });
    expect(released.map((one) => one.delivered)).toEqual([true, true, true]);
    expect(names()).toEqual(['Three', 'Two', 'One']);
  });

  it('are released by type in a given order, one answered before the next is sent', async () => {
    await shop.emulator.control.disturbEvents({ action: 'hold' });
    await shop.stripe.paymentIntents.create({
      amount: 5000,
      currency: 'cad',
      payment_method: 'pm_card_visa',
      confirm: true,
      return_url: 'http://shop.test/',
    });
    await shop.emulator.control.release({
      types: ['payment_intent.succeeded', 'charge.succeeded', 'payment_intent.created'],
      order: 'given',
    });
    expect(shop.received.map((event) => event.type)).toEqual([
      'payment_intent.succeeded',
      'charge.succeeded',
      'payment_intent.created',
    ]);
  });

  it('are dropped for good, but stay in the list of events and can be sent again by hand', async () => {
    await shop.emulator.control.disturbEvents({ action: 'drop', times: 1 });
    await newCustomer('Lost');
    await newCustomer('Found');
    await shop.emulator.control.idle();
    expect(names()).toEqual(['Found']);
    const listed = await shop.stripe.events.list({ type: 'customer.created' });
    expect(listed.data.map((event) => event.pending_webhooks)).toEqual([0, 1]);
    await shop.emulator.control.resend(listed.data[1]?.id ?? '');
    expect(names()).toEqual(['Found', 'Lost']);
  });

  it('are doubled, with the same id', async () => {
    await shop.emulator.control.disturbEvents({ action: 'double' });
    await newCustomer();
    await shop.emulator.control.idle();
    expect(shop.received).toHaveLength(2);
    expect(new Set(shop.received.map((event) => event.id)).size).toBe(1);
  });

  it('are delayed', async () => {
    await shop.emulator.control.disturbEvents({ action: 'delay', ms: 500, types: ['customer.created'] });
    await newCustomer();
    await shop.emulator.control.idle();
    expect(shop.received).toEqual([]);
    expect(await shop.emulator.control.deliveries()).toMatchObject([{ state: 'pending', attempts: 0 }]);
    await shop.event('customer.created');
  });

  it('go to every endpoint that asked for their type, signed with its own secret', async () => {
    const endpoint = await shop.stripe.webhookEndpoints.create({
      url: 'http://127.0.0.1:9/nobody',
      enabled_events: ['charge.refunded'],
    });
    expect(endpoint.secret).toMatch(/^whsec_/);
    expect((await shop.stripe.webhookEndpoints.retrieve(endpoint.id)).secret).toBeUndefined();
    await newCustomer();
    await shop.event('customer.created');
    expect((await shop.emulator.control.deliveries()).filter((one) => one.endpoint === endpoint.id)).toEqual([]);
    expect((await shop.stripe.webhookEndpoints.list()).data).toHaveLength(2);
    expect(await shop.stripe.webhookEndpoints.del(endpoint.id)).toMatchObject({ deleted: true });
    expect((await shop.stripe.webhookEndpoints.list()).data).toHaveLength(1);
    await expect(shop.stripe.webhookEndpoints.retrieve(endpoint.id)).rejects.toMatchObject({ statusCode: 404 });
  });
});

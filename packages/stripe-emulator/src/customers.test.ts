import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Stripe from 'stripe';
import { clientOf, openShop, type Shop } from './testing/shop.js';

describe('customers and their cards', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  it('are created, changed field by field, and read back', async () => {
    const made = await shop.stripe.customers.create({
      name: 'Alice',
      email: 'alice@example.com',
      preferred_locales: ['fr-CA'],
      metadata: { a: '1', b: '2' },
    });
    expect(
      await shop.stripe.customers.update(made.id, { phone: '+15145550100', name: '', metadata: { a: '', c: '3' } }),
    ).toMatchObject({
      name: null,
      email: 'alice@example.com',
      phone: '+15145550100',
      preferred_locales: ['fr-CA'],
      metadata: { b: '2', c: '3' },
    });
    expect((await shop.stripe.customers.update(made.id, { metadata: '' })).metadata).toEqual({});
    const event = await shop.event('customer.updated', ({ data }) => JSON.stringify(data).includes(made.id));
    expect(event.data.previous_attributes).toMatchObject({ name: 'Alice', phone: null });
  });

  it('are deleted with their cards, and say so', async () => {
    const { id } = await shop.stripe.customers.create({ email: 'gone@example.com' });
    const card = await shop.stripe.paymentMethods.attach('pm_card_visa', { customer: id });
    expect(await shop.stripe.customers.del(id)).toMatchObject({ id, deleted: true });
    expect(await shop.stripe.customers.retrieve(id)).toMatchObject({ id, deleted: true });
    expect((await shop.stripe.customers.list({ email: 'gone@example.com' })).data).toEqual([]);
    expect((await shop.stripe.paymentMethods.retrieve(card.id)).customer).toBeNull();
    await expect(shop.stripe.customers.update(id, { name: 'Back' })).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
      param: 'id',
    });
  });

  it('are listed by page, newest first, in both directions', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1)
      ids.unshift((await shop.stripe.customers.create({ email: 'page@example.com' })).id);
    const list = (params: Stripe.CustomerListParams) =>
      shop.stripe.customers.list({ email: 'page@example.com', ...params });
    const first = await list({ limit: 2 });
    expect({ ids: first.data.map(({ id }) => id), more: first.has_more }).toEqual({ ids: ids.slice(0, 2), more: true });
    const last = await list({ limit: 3, starting_after: ids[1] });
    expect({ ids: last.data.map(({ id }) => id), more: last.has_more }).toEqual({ ids: ids.slice(2), more: false });
    expect((await list({ limit: 2, ending_before: ids[4] })).data.map(({ id }) => id)).toEqual(ids.slice(2, 4));
    const walked: string[] = [];
    for await (const customer of list({ limit: 2 })) walked.push(customer.id);
    expect(walked).toEqual(ids);
    await expect(list({ starting_after: 'cus_none' })).rejects.toMatchObject({
      code: 'resource_missing',
      param: 'starting_after',
    });
    await expect(list({ limit: 101 })).rejects.toMatchObject({ statusCode: 400, param: 'limit' });
  });

  it('have cards that are attached, made the default, changed and detached', async () => {
    const { id } = await shop.stripe.customers.create();
    const visa = await shop.stripe.paymentMethods.attach('pm_card_visa', { customer: id });
    const mastercard = await shop.stripe.paymentMethods.attach('pm_card_mastercard', { customer: id });
    await shop.stripe.customers.update(id, { invoice_settings: { default_payment_method: visa.id } });
    expect(
      (await shop.stripe.paymentMethods.list({ customer: id, type: 'card' })).data.map((card) => card.card?.brand),
    ).toEqual(['mastercard', 'visa']);
    expect(
      await shop.stripe.paymentMethods.update(visa.id, {
        card: { exp_month: 3, exp_year: 2031 },
        billing_details: { name: 'Alice' },
      }),
    ).toMatchObject({
      card: { exp_month: 3, exp_year: 2031 },
      billing_details: { name: 'Alice' },
    });
    expect((await shop.stripe.paymentMethods.detach(visa.id)).customer).toBeNull();
    expect(await shop.stripe.customers.retrieve(id)).toMatchObject({
      invoice_settings: { default_payment_method: null },
    });
    expect((await shop.stripe.customers.listPaymentMethods(id)).data.map((card) => card.id)).toEqual([mastercard.id]);
    await expect(shop.stripe.paymentMethods.attach(visa.id, { customer: id })).rejects.toMatchObject({
      statusCode: 400,
    });
    await expect(
      shop.stripe.customers.update(id, { invoice_settings: { default_payment_method: visa.id } }),
    ).rejects.toMatchObject({ code: 'resource_missing' });
    await shop.event('payment_method.detached', ({ data }) => JSON.stringify(data).includes(visa.id));
  });

  it('may not be given a card that its bank declines', async () => {
    const { id } = await shop.stripe.customers.create();
    await expect(shop.stripe.paymentMethods.attach('pm_card_chargeDeclined', { customer: id })).rejects.toMatchObject({
      statusCode: 402,
      code: 'card_declined',
    });
    expect((await shop.stripe.customers.listPaymentMethods(id)).data).toEqual([]);
    expect((await shop.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: id })).customer).toBe(id);
  });

  it('have setup intents that are confirmed, challenged, refused and cancelled', async () => {
    const { id: customer } = await shop.stripe.customers.create();
    const setup = (payment_method: string) =>
      shop.stripe.setupIntents.create({
        customer,
        payment_method,
        confirm: true,
        return_url: 'http://shop.test/cards',
      });
    expect(await setup('pm_card_visa')).toMatchObject({ status: 'succeeded', usage: 'off_session' });
    expect(await setup('pm_card_authenticationRequired')).toMatchObject({
      status: 'requires_action',
      next_action: { redirect_to_url: { return_url: 'http://shop.test/cards' } },
    });
    await expect(setup('pm_card_chargeDeclined')).rejects.toMatchObject({
      statusCode: 402,
      setup_intent: { status: 'requires_payment_method', last_setup_error: { code: 'card_declined' } },
    });
    const open = await shop.stripe.setupIntents.create({ customer });
    await expect(shop.stripe.setupIntents.confirm(open.id)).rejects.toMatchObject({
      code: 'setup_intent_unexpected_state',
    });
    expect(await shop.stripe.setupIntents.cancel(open.id)).toMatchObject({ status: 'canceled' });
    await shop.event('setup_intent.setup_failed');
    await shop.event('setup_intent.canceled');
  });
});

describe('every call', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  it('needs a key: none, a live one or a wrong one is refused', async () => {
    const { url } = shop.emulator;
    expect((await fetch(`${url}/v1/customers`)).status).toBe(401);
    await expect(clientOf(shop.emulator, 'sk_live_123').customers.list()).rejects.toBeInstanceOf(
      Stripe.errors.StripeAuthenticationError,
    );
    const strict = await openShop({ keys: ['sk_test_only'] });
    await expect(strict.stripe.customers.list()).rejects.toMatchObject({ statusCode: 401 });
    expect((await clientOf(strict.emulator, 'sk_test_only').customers.list()).data).toEqual([]);
    await strict.close();
  });

  it('is answered with its request id and the API version, and refused for another version', async () => {
    const { lastResponse } = await shop.stripe.balance.retrieve();
    expect(lastResponse).toMatchObject({ requestId: expect.stringMatching(/^req_/), apiVersion: '2026-10-28.endive' });
    await expect(shop.stripe.balance.retrieve({}, { apiVersion: '2020-08-27' })).rejects.toThrow(
      'Invalid Stripe API version: 2020-08-27',
    );
  });

  it('says what it does not know: addresses, objects, parameters, expansions', async () => {
    const unknown = await fetch(`${shop.emulator.url}/v1/invoices`, { headers: { authorization: 'Bearer sk_test_x' } });
    expect({ status: unknown.status, body: await unknown.json() }).toMatchObject({
      status: 404,
      body: { error: { type: 'invalid_request_error' } },
    });
    await expect(shop.stripe.charges.retrieve('ch_none')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
      message: "No such charge: 'ch_none'",
    });
    await expect(shop.stripe.customers.create({ tax_id_data: [{ type: 'ca_qst', value: '1' }] })).rejects.toMatchObject(
      { code: 'parameter_unknown', param: 'tax_id_data' },
    );
    await expect(shop.stripe.customers.list({ expand: ['data.email'] })).resolves.toMatchObject({ data: [] });
    await shop.stripe.customers.create();
    await expect(shop.stripe.customers.list({ expand: ['data.email'] })).rejects.toMatchObject({
      statusCode: 400,
      param: 'expand',
    });
  });

  it('expands lists item by item', async () => {
    const { id: customer } = await shop.stripe.customers.create({ email: 'x@example.com' });
    await shop.stripe.paymentIntents.create({
      amount: 5000,
      currency: 'cad',
      customer,
      payment_method: 'pm_card_visa',
      confirm: true,
      return_url: 'http://shop.test/',
    });
    const list = await shop.stripe.paymentIntents.list({
      customer,
      expand: ['data.customer', 'data.latest_charge.balance_transaction'],
    });
    expect(list.data).toMatchObject([
      { customer: { email: 'x@example.com' }, latest_charge: { balance_transaction: { net: 5000 } } },
    ]);
  });
});

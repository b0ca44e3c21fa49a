import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { payHostedPage } from './index.js';
import { idText, openShop, sessionParams, type Shop } from './testing/shop.js';

describe('saving a card on a hosted page', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  const newCustomer = async () => (await shop.stripe.customers.create({ email: 'alice@example.com' })).id;
  const cardsOf = async (customer: string) =>
    (await shop.stripe.customers.listPaymentMethods(customer, { type: 'card' })).data;

  it('happens when the box is ticked, and only then', async () => {
    const customer = await newCustomer();
    const params = sessionParams({ customer, saved_payment_method_options: { payment_method_save: 'enabled' } });
    const first = await shop.stripe.checkout.sessions.create(params);
    expect(await (await fetch(first.url ?? '')).text()).toContain('Enregistrer cette carte');
    await payHostedPage(first.url ?? '');
    expect(await cardsOf(customer)).toEqual([]);

    const second = await shop.stripe.checkout.sessions.create(params);
    await payHostedPage(second.url ?? '', { saveCard: true, cardNumber: '5555555555554444' });
    expect(await cardsOf(customer)).toMatchObject([
      { allow_redisplay: 'always', card: { brand: 'mastercard', last4: '4444' } },
    ]);
  });

  it('happens without a box when the shop asks for later payments', async () => {
    const customer = await newCustomer();
    const session = await shop.stripe.checkout.sessions.create(
      sessionParams({ customer, payment_intent_data: { setup_future_usage: 'off_session' } }),
    );
    expect(await (await fetch(session.url ?? '')).text()).toContain('Votre carte sera enregistrée');
    await payHostedPage(session.url ?? '');
    expect(await cardsOf(customer)).toHaveLength(1);
  });

  it('makes a customer for a guest when the shop asks for later payments', async () => {
    const session = await shop.stripe.checkout.sessions.create(
      sessionParams({ payment_intent_data: { setup_future_usage: 'off_session' } }),
    );
    await payHostedPage(session.url ?? '', { email: 'guest@example.com' });
    const { customer } = await shop.stripe.checkout.sessions.retrieve(session.id, { expand: ['customer'] });
    expect(customer).toMatchObject({ email: 'guest@example.com' });
  });

  it('happens in mode setup, after the bank was asked where it wants to be, and charges nothing', async () => {
    const customer = await newCustomer();
    const session = await shop.stripe.checkout.sessions.create({
      mode: 'setup',
      currency: 'cad',
      customer,
      locale: 'en',
      success_url: 'http://shop.test/cards?session={CHECKOUT_SESSION_ID}',
    });
    expect(session).toMatchObject({
      setup_intent: expect.any(String),
      payment_status: 'no_payment_required',
      amount_total: null,
    });
    const declined = await payHostedPage(session.url ?? '', { cardNumber: '4000000000000002' });
    expect(declined.page).toContain('Your card was declined.');
    const payer = await payHostedPage(session.url ?? '', { cardNumber: '4000002500003155' });
    expect(payer.redirectedTo).toBe(`http://shop.test/cards?session=${session.id}`);

    const event = await shop.event('checkout.session.completed', ({ data }) =>
      JSON.stringify(data).includes(session.id),
    );
    expect(event.data.object).toMatchObject({ mode: 'setup', status: 'complete' });
    await shop.event('setup_intent.succeeded');
    const [card] = await cardsOf(customer);
    expect(card).toMatchObject({ card: { last4: '3155' } });
    expect((await shop.stripe.charges.list({ customer })).data).toEqual([]);

    const later = await shop.stripe.paymentIntents.create({
      amount: 4500,
      currency: 'cad',
      customer,
      payment_method: card?.id,
      confirm: true,
      off_session: true,
      return_url: 'http://shop.test/back',
    });
    expect(later.status).toBe('succeeded');
  });

  it('gives up the setup intent of a session that expires', async () => {
    const session = await shop.stripe.checkout.sessions.create({
      mode: 'setup',
      currency: 'cad',
      success_url: 'http://shop.test/',
    });
    await shop.stripe.checkout.sessions.expire(session.id);
    expect(await shop.stripe.setupIntents.retrieve(idText(session.setup_intent))).toMatchObject({ status: 'canceled' });
  });
});

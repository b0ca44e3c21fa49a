import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { payHostedPage } from './index.js';
import { idText, openShop, sessionParams, type Shop } from './testing/shop.js';

describe('a checkout session', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  const open = async (changes: Parameters<typeof sessionParams>[0] = {}) => {
    const session = await shop.stripe.checkout.sessions.create(sessionParams(changes));
    return { id: session.id, url: session.url ?? '' };
  };
  const eventsOf = async (session: string) =>
    (await shop.stripe.events.list({ limit: 100 })).data
      .filter((event) => JSON.stringify(event.data.object).includes(session))
      .map((event) => event.type);

  it('is paid on its hosted page, and the shop is told by a signed event', async () => {
    const session = await shop.stripe.checkout.sessions.create(
      sessionParams({ metadata: { order: '42' }, client_reference_id: 'order-42' }),
    );
    expect(session).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 6750,
      payment_intent: null,
      client_reference_id: 'order-42',
    });

    const payer = await payHostedPage(session.url ?? '');
    expect(payer.redirectedTo).toBe(`http://shop.test/done?session=${session.id}`);

    const event = await shop.event('checkout.session.completed');
    expect(event.data.object).toMatchObject({
      id: session.id,
      status: 'complete',
      payment_status: 'paid',
      metadata: { order: '42' },
    });
    const paid = await shop.stripe.checkout.sessions.retrieve(session.id, {
      expand: ['payment_intent.latest_charge.balance_transaction', 'line_items'],
    });
    expect(paid).toMatchObject({
      status: 'complete',
      url: null,
      customer_details: { email: 'alice@example.com', name: 'Alice Tremblay' },
      line_items: { data: [{ description: 'Mathématiques, 90 minutes', amount_total: 6750, quantity: 1 }] },
      payment_intent: {
        status: 'succeeded',
        amount_received: 6750,
        latest_charge: { paid: true, balance_transaction: { amount: 6750, net: 6750 } },
      },
    });
  });

  it('stays open after a declined card and can be paid with another', async () => {
    const { id, url } = await open();
    const declined = await payHostedPage(url, { cardNumber: '4000000000009995' });
    expect(declined).toMatchObject({ redirectedTo: null, status: 402 });
    expect(declined.page).toContain('Votre carte n’a pas les fonds nécessaires');
    const between = await shop.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
    expect(between).toMatchObject({
      status: 'open',
      payment_intent: { status: 'requires_payment_method', last_payment_error: { decline_code: 'insufficient_funds' } },
    });

    expect((await payHostedPage(url)).redirectedTo).toContain(id);
    const after = await shop.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
    expect(after).toMatchObject({
      status: 'complete',
      payment_intent: { status: 'succeeded', last_payment_error: null },
    });
    const charges = await shop.stripe.charges.list({
      payment_intent:
        typeof after.payment_intent === 'string' ? after.payment_intent : (after.payment_intent?.id ?? ''),
    });
    expect(charges.data.map((charge) => charge.status)).toEqual(['succeeded', 'failed']);
  });

  it.each([
    ['4000000000000002', 'Votre carte a été refusée.'],
    ['4000000000000069', 'Votre carte est expirée.'],
    ['4000000000000127', 'Le code de sécurité de votre carte est inexact.'],
    ['4000000000000341', 'Votre carte a été refusée.'],
    ['4242424242424241', 'Le numéro de carte est inexact.'],
    ['4539148803436467', 'Ce n’est pas une carte de test.'],
  ])('says why card %s is not accepted', async (cardNumber, reason) => {
    const { id, url } = await open();
    const payer = await payHostedPage(url, { cardNumber });
    expect(payer.status).toBe(402);
    expect(payer.page).toContain(reason);
    expect((await shop.stripe.checkout.sessions.retrieve(id)).status).toBe('open');
  });

  it('asks for what is missing before it tries anything', async () => {
    const { id, url } = await open();
    const payer = await payHostedPage(url, { email: 'not an address', cardCvc: '' });
    expect(payer.status).toBe(422);
    expect(payer.page).toContain('Entrez une adresse courriel valide.');
    expect(payer.page).toContain('Ce champ est obligatoire.');
    expect((await shop.stripe.checkout.sessions.retrieve(id)).payment_intent).toBeNull();
  });

  it('is charged once when two tabs pay it at the same moment', async () => {
    const { id, url } = await open();
    const tabs = await Promise.all([payHostedPage(url), payHostedPage(url), payHostedPage(url)]);
    expect(tabs.map((tab) => tab.redirectedTo)).toEqual(
      Array.from({ length: 3 }, () => `http://shop.test/done?session=${id}`),
    );
    const { payment_intent: intent } = await shop.stripe.checkout.sessions.retrieve(id);
    expect((await shop.stripe.charges.list({ payment_intent: idText(intent) })).data).toHaveLength(1);
    const page = await fetch(url);
    expect(await page.text()).toContain('Cette commande est déjà payée.');
  });

  it('takes a card that its bank asks about, once its holder confirms', async () => {
    const { id, url } = await open();
    const refused = await payHostedPage(url, { cardNumber: '4000002760003184', challenge: 'fail' });
    expect(refused.page).toContain('Votre banque n’a pas pu confirmer votre identité.');
    expect(await shop.stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'open' });

    const confirmed = await payHostedPage(url, { cardNumber: '4000002760003184' });
    expect(confirmed.redirectedTo).toBe(`http://shop.test/done?session=${id}`);
    expect(
      await shop.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] }),
    ).toMatchObject({
      payment_intent: {
        latest_charge: { payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } } },
      },
    });
  });

  it('tells the reason when a card fails after its holder confirmed', async () => {
    const { id, url } = await open();
    const payer = await payHostedPage(url, { cardNumber: '4000008260003178' });
    expect(payer.page).toContain('Votre carte n’a pas les fonds nécessaires.');
    expect((await shop.stripe.checkout.sessions.retrieve(id)).status).toBe('open');
  });

  it('does not let an old challenge page pay what another attempt paid', async () => {
    const { id, url } = await open();
    const form = new URLSearchParams({
      email: 'a@example.com',
      cardNumber: '4000002760003184',
      cardExpiry: '12/34',
      cardCvc: '123',
      billingName: 'A',
    });
    const challenge =
      (await fetch(url, { method: 'POST', body: form, redirect: 'manual' })).headers.get('location') ?? '';
    expect((await payHostedPage(url)).redirectedTo).toContain('/done');
    const late = await fetch(challenge, {
      method: 'POST',
      body: new URLSearchParams({ outcome: 'complete' }),
      redirect: 'manual',
    });
    expect(late.status).toBe(409);
    const { payment_intent: intent } = await shop.stripe.checkout.sessions.retrieve(id);
    expect((await shop.stripe.charges.list({ payment_intent: idText(intent) })).data).toHaveLength(1);
  });

  it('expires by call: the page says so, its intent is given up, and nothing can be paid', async () => {
    const { id, url } = await open();
    await payHostedPage(url, { cardNumber: '4000000000000002' });
    expect((await shop.stripe.checkout.sessions.expire(id)).status).toBe('expired');
    expect(await (await fetch(url)).text()).toContain('Cette page n’est plus valable');
    expect((await payHostedPage(url)).redirectedTo).toBeNull();
    expect(await shop.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })).toMatchObject({
      status: 'expired',
      payment_intent: { status: 'canceled' },
    });
    await shop.event('checkout.session.expired', (event) => JSON.stringify(event).includes(id));
    await expect(shop.stripe.checkout.sessions.expire(id)).rejects.toMatchObject({
      statusCode: 400,
      type: 'StripeInvalidRequestError',
    });
    expect(await eventsOf(id)).not.toContain('checkout.session.completed');
  });

  it('refuses to have its payment intent cancelled apart from it', async () => {
    const { id, url } = await open();
    await payHostedPage(url, { cardNumber: '4000000000000002' });
    const { payment_intent: intent } = await shop.stripe.checkout.sessions.retrieve(id);
    await expect(shop.stripe.paymentIntents.cancel(idText(intent))).rejects.toThrow(
      'Expire the Checkout Session instead',
    );
  });

  it('lists its lines by page, and sessions by payment intent', async () => {
    const line = (name: string) => ({
      price_data: { currency: 'cad', unit_amount: 4500, product_data: { name } },
      quantity: 2,
    });
    const { id, url } = await open({ line_items: [line('Français'), line('Chimie'), line('Physique')] });
    const first = await shop.stripe.checkout.sessions.listLineItems(id, { limit: 2 });
    expect(first).toMatchObject({
      has_more: true,
      data: [{ description: 'Français', amount_total: 9000 }, { description: 'Chimie' }],
    });
    const rest = await shop.stripe.checkout.sessions.listLineItems(id, { limit: 2, starting_after: first.data[1]?.id });
    expect(rest).toMatchObject({ has_more: false, data: [{ description: 'Physique' }] });
    await payHostedPage(url);
    const { payment_intent: intent } = await shop.stripe.checkout.sessions.retrieve(id);
    expect(
      (await shop.stripe.checkout.sessions.list({ payment_intent: idText(intent) })).data.map((session) => session.id),
    ).toEqual([id]);
  });

  it.each([
    ['no address to come back to', { success_url: undefined }, 'parameter_missing', 'success_url'],
    ['no lines', { line_items: undefined }, 'parameter_missing', 'line_items'],
    ['an end too soon', { expires_at: Math.floor(Date.now() / 1000) + 60 }, undefined, 'expires_at'],
    ['an end too late', { expires_at: Math.floor(Date.now() / 1000) + 2 * 86_400 }, undefined, 'expires_at'],
    ['a customer and an address', { customer: 'cus_x', customer_email: 'a@example.com' }, undefined, 'customer_email'],
    ['an unknown customer', { customer: 'cus_nobody' }, 'resource_missing', 'customer'],
    ['what is not spoken here', { allow_promotion_codes: true }, 'parameter_unknown', 'allow_promotion_codes'],
  ])('is refused with %s', async (_what, changes, code, param) => {
    await expect(shop.stripe.checkout.sessions.create(sessionParams(changes))).rejects.toMatchObject({
      statusCode: 400,
      code,
      param,
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { answerChallengePage } from './index.js';
import { idText, openShop, type Shop } from './testing/shop.js';

describe('a payment intent', () => {
  let shop: Shop;
  let customer: string;
  beforeAll(async () => {
    shop = await openShop();
    customer = (await shop.stripe.customers.create({ email: 'alice@example.com' })).id;
  });
  afterAll(() => shop.close());

  const savedCard = async (token: string) => (await shop.stripe.paymentMethods.attach(token, { customer })).id;
  const charge = (payment_method: string, more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
    shop.stripe.paymentIntents.create({
      amount: 6750,
      currency: 'cad',
      customer,
      payment_method,
      confirm: true,
      off_session: true,
      return_url: 'http://shop.test/back',
      ...more,
    });

  it('charges a saved card off session', async () => {
    const intent = await charge(await savedCard('pm_card_visa'), {
      metadata: { order: '7' },
      description: 'Commande 7',
    });
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 6750, metadata: { order: '7' } });
    const latest = await shop.stripe.charges.retrieve(idText(intent.latest_charge));
    expect(latest).toMatchObject({
      paid: true,
      captured: true,
      description: 'Commande 7',
      metadata: { order: '7' },
      payment_intent: intent.id,
    });
    await shop.event('payment_intent.succeeded', ({ data }) => JSON.stringify(data).includes(intent.id));
  });

  it('says declined with the codes that Stripe documents, and keeps the failed charge', async () => {
    const failure = await charge(await savedCard('pm_card_chargeCustomerFail')).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      type: 'StripeCardError',
      statusCode: 402,
      code: 'card_declined',
      decline_code: 'generic_decline',
      requestId: expect.stringMatching(/^req_/),
      payment_intent: {
        status: 'requires_payment_method',
        last_payment_error: { type: 'card_error', code: 'card_declined' },
      },
    });
    const { payment_intent: intent, charge: chargeId } = failure as Stripe.errors.StripeCardError;
    expect(await shop.stripe.charges.retrieve(chargeId ?? '')).toMatchObject({
      paid: false,
      status: 'failed',
      failure_code: 'card_declined',
      payment_intent: intent?.id,
    });
    await shop.event('payment_intent.payment_failed', ({ data }) => JSON.stringify(data).includes(intent?.id ?? ''));
    await shop.event('charge.failed', ({ data }) => JSON.stringify(data).includes(chargeId ?? ''));
  });

  it('needs its holder when a card asks for it: refused off session, then completed by a page on session', async () => {
    const card = await savedCard('pm_card_authenticationRequired');
    const failure = (await charge(card).catch((error: unknown) => error)) as Stripe.errors.StripeCardError;
    expect(failure).toMatchObject({
      statusCode: 402,
      code: 'authentication_required',
      decline_code: 'authentication_required',
    });
    const id = failure.payment_intent?.id ?? '';
    expect(await shop.stripe.paymentIntents.retrieve(id)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { payment_method: { id: card } },
    });

    const waiting = await shop.stripe.paymentIntents.confirm(id, {
      payment_method: card,
      return_url: 'http://shop.test/back?order=7',
    });
    expect(waiting).toMatchObject({
      status: 'requires_action',
      next_action: { type: 'redirect_to_url', redirect_to_url: { return_url: 'http://shop.test/back?order=7' } },
    });
    await shop.event('payment_intent.requires_action', ({ data }) => JSON.stringify(data).includes(id));
    const url = waiting.next_action?.redirect_to_url?.url ?? '';
    expect(await (await fetch(url, { headers: { 'accept-language': 'fr-CA,fr;q=0.9' } })).text()).toContain(
      'Confirmez votre identité',
    );

    const back = new URL((await answerChallengePage(url, 'complete')).redirectedTo ?? '');
    expect(Object.fromEntries(back.searchParams)).toEqual({
      order: '7',
      payment_intent: id,
      payment_intent_client_secret: waiting.client_secret,
      redirect_status: 'succeeded',
    });
    expect((await shop.stripe.paymentIntents.retrieve(id)).status).toBe('succeeded');
  });

  it('goes back to needing a card when the holder refuses', async () => {
    const intent = await charge(await savedCard('pm_card_authenticationRequired'), { off_session: undefined });
    const back = await answerChallengePage(intent.next_action?.redirect_to_url?.url ?? '', 'fail');
    expect(back.redirectedTo).toContain('redirect_status=failed');
    expect(await shop.stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'payment_intent_authentication_failure' },
      latest_charge: null,
    });
  });

  it('saves a card that it is told to keep', async () => {
    const intent = await charge('pm_card_visa', { off_session: undefined, setup_future_usage: 'off_session' });
    expect(await shop.stripe.paymentMethods.retrieve(idText(intent.payment_method))).toMatchObject({ customer });
  });

  it('charges once when it is confirmed twice at the same moment', async () => {
    const intent = await shop.stripe.paymentIntents.create({
      amount: 5000,
      currency: 'cad',
      customer,
      payment_method: await savedCard('pm_card_visa'),
    });
    expect(intent.status).toBe('requires_confirmation');
    const tries = await Promise.allSettled(
      Array.from({ length: 4 }, () =>
        shop.stripe.paymentIntents.confirm(intent.id, { return_url: 'http://shop.test/' }),
      ),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of tries)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ statusCode: 400, code: 'payment_intent_unexpected_state' });
    expect((await shop.stripe.charges.list({ payment_intent: intent.id })).data).toHaveLength(1);
  });

  it('can be changed and cancelled until it has succeeded', async () => {
    const intent = await shop.stripe.paymentIntents.create({ amount: 5000, currency: 'cad', customer });
    expect(await shop.stripe.paymentIntents.update(intent.id, { amount: 6000, metadata: { a: '1' } })).toMatchObject({
      amount: 6000,
      metadata: { a: '1' },
    });
    await expect(shop.stripe.paymentIntents.confirm(intent.id)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    });
    expect(await shop.stripe.paymentIntents.cancel(intent.id, { cancellation_reason: 'abandoned' })).toMatchObject({
      status: 'canceled',
      cancellation_reason: 'abandoned',
    });
    await expect(shop.stripe.paymentIntents.cancel(intent.id)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    });

    const paid = await charge(await savedCard('pm_card_visa'));
    await expect(shop.stripe.paymentIntents.update(paid.id, { amount: 1000 })).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    });
    expect((await shop.stripe.paymentIntents.update(paid.id, { metadata: { b: '2' } })).metadata).toEqual({ b: '2' });
  });

  it.each([
    ['less than Stripe charges', { amount: 49 }, 'amount_too_small'],
    ['nothing', { amount: 0 }, 'parameter_invalid_integer'],
    ["somebody else's card", { customer: undefined }, 'resource_missing'],
    ['no address to come back to', { return_url: undefined }, undefined],
  ])('is refused for %s', async (_what, changes, code) => {
    await expect(charge(await savedCard('pm_card_visa'), changes)).rejects.toMatchObject({ statusCode: 400, code });
  });

  it('does not reuse the card of a guest', async () => {
    const intent = await charge('pm_card_visa', { customer: undefined, off_session: undefined });
    await expect(shop.stripe.paymentMethods.attach(idText(intent.payment_method), { customer })).rejects.toMatchObject({
      code: 'payment_method_unexpected_state',
    });
  });
});

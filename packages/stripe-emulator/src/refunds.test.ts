import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { idText, openShop, type Shop } from './testing/shop.js';

describe('a refund', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop({ aftermathMs: 60_000 });
  });
  afterAll(() => shop.close());

  const pay = async (amount: number, card = 'pm_card_visa') =>
    shop.stripe.paymentIntents.create({
      amount,
      currency: 'cad',
      payment_method: card,
      confirm: true,
      return_url: 'http://shop.test/',
    });
  const chargeOf = (intent: Stripe.PaymentIntent) =>
    shop.stripe.charges.retrieve(idText(intent.latest_charge), { expand: ['refunds'] });
  const totalsOf = async (id: string) =>
    (await shop.emulator.control.totals()).payments.find((payment) => payment.payment_intent === id);

  it('gives all back by default, with its line in the ledger', async () => {
    const intent = await pay(6750);
    const refund = await shop.stripe.refunds.create({
      payment_intent: intent.id,
      reason: 'requested_by_customer',
      metadata: { order: '9' },
    });
    expect(refund).toMatchObject({
      amount: 6750,
      status: 'succeeded',
      currency: 'cad',
      charge: intent.latest_charge,
      reason: 'requested_by_customer',
      metadata: { order: '9' },
    });
    expect(await shop.stripe.balanceTransactions.retrieve(idText(refund.balance_transaction))).toMatchObject({
      amount: -6750,
      net: -6750,
      type: 'refund',
      source: refund.id,
    });
    expect(await chargeOf(intent)).toMatchObject({
      refunded: true,
      amount_refunded: 6750,
      refunds: { data: [{ id: refund.id }] },
    });
    const event = await shop.event('charge.refunded', ({ data }) => JSON.stringify(data).includes(intent.id));
    expect(event.data).toMatchObject({
      object: { refunded: true },
      previous_attributes: { refunded: false, amount_refunded: 0 },
    });
    await shop.event('refund.created', ({ data }) => JSON.stringify(data).includes(refund.id));
  });

  it('may be made in parts, never above what was captured', async () => {
    const intent = await pay(10_000);
    await shop.stripe.refunds.create({ payment_intent: intent.id, amount: 2500 });
    await expect(shop.stripe.refunds.create({ payment_intent: intent.id, amount: 7501 })).rejects.toMatchObject({
      statusCode: 400,
      param: 'amount',
      rawType: 'invalid_request_error',
    });
    await shop.stripe.refunds.create({ payment_intent: intent.id, amount: 7500 });
    await expect(shop.stripe.refunds.create({ payment_intent: intent.id, amount: 1 })).rejects.toMatchObject({
      statusCode: 400,
      code: 'charge_already_refunded',
    });
    expect((await shop.stripe.refunds.list({ payment_intent: intent.id })).data.map((refund) => refund.amount)).toEqual(
      [7500, 2500],
    );
    expect(await totalsOf(intent.id)).toMatchObject({ captured: 10_000, refunded: 10_000, net: 0 });
  });

  it('is never above what was captured when ten come at the same moment', async () => {
    const intent = await pay(10_000);
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => shop.stripe.refunds.create({ payment_intent: intent.id, amount: 3000 })),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(3);
    expect(await totalsOf(intent.id)).toMatchObject({ refunded: 9000, net: 1000 });
  });

  it('of a card that cannot take it seems to succeed, then fails and counts as money kept', async () => {
    const intent = await pay(6750, 'pm_card_refundFail');
    const refund = await shop.stripe.refunds.create({ payment_intent: intent.id });
    expect(refund.status).toBe('succeeded');
    await shop.emulator.control.advanceClock(60_000);
    expect(await shop.stripe.refunds.retrieve(refund.id, { expand: ['failure_balance_transaction'] })).toMatchObject({
      status: 'failed',
      failure_reason: expect.any(String),
      failure_balance_transaction: { amount: 6750, type: 'refund_failure' },
    });
    expect(await chargeOf(intent)).toMatchObject({ refunded: false, amount_refunded: 0 });
    expect(await totalsOf(intent.id)).toMatchObject({ captured: 6750, refunded: 0, net: 6750 });
    await shop.event('refund.failed', ({ data }) => JSON.stringify(data).includes(refund.id));
    expect((await shop.stripe.refunds.create({ payment_intent: intent.id })).status).toBe('succeeded');
  });

  it('may wait before it succeeds', async () => {
    const intent = await pay(6750, 'pm_card_pendingRefund');
    const refund = await shop.stripe.refunds.create({ payment_intent: intent.id });
    expect(refund.status).toBe('pending');
    await shop.emulator.control.advanceClock(60_000);
    expect((await shop.stripe.refunds.retrieve(refund.id)).status).toBe('succeeded');
    const event = await shop.event('refund.updated', ({ data }) => JSON.stringify(data).includes(refund.id));
    expect(event.data.previous_attributes).toEqual({ status: 'pending' });
  });

  it('made in the dashboard shows up as an event that no call caused', async () => {
    const intent = await pay(6750);
    const refund = await shop.emulator.control.dashboardRefund({ payment_intent: intent.id, amount: 1750 });
    const event = await shop.event('refund.created', ({ data }) => JSON.stringify(data).includes(refund.id));
    expect(event).toMatchObject({ request: { id: null, idempotency_key: null }, data: { object: { amount: 1750 } } });
    expect((await shop.stripe.refunds.list({ charge: idText(intent.latest_charge) })).data).toHaveLength(1);
  });

  it('is refused of what was never paid, and without saying of what', async () => {
    const intent = await shop.stripe.paymentIntents.create({ amount: 5000, currency: 'cad' });
    await expect(shop.stripe.refunds.create({ payment_intent: intent.id })).rejects.toThrow(
      'does not have a successful charge to refund',
    );
    await expect(shop.stripe.refunds.create({})).rejects.toMatchObject({ statusCode: 400 });
    await expect(shop.stripe.refunds.create({ charge: 'ch_none' })).rejects.toMatchObject({
      code: 'resource_missing',
      param: 'charge',
    });
  });
});

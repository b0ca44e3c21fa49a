import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idText, openShop, type Shop } from './testing/shop.js';

describe('disputes and the ledger', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop({ aftermathMs: 60_000, fee: { percent: 2.9, fixedCents: 30 }, disputeFeeCents: 1500 });
  });
  afterAll(() => shop.close());

  const pay = (amount: number, card = 'pm_card_visa') =>
    shop.stripe.paymentIntents.create({
      amount,
      currency: 'cad',
      payment_method: card,
      confirm: true,
      return_url: 'http://shop.test/',
    });
  const totalsOf = async (id: string) =>
    (await shop.emulator.control.totals()).payments.find((payment) => payment.payment_intent === id);
  const balance = async () => (await shop.stripe.balance.retrieve()).available[0]?.amount;

  it('take the money at once, refuse refunds, and give it back when won', async () => {
    const intent = await pay(10_000);
    const dispute = await shop.emulator.control.openDispute({
      payment_intent: intent.id,
      reason: 'product_not_received',
    });
    expect(await shop.stripe.disputes.retrieve(dispute.id)).toMatchObject({
      amount: 10_000,
      status: 'needs_response',
      reason: 'product_not_received',
      payment_intent: intent.id,
    });
    expect(await shop.stripe.charges.retrieve(idText(intent.latest_charge))).toMatchObject({ disputed: true });
    expect(await totalsOf(intent.id)).toEqual({
      payment_intent: intent.id,
      currency: 'cad',
      captured: 10_000,
      refunded: 0,
      disputed: 10_000,
      fees: 320 + 1500,
      net: -1820,
    });
    await expect(shop.stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
      code: 'charge_disputed',
    });
    await shop.event('charge.dispute.created', ({ data }) => JSON.stringify(data).includes(dispute.id));

    await shop.emulator.control.closeDispute(dispute.id, 'won');
    expect(await totalsOf(intent.id)).toMatchObject({ disputed: 0, net: 10_000 - 1820 });
    const closed = await shop.event('charge.dispute.closed', ({ data }) => JSON.stringify(data).includes(dispute.id));
    expect(closed.data.object).toMatchObject({ status: 'won' });
    await expect(shop.emulator.control.closeDispute(dispute.id, 'lost')).rejects.toThrow('already closed');
  });

  it('are answered with evidence, which decides them', async () => {
    const intent = await pay(5000);
    const dispute = await shop.emulator.control.openDispute({ payment_intent: intent.id });
    expect(
      await shop.stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: 'winning_evidence' } }),
    ).toMatchObject({ status: 'under_review', evidence_details: { has_evidence: true } });
    await shop.event('charge.dispute.updated', ({ data }) => JSON.stringify(data).includes(dispute.id));
    await shop.emulator.control.advanceClock(60_000);
    expect((await shop.stripe.disputes.retrieve(dispute.id)).status).toBe('won');
    expect((await shop.stripe.disputes.list({ payment_intent: intent.id })).data).toHaveLength(1);
  });

  it('come by themselves a moment after a card that is known for it', async () => {
    const intent = await pay(5000, 'pm_card_createDispute');
    expect((await shop.stripe.disputes.list({ payment_intent: intent.id })).data).toEqual([]);
    await shop.emulator.control.advanceClock(60_000);
    expect((await shop.stripe.disputes.list({ payment_intent: intent.id })).data).toMatchObject([
      { reason: 'fraudulent', amount: 5000 },
    ]);
  });

  it('can be given up', async () => {
    const intent = await pay(5000);
    const dispute = await shop.emulator.control.openDispute({ charge: idText(intent.latest_charge), amount: 2000 });
    expect((await shop.stripe.disputes.close(dispute.id)).status).toBe('lost');
    expect(await totalsOf(intent.id)).toMatchObject({ captured: 5000, disputed: 2000 });
  });

  it('leave a balance that is the sum of every line, and of every payment', async () => {
    const intent = await pay(6750);
    expect(
      await shop.stripe.charges.retrieve(idText(intent.latest_charge), { expand: ['balance_transaction'] }),
    ).toMatchObject({
      balance_transaction: { amount: 6750, fee: 226, net: 6524, fee_details: [{ amount: 226, type: 'stripe_fee' }] },
    });
    let sum = 0;
    for await (const line of shop.stripe.balanceTransactions.list({ limit: 3 })) sum += line.net;
    expect(await balance()).toBe(sum);
    const { payments, balance: cents } = await shop.emulator.control.totals();
    expect(cents).toEqual({ cad: sum });
    for (const one of payments) expect(one.net).toBe(one.captured - one.refunded - one.disputed - one.fees);
  });
});

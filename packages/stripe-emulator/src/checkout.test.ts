import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { payHostedPage } from './index.js';
import { openShop, sessionParams, type Shop } from './testing/shop.js';

describe('a checkout session', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  it('is paid on its hosted page, and the shop is told by a signed event', async () => {
    const session = await shop.stripe.checkout.sessions.create(sessionParams({ metadata: { order: '42' } }));
    expect(session).toMatchObject({ status: 'open', payment_status: 'unpaid', amount_total: 6750, payment_intent: null });

    const payer = await payHostedPage(session.url ?? '');
    expect(payer.redirectedTo).toBe(`http://shop.test/done?session=${session.id}`);

    const event = await shop.event('checkout.session.completed');
    expect(event.data.object).toMatchObject({ id: session.id, status: 'complete', payment_status: 'paid', metadata: { order: '42' } });
    const paid = await shop.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent.latest_charge.balance_transaction', 'line_items'] });
    expect(paid).toMatchObject({
      status: 'complete',
      line_items: { data: [{ description: 'Mathématiques, 90 minutes', amount_total: 6750, quantity: 1 }] },
      payment_intent: { status: 'succeeded', amount_received: 6750, latest_charge: { paid: true, balance_transaction: { amount: 6750, net: 6750 } } },
    });
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { buildAdmin, insert } from '../../../testing/builders.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';

const ORDER = `query ($id: ID!) { order(id: $id) { disputes { state amountCents withdrawnCents reason closedAt respondBy } } }`;
const REFUND = `mutation ($input: RefundOrderLinesInput!) { refundOrderLines(input: $input) { __typename ... on Failure { message } } }`;

interface Shown {
  state: string;
  amountCents: number;
  withdrawnCents: number;
  reason: string;
  closedAt: string | null;
  respondBy: string | null;
}

describe('disputes', () => {
  let shop: Shop;
  let admin: Asker;
  beforeAll(async () => {
    shop = await Shop.open();
    admin = await buildAdmin(shop.world.owner);
  });
  afterEach(() => shop.stripe.control.restoreEvents());
  afterAll(() => shop.close());

  const disputed = async (about: { inquiry?: boolean; reason?: string } = {}) => {
    const paid = await shop.paidOrder();
    const [payment] = await shop.world.rows<{ intent: string }>(
      'select stripe_payment_intent_id as intent from payments where order_id = $1',
      [paid.orderId],
    );
    const dispute = await shop.stripe.control.openDispute({ payment_intent: payment?.intent ?? '', ...about });
    await shop.settle();
    return { ...paid, disputeId: dispute.id };
  };
  const shown = async (orderId: string): Promise<Shown[]> =>
    (await shop.world.ask<{ order: { disputes: Shown[] } }>(admin, ORDER, { id: orderId })).order.disputes;
  const toldAbout = async (orderId: string): Promise<string[]> =>
    (
      await shop.world.rows<{ kind: string }>(
        `select kind from notifications where user_id = $1 and link like '%' || $2 and kind like 'dispute.%' order by created_at, id`,
        [admin.id, orderId],
      )
    ).map(({ kind }) => kind);
  const refund = async (orderId: string): Promise<string> => {
    const lines = await shop.world.rows<{ id: string }>('select id from order_lines where order_id = $1', [orderId]);
    const input = { orderId, lineIds: lines.map(({ id }) => id), reason: 'Asked for', requestId: randomUUID() };
    const answer = await shop.world.ask<{ refundOrderLines: { __typename: string } }>(admin, REFUND, { input });
    return answer.refundOrderLines.__typename;
  };

  test('a payment that is disputed shows on its order, with what is out of the balance; admins are told once', async () => {
    const { orderId } = await disputed({ reason: 'product_not_received' });
    expect(await shown(orderId)).toEqual([
      {
        state: 'NEEDS_RESPONSE',
        amountCents: 6000,
        withdrawnCents: 6000,
        reason: 'The session is said not to have taken place.',
        closedAt: null,
        respondBy: expect.any(String) as unknown,
      },
    ]);
    expect(await toldAbout(orderId)).toEqual(['dispute.opened']);
    await shop.reconcile();
    expect(await toldAbout(orderId)).toEqual(['dispute.opened']);
  });

  test('what is lost stays out of the balance, what is won comes back', async () => {
    for (const outcome of ['lost', 'won'] as const) {
      const { orderId, disputeId } = await disputed();
      await shop.stripe.control.closeDispute(disputeId, outcome);
      await shop.settle();
      expect(await shown(orderId)).toMatchObject([
        { state: outcome.toUpperCase(), withdrawnCents: outcome === 'lost' ? 6000 : 0, respondBy: null },
      ]);
      expect(await toldAbout(orderId)).toEqual(['dispute.opened', `dispute.${outcome}`]);
    }
    const [ours] = await shop.world.rows<{ out: number }>('select sum(withdrawn_cents)::integer as out from disputes');
    const { payments } = await shop.stripe.control.totals();
    expect(payments.reduce((sum, payment) => sum + payment.disputed, 0)).toBe(ours?.out);
  });

  test('comes out the same when its events come late, doubled and the last first', async () => {
    const { control } = shop.stripe;
    await control.disturbEvents({ action: 'double', types: ['charge.dispute.closed'] });
    await control.disturbEvents({ action: 'hold', types: ['charge.dispute.*'] });
    const { orderId, disputeId } = await disputed();
    expect(await shown(orderId)).toEqual([]);
    await control.closeDispute(disputeId, 'won');
    await control.release({ order: 'newest' });
    await shop.settle();
    expect(await shown(orderId)).toMatchObject([{ state: 'WON', withdrawnCents: 0 }]);
  });

  test('is found by reconciliation when no event of it comes', async () => {
    await shop.stripe.control.disturbEvents({ action: 'drop', types: ['charge.dispute.*'] });
    const { orderId } = await disputed();
    expect(await shown(orderId)).toEqual([]);
    await shop.reconcile();
    expect(await shown(orderId)).toMatchObject([{ state: 'NEEDS_RESPONSE' }]);
  });

  test('leaves session and earning as they are: the tutor has taught, and calling off is for an admin to say', async () => {
    const { held, orderId } = await disputed();
    expect(await shop.order(orderId)).toMatchObject({ state: 'paid', refunded: 0, appointments: ['confirmed'] });
    await insert(shop.world.owner, 'earnings', {
      appointment_id: held[0],
      tutor_id: shop.tutor.id,
      amount_cents: 3000,
      hourly_rate_cents: 3000,
      minutes: 60,
      earned_at: new Date(),
    });
    await shop.reconcile();
    const earnings = await shop.world.rows('select reversed_at from earnings where appointment_id = $1', [held[0]]);
    expect(earnings).toEqual([{ reversed_at: null }]);
  });

  test('nothing is refunded while the bank has the money, nor after it is lost; of what is won or only asked about it is', async () => {
    const open = await disputed();
    expect(await refund(open.orderId)).toBe('OrderDisputed');
    await shop.stripe.control.closeDispute(open.disputeId, 'lost');
    await shop.settle();
    expect(await refund(open.orderId)).toBe('OrderDisputed');
    const inquiry = await disputed({ inquiry: true });
    expect(await shown(inquiry.orderId)).toMatchObject([{ state: 'INQUIRY', withdrawnCents: 0 }]);
    expect(await refund(inquiry.orderId)).toBe('OrderChanged');
  });

  test('is nothing that students or tutors can name', async () => {
    const { student, orderId } = await disputed();
    for (const asker of [student, shop.tutor]) {
      const { errors } = await shop.world.execute(asker, ORDER, { id: orderId });
      expect(errors?.length).toBeGreaterThan(0);
    }
    const list = `{ disputes(states: [LOST], first: 100) { totalCount nodes { state order { id } } } }`;
    const { disputes } = await shop.world.ask<{ disputes: { totalCount: number; nodes: { state: string }[] } }>(
      admin,
      list,
    );
    expect(disputes.totalCount).toBe(disputes.nodes.length);
    expect(new Set(disputes.nodes.map(({ state }) => state))).toEqual(new Set(['LOST']));
  });
});

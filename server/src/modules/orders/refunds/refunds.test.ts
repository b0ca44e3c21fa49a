import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { buildAdmin, insert } from '../../../testing/builders.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';

const REFUND = `mutation ($input: RefundOrderLinesInput!) {
  refundOrderLines(input: $input) {
    __typename
    ... on OrderChanged { order { state refundedCents refunds { amountCents state reason } lines { refundedCents appointment { state } } } }
    ... on RefundRefused { refundableCents }
    ... on InvalidInput { fields { path } }
    ... on Failure { code }
  }
}`;

describe('refunds', () => {
  let shop: Shop;
  let admin: Asker;
  beforeAll(async () => {
    shop = await Shop.open();
    admin = await buildAdmin(shop.world.owner);
  });
  afterEach(() => shop.stripe.control.restoreCalls());
  afterAll(() => shop.close());

  const linesOf = async (orderId: string): Promise<string[]> =>
    (
      await shop.world.rows<{ id: string }>('select id from order_lines where order_id = $1 order by position', [
        orderId,
      ])
    ).map(({ id }) => id);
  const intentOf = async (orderId: string): Promise<string> => {
    const [payment] = await shop.world.rows<{ intent: string }>(
      'select stripe_payment_intent_id as intent from payments where order_id = $1',
      [orderId],
    );
    return payment?.intent ?? '';
  };
  const refund = async (orderId: string, lineIds: string[], requestId: string = randomUUID()) =>
    (
      await shop.world.ask<{ refundOrderLines: object }>(admin, REFUND, {
        input: { orderId, lineIds, reason: 'Tutor ill', requestId },
      })
    ).refundOrderLines;
  const toldKinds = async (user: Asker): Promise<string[]> =>
    (
      await shop.world.rows<{ kind: string }>(
        'select kind from notifications where user_id = $1 order by created_at, id',
        [user.id],
      )
    ).map(({ kind }) => kind);

  test('one of two sessions: the money is back at Stripe, the session cancelled, its slot free, both told', async () => {
    const { student, held, orderId } = await shop.paidOrder(2);
    const [first = ''] = await linesOf(orderId);
    expect(await refund(orderId, [first])).toEqual({
      __typename: 'OrderChanged',
      order: {
        state: 'PARTLY_REFUNDED',
        refundedCents: 6000,
        refunds: [{ amountCents: 6000, state: 'SUCCEEDED', reason: 'Tutor ill' }],
        lines: [
          { refundedCents: 6000, appointment: { state: 'CANCELLED' } },
          { refundedCents: 0, appointment: { state: 'CONFIRMED' } },
        ],
      },
    });
    expect((await shop.stripe.control.totals()).payments.at(-1)).toMatchObject({ captured: 12_000, refunded: 6000 });
    await shop.settle();
    expect(await toldKinds(student)).toEqual(['order.paid', 'appointment.cancelled', 'order.refunded']);
    expect((await toldKinds(shop.tutor)).slice(-1)).toEqual(['appointment.cancelled']);
    const [slot] = await shop.world.rows<{ starts_at: Date }>('select starts_at from appointments where id = $1', [
      held[0],
    ]);
    const next = await shop.studentWithCart(0);
    await shop.hold(next.student, slot?.starts_at ?? new Date());
    expect(
      await shop.world.rows(
        `select action, actor_id from audit_entries where subject_id = $1 and action = 'order.refund'`,
        [orderId],
      ),
    ).toEqual([{ action: 'order.refund', actor_id: admin.id }]);
  });

  test("a refund takes back the tutor's earning in the same transaction", async () => {
    const { held, orderId } = await shop.paidOrder();
    await shop.world.owner.query(`update appointments set state = 'completed' where id = $1`, [held[0]]);
    const earning = {
      appointment_id: held[0],
      tutor_id: shop.tutor.id,
      amount_cents: 3000,
      hourly_rate_cents: 3000,
      minutes: 60,
      earned_at: new Date(),
    };
    await insert(shop.world.owner, 'earnings', earning);
    await refund(orderId, await linesOf(orderId));
    expect(
      await shop.world.rows('select reversed_at is not null as reversed from earnings where appointment_id = $1', [
        held[0],
      ]),
    ).toEqual([{ reversed: true }]);
    expect(await shop.order(orderId)).toMatchObject({ state: 'refunded', appointments: ['cancelled'] });
  });

  test('a double click is one refund', async () => {
    const { orderId } = await shop.paidOrder(2);
    const [first = ''] = await linesOf(orderId);
    const requestId = randomUUID();
    await Promise.all([1, 2, 3].map(() => refund(orderId, [first], requestId)));
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject({
      refunded: 6000,
      refunds: [{ state: 'succeeded', amount: 6000 }],
    });
    expect((await shop.stripe.control.totals()).payments.at(-1)).toMatchObject({ refunded: 6000 });
  });

  test('two admins at once refund a line once; the second is refused', async () => {
    const { orderId } = await shop.paidOrder(1);
    const lines = await linesOf(orderId);
    const answers = await Promise.all([refund(orderId, lines), refund(orderId, lines)]);
    expect(answers).toContainEqual({ __typename: 'RefundRefused', code: 'RefundRefused', refundableCents: 0 });
    expect(await shop.order(orderId)).toMatchObject({ refunded: 6000, refunds: [{ amount: 6000 }] });
  });

  test('lines of another order, and orders that are not paid, are refused', async () => {
    const { orderId } = await shop.paidOrder();
    const pending = await shop.readyToPay();
    expect(await refund(orderId, await linesOf(pending.orderId))).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'lineIds' }],
    });
    expect(await refund(pending.orderId, await linesOf(pending.orderId))).toMatchObject({
      __typename: 'RefundRefused',
      refundableCents: 0,
    });
  });

  test('nobody but an admin can even name it', async () => {
    const { student, orderId } = await shop.paidOrder();
    const input = { orderId, lineIds: await linesOf(orderId), reason: 'I want it', requestId: randomUUID() };
    for (const asker of [student, shop.tutor]) {
      const { errors } = await shop.world.execute(asker, REFUND, { input });
      expect(errors?.length).toBeGreaterThan(0);
    }
    expect(await shop.order(orderId)).toMatchObject({ refunded: 0 });
  });

  test('Stripe can not be asked before: nothing has changed', async () => {
    const { orderId } = await shop.paidOrder();
    await shop.stripe.control.failCalls({ when: 'before', answer: 'disconnect', times: 50 });
    expect(await refund(orderId, await linesOf(orderId))).toMatchObject({ __typename: 'PaymentUnavailable' });
    expect(await shop.order(orderId)).toMatchObject({ state: 'paid', refunds: [], appointments: ['confirmed'] });
  });

  test("Stripe's answer is lost: the refund is shown as requested, and a job finds it there once", async () => {
    const { orderId } = await shop.paidOrder();
    await shop.stripe.control.failCalls({
      method: 'POST',
      path: '/v1/refunds',
      when: 'after',
      answer: 'disconnect',
      times: 3,
    });
    expect(await refund(orderId, await linesOf(orderId))).toMatchObject({
      order: { state: 'REFUNDED', refunds: [{ state: 'REQUESTED' }] },
    });
    await shop.stripe.control.restoreCalls();
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject({ refunds: [{ state: 'succeeded', amount: 6000 }] });
    expect((await shop.stripe.control.totals()).payments.at(-1)).toMatchObject({ refunded: 6000 });
  });

  test('a refund that fails later counts as not refunded again; the session stays cancelled; admins are told', async () => {
    const { orderId } = await shop.paidOrder();
    await refund(orderId, await linesOf(orderId));
    const [made] = await shop.world.rows<{ id: string }>(
      'select stripe_refund_id as id from refunds where order_id = $1',
      [orderId],
    );
    await shop.settle();
    await shop.stripe.control.failRefund(made?.id ?? '');
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject({
      state: 'paid',
      refunded: 0,
      refunds: [{ state: 'failed' }],
      appointments: ['cancelled'],
    });
    expect(await toldKinds(admin)).toContain('refund.failed');
    expect(await refund(orderId, await linesOf(orderId))).toMatchObject({
      order: { state: 'REFUNDED', refundedCents: 6000 },
    });
  });

  test('a refund that Stripe refuses is shown as failed', async () => {
    const { orderId } = await shop.paidOrder();
    await shop.stripe.control.failCalls({
      method: 'POST',
      path: '/v1/refunds',
      when: 'before',
      answer: 'error',
      status: 400,
    });
    expect(await refund(orderId, await linesOf(orderId))).toMatchObject({
      order: { state: 'PAID', refundedCents: 0, refunds: [{ state: 'FAILED' }] },
    });
  });

  test("a refund made in Stripe's dashboard shows up, and a full one cancels the sessions", async () => {
    const { student, orderId } = await shop.paidOrder(2);
    const payment_intent = await intentOf(orderId);
    await shop.stripe.control.dashboardRefund({ payment_intent, amount: 2001 });
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject({
      state: 'partly_refunded',
      refunded: 2001,
      appointments: ['confirmed', 'confirmed'],
    });
    await shop.stripe.control.dashboardRefund({ payment_intent });
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject({
      state: 'refunded',
      refunded: 12_000,
      appointments: ['cancelled', 'cancelled'],
      refunds: [{ amount: 2001, reason: 'stripe-dashboard' }, { amount: 9999 }],
    });
    expect(await toldKinds(student)).toContain('order.refunded');
    expect(await refund(orderId, await linesOf(orderId))).toMatchObject({
      __typename: 'RefundRefused',
      refundableCents: 0,
    });
  });

  test("a refund that failed leaves its money to be given back in Stripe's dashboard, and in parts", async () => {
    const { orderId } = await shop.paidOrder(2);
    const [first = ''] = await linesOf(orderId);
    await refund(orderId, [first]);
    const [made] = await shop.world.rows<{ id: string }>(
      'select stripe_refund_id as id from refunds where order_id = $1',
      [orderId],
    );
    await shop.settle();
    await shop.stripe.control.failRefund(made?.id ?? '');
    await shop.settle();
    const payment_intent = await intentOf(orderId);
    await shop.stripe.control.dashboardRefund({ payment_intent, amount: 7000 });
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject({ state: 'partly_refunded', refunded: 7000 });
    await shop.stripe.control.dashboardRefund({ payment_intent });
    await shop.settle();
    const { refunds, ...order } = await shop.order(orderId);
    expect(order).toMatchObject({ state: 'refunded', refunded: 12_000, appointments: ['cancelled', 'cancelled'] });
    // Stripe's clock has no milliseconds: what it made in the second of ours counts as made before it.
    expect(refunds.toSorted((a, b) => b.amount - a.amount)).toMatchObject([
      { amount: 7000, state: 'succeeded' },
      { amount: 6000, state: 'failed' },
      { amount: 5000, state: 'succeeded' },
    ]);
  });

  test('every cent is in one place: lines, refunds and Stripe agree about all orders of this file', async () => {
    const wrong = await shop.world.rows(
      `select o.id from orders o where o.paid_at is not null and (
         o.refunded_cents <> (select sum(refunded_cents) from order_lines where order_id = o.id)
         or o.refunded_cents <> (select coalesce(sum(amount_cents), 0) from refunds where order_id = o.id and state <> 'failed')
         or o.total_cents <> (select sum(amount_cents) from payments where order_id = o.id))`,
    );
    expect(wrong).toEqual([]);
    const [ours] = await shop.world.rows(
      'select sum(amount_cents)::integer as paid, (select sum(refunded_cents)::integer from orders) as refunded from payments',
    );
    const { payments } = await shop.stripe.control.totals();
    expect({
      paid: sum(payments.map((payment) => payment.captured)),
      refunded: sum(payments.map((payment) => payment.refunded)),
    }).toEqual(ours);
  });
});

function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

import { payHostedPage } from '@4as/stripe-emulator';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { buildAdmin, insert } from '../../testing/builders.js';
import { Shop } from '../../testing/shop.js';
import type { Asker } from '../../testing/test-world.js';

describe('uses of a coupon', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  const coupon = async (values: object): Promise<string> => {
    const code = `C${uuidv7().slice(-8)}`.toUpperCase();
    await insert(shop.world.owner, 'coupons', { id: uuidv7(), code, kind: 'amount', amount_cents: 1000, ...values });
    return code;
  };
  const withCoupon = async (code: string): Promise<Asker> => {
    const { student } = await shop.studentWithCart();
    await shop.world.ask(
      student,
      'mutation ($input: ApplyCouponInput!) { applyCoupon(input: $input) { __typename } }',
      { input: { code } },
    );
    return student;
  };
  const used = async (code: string): Promise<number> => {
    const [row] = await shop.world.rows<{ used: number }>(
      'select count(*)::integer as used from coupon_redemptions r join coupons c on c.id = r.coupon_id where c.code = $1 and r.released_at is null',
      [code],
    );
    return row?.used ?? 0;
  };

  test('of many students at once no more get the discount than the limit says', async () => {
    const code = await coupon({ limit_total: 2 });
    const students = await Promise.all(Array.from({ length: 6 }, () => withCoupon(code)));
    const answers = await Promise.all(students.map((student) => shop.checkout(student, 5000)));
    expect(answers.map((answer) => answer.__typename).sort()).toEqual([
      'CheckoutStarted',
      'CheckoutStarted',
      ...Array.from({ length: 4 }, () => 'InvalidInput'),
    ]);
    expect(await used(code)).toBe(2);
    const [loser] = students.filter((_, index) => answers[index]?.__typename === 'InvalidInput');
    expect(answers.find((answer) => answer.__typename === 'InvalidInput')?.fields).toMatchObject([
      { path: 'totalCents' },
    ]);
    expect(await shop.checkout(loser ?? { id: '', role: 'student' }, 6000)).toMatchObject({
      __typename: 'CheckoutStarted',
    });
  });

  test("a student's own pending order does not use the coupon up for the same cart", async () => {
    const code = await coupon({ limit_total: 1, limit_per_student: 1 });
    const student = await withCoupon(code);
    const answers = [await shop.checkout(student, 5000), await shop.checkout(student, 5000)];
    expect(answers.map((answer) => answer.__typename)).toEqual(['CheckoutStarted', 'CheckoutStarted']);
    expect(await used(code)).toBe(1);
  });

  test('is given back when the order is given up, and taken by the next', async () => {
    const code = await coupon({ limit_total: 1 });
    const [first, second] = [await withCoupon(code), await withCoupon(code)];
    const { order } = await shop.checkout(first, 5000);
    expect(await shop.checkout(second, 5000)).toMatchObject({ __typename: 'InvalidInput' });
    await shop.world.ask(first, 'mutation ($input: OrderInput!) { abandonOrder(input: $input) { __typename } }', {
      input: { orderId: order.id },
    });
    expect(await used(code)).toBe(0);
    expect(await shop.checkout(second, 5000)).toMatchObject({ __typename: 'CheckoutStarted' });
  });

  test('is given back by a refund in full only, and counted again when that refund fails', async () => {
    const code = await coupon({});
    const student = await withCoupon(code);
    await shop.hold(student, shop.nextStart());
    const { order, paymentUrl } = await shop.checkout(student, 11_000);
    await payHostedPage(paymentUrl);
    await shop.settle();
    const admin = await buildAdmin(shop.world.owner);
    const lines = await shop.world.rows<{ id: string }>(
      'select id from order_lines where order_id = $1 order by position',
      [order.id],
    );
    for (const [index, { id }] of lines.entries()) {
      const input = { orderId: order.id, lineIds: [id], reason: 'x', requestId: randomUUID() };
      await shop.world.ask(
        admin,
        'mutation ($input: RefundOrderLinesInput!) { refundOrderLines(input: $input) { __typename } }',
        { input },
      );
      expect(await used(code)).toBe(index === 0 ? 1 : 0);
    }
    expect(await shop.order(order.id)).toMatchObject({ state: 'refunded', paid: 11_000, refunded: 11_000 });
    const [last] = await shop.world.rows<{ id: string }>(
      'select stripe_refund_id as id from refunds where order_id = $1 order by created_at desc limit 1',
      [order.id],
    );
    await shop.stripe.control.failRefund(last?.id ?? '');
    await shop.settle();
    expect(await used(code)).toBe(1);
  });

  test('that was given back and taken by another is not counted twice when the refund fails', async () => {
    const code = await coupon({ limit_total: 1 });
    const [first, second] = [await withCoupon(code), await withCoupon(code)];
    const { order, paymentUrl } = await shop.checkout(first, 5000);
    await payHostedPage(paymentUrl);
    await shop.settle();
    const [line] = await shop.world.rows<{ id: string }>('select id from order_lines where order_id = $1', [order.id]);
    const input = { orderId: order.id, lineIds: [line?.id], reason: 'x', requestId: randomUUID() };
    await shop.world.ask(
      await buildAdmin(shop.world.owner),
      'mutation ($input: RefundOrderLinesInput!) { refundOrderLines(input: $input) { __typename } }',
      { input },
    );
    await shop.settle();
    expect(await shop.checkout(second, 5000)).toMatchObject({ __typename: 'CheckoutStarted' });
    const [refund] = await shop.world.rows<{ id: string }>(
      'select stripe_refund_id as id from refunds where order_id = $1',
      [order.id],
    );
    await shop.stripe.control.failRefund(refund?.id ?? '');
    await shop.settle();
    expect(await shop.order(order.id)).toMatchObject({ state: 'paid', refunded: 0 });
    expect(await used(code)).toBe(1);
  });

  test('of a student is not above what one student may, and of a first order only for those who never paid', async () => {
    const [once, newcomers] = [await coupon({ limit_per_student: 1 }), await coupon({ first_order_only: true })];
    const student = await withCoupon(once);
    await payHostedPage((await shop.checkout(student, 5000)).paymentUrl);
    await shop.settle();
    await shop.hold(student, shop.nextStart());
    for (const [code, words] of [
      [once, 'already used'],
      [newcomers, 'first order'],
    ] as const) {
      const { applyCoupon } = await shop.world.ask<{ applyCoupon: { text: string } }>(
        student,
        'mutation ($input: ApplyCouponInput!) { applyCoupon(input: $input) { ... on Failure { text: message } } }',
        { input: { code } },
      );
      expect(applyCoupon.text).toContain(words);
    }
    expect(await shop.checkout(student, 5000)).toMatchObject({ __typename: 'InvalidInput' });
  });

  test('is settled while its cart is checked out again, without one waiting for the other for ever', async () => {
    const code = await coupon({});
    const students = await Promise.all(Array.from({ length: 5 }, () => withCoupon(code)));
    const pages = await Promise.all(students.map((student) => shop.checkout(student, 5000)));
    await Promise.all(pages.map(({ paymentUrl }) => payHostedPage(paymentUrl)));
    const refresh = 'mutation ($input: OrderInput!) { refreshOrder(input: $input) { __typename } }';
    const answers = await Promise.all(
      students.flatMap((student, index) => [
        shop.checkout(student, 5000),
        shop.world.ask(student, refresh, { input: { orderId: pages[index]?.order.id } }),
      ]),
    );
    expect(answers).toHaveLength(10);
    await shop.settle();
    for (const { order } of pages) expect(await shop.order(order.id)).toMatchObject({ state: 'paid' });
    expect(await used(code)).toBe(5);
  });

  test('leaves the cart with the order that used it', async () => {
    const code = await coupon({});
    const student = await withCoupon(code);
    const { paymentUrl } = await shop.checkout(student, 5000);
    await payHostedPage(paymentUrl);
    await shop.settle();
    expect(await shop.world.rows('select coupon_code from carts where student_id = $1', [student.id])).toEqual([
      { coupon_code: null },
    ]);
  });

  test('that pays for everything leaves nothing to ask Stripe for: the order is paid at once', async () => {
    const code = await coupon({ amount_cents: 100_000 });
    const student = await withCoupon(code);
    const answer = await shop.checkout(student, 0);
    expect(answer).toMatchObject({ __typename: 'CheckoutStarted', order: { state: 'PAID', totalCents: 0 } });
    expect(answer.paymentUrl).toBe(`http://localhost:4000/paiement/${answer.order.id}`);
    expect(await shop.order(answer.order.id)).toMatchObject({
      state: 'paid',
      payments: 0,
      sessionId: null,
      appointments: ['confirmed'],
    });
    await shop.settle();
    expect(await shop.order(answer.order.id)).toMatchObject({ state: 'paid', refunds: [] });
  });
});

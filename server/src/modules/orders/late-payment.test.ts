import { payHostedPage } from '@4as/stripe-emulator';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAppointment, buildStudent } from '../../testing/builders.js';
import { Shop } from '../../testing/shop.js';
import type { Asker } from '../../testing/test-world.js';

describe('a payment that arrives when the hold has ended', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  /** The hold ends, and is noted as ended, while the student is at the payment page. */
  const endHold = async (id: string): Promise<void> => {
    await shop.world.owner.query(
      `update appointments set state = 'expired', held_until = now() - interval '1 minute' where id = $1`,
      [id],
    );
  };
  /** Somebody else books the time. */
  const giveAway = async (id: string): Promise<void> => {
    const [slot] = await shop.world.rows<{ starts_at: Date }>('select starts_at from appointments where id = $1', [id]);
    const other = await buildStudent(shop.world.owner);
    await buildAppointment(shop.world.owner, {
      studentId: other.id,
      tutorId: shop.tutor.id,
      courseId: shop.courseId,
      startsAt: slot?.starts_at ?? new Date(),
    });
  };
  const told = (user: Asker): Promise<{ kind: string }[]> =>
    shop.world.rows('select kind from notifications where user_id = $1 order by created_at, id', [user.id]);
  const subjectsTo = async (user: Asker): Promise<string[]> => {
    const [row] = await shop.world.rows<{ email: string }>('select email::text from users where id = $1', [user.id]);
    return shop.inbox.messages.list(row?.email).map((message) => message.subject);
  };

  test('takes the slot again when it is free', async () => {
    const { student, held, orderId, paymentUrl } = await shop.readyToPay();
    await endHold(held[0] ?? '');
    await payHostedPage(paymentUrl);
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject({ state: 'paid', appointments: ['confirmed'], refunds: [] });
    expect(await told(student)).toEqual([{ kind: 'order.paid' }]);
  });

  test('is given back when somebody else has the time, and the student is told in the app and by mail', async () => {
    const { student, held, orderId, paymentUrl } = await shop.readyToPay();
    await endHold(held[0] ?? '');
    await giveAway(held[0] ?? '');
    await payHostedPage(paymentUrl);
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject({
      state: 'refunded',
      paid: 6000,
      refunded: 6000,
      appointments: ['expired'],
      refunds: [{ state: 'succeeded', amount: 6000, reason: 'slot-taken' }],
    });
    const { payments } = await shop.stripe.control.totals();
    expect(payments.at(-1)).toMatchObject({ captured: 6000, refunded: 6000, net: 0 });
    expect(await told(student)).toEqual([{ kind: 'payment.late-refunded' }]);
    expect(await subjectsTo(student)).toEqual([expect.stringContaining('your payment is refunded') as unknown]);
    const { order } = await shop.world.ask<{ order: { refunds: { reason: string }[] } }>(
      student,
      'query ($id: ID!) { order(id: $id) { refunds { reason } } }',
      {
        id: orderId,
      },
    );
    expect(order.refunds).toEqual([{ reason: 'The time was no longer free when the payment arrived.' }]);
  });

  test('keeps the sessions whose time is free and gives back the others', async () => {
    const { student, held, orderId, paymentUrl } = await shop.readyToPay(2);
    for (const id of held) await endHold(id);
    await giveAway(held[0] ?? '');
    await payHostedPage(paymentUrl);
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject({
      state: 'partly_refunded',
      paid: 12_000,
      refunded: 6000,
      appointments: ['expired', 'confirmed'],
      refunds: [{ state: 'succeeded', amount: 6000 }],
    });
    expect((await told(student)).map(({ kind }) => kind).sort()).toEqual(['order.paid', 'payment.late-refunded']);
  });

  test('goes on giving back after Stripe was away in the middle', async () => {
    const { held, orderId, paymentUrl } = await shop.readyToPay();
    await endHold(held[0] ?? '');
    await giveAway(held[0] ?? '');
    await payHostedPage(paymentUrl);
    await shop.stripe.control.idle();
    await shop.stripe.control.failCalls({
      method: 'POST',
      path: '/v1/refunds',
      when: 'before',
      answer: 'disconnect',
      times: 100,
    });
    await shop.runJobs();
    expect(await shop.order(orderId)).toMatchObject({ state: 'refunded', refunds: [{ state: 'requested' }] });
    await shop.stripe.control.restoreCalls();
    await shop.reconcile();
    expect(await shop.order(orderId)).toMatchObject({
      state: 'refunded',
      refunded: 6000,
      refunds: [{ state: 'succeeded', amount: 6000 }],
    });
    expect((await shop.stripe.control.totals()).payments.at(-1)).toMatchObject({ captured: 6000, refunded: 6000 });
  });

  test('an order that was given up and is paid all the same is paid', async () => {
    const { student, orderId, paymentUrl } = await shop.readyToPay();
    await shop.world.owner.query(`update orders set state = 'expired', payment_url = null where id = $1`, [orderId]);
    await payHostedPage(paymentUrl);
    await shop.settle();
    expect(await shop.order(orderId)).toMatchObject({ state: 'paid', appointments: ['confirmed'] });
    expect(await told(student)).toEqual([{ kind: 'order.paid' }]);
  });
});

import { payHostedPage } from '@4as/stripe-emulator';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { buildAdmin, buildAppointment, buildStudent } from '../../../testing/builders.js';
import { bookedSession, isKept, lengthen, sessionNow, type BookedSession } from '../../../testing/longer-sessions.js';
import { saveCard, takenFrom } from '../../../testing/saved-cards.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';

const HOUR = 3_600_000;
const CANCEL = 'mutation ($input: CancelSessionInput!) { cancelSession(input: $input) { __typename } }';
const MOVE = `mutation ($input: RescheduleSessionInput!) {
  rescheduleSession(input: $input) { __typename ... on AppointmentChanged { appointment { minutes } } }
}`;
const REFUND = `mutation ($input: RefundOrderLinesInput!) { refundOrderLines(input: $input) { __typename } }`;

describe('the money of a longer session', () => {
  let shop: Shop;
  let admin: Asker;
  beforeAll(async () => {
    shop = await Shop.open();
    admin = await buildAdmin(shop.world.owner);
  });
  afterEach(async () => {
    shop.world.now = null;
    await shop.stripe.control.restoreCalls();
    await shop.stripe.control.restoreEvents();
  });
  afterAll(() => shop.close());

  const after = (date: Date, hours: number): Date => new Date(date.getTime() + hours * HOUR);
  /** A session that was made 90 minutes long, with the order of the difference. */
  const longer = async (): Promise<BookedSession & { supplementId: string }> => {
    const session = await bookedSession(shop);
    const { order, paymentUrl } = await lengthen(shop, session);
    await shop.pay(paymentUrl);
    return { ...session, supplementId: order.id };
  };
  const refundWhole = async (orderId: string): Promise<void> => {
    const lines = await shop.world.rows<{ id: string }>('select id from order_lines where order_id = $1', [orderId]);
    await shop.world.ask(admin, REFUND, {
      input: { orderId, lineIds: lines.map(({ id }) => id), reason: 'Geste', requestId: randomUUID() },
    });
    await shop.settle();
  };
  /** Somebody else takes the half hour after a session of 60 minutes, past every check but the database's. */
  const takeHalfHour = async ({ startsAt }: BookedSession): Promise<void> => {
    await shop.world.owner.query(
      `update appointments set state = 'expired' where replaces_id is not null and state = 'held'`,
    );
    const rival = await buildStudent(shop.world.owner);
    await buildAppointment(shop.world.owner, {
      studentId: rival.id,
      tutorId: shop.tutor.id,
      courseId: shop.courseId,
      startsAt: after(startsAt, 1),
    });
  };
  const kindsTo = async (user: Asker): Promise<string[]> =>
    (
      await shop.world.rows<{ kind: string }>(
        'select kind from notifications where user_id = $1 order by created_at, id',
        [user.id],
      )
    ).map(({ kind }) => kind);
  const priceShown = async ({ student, id }: BookedSession) =>
    (
      await shop.world.ask<{ appointment: { priceCents: number; orderId: string } }>(
        student,
        'query ($id: ID!) { appointment(id: $id) { priceCents orderId } }',
        { id },
      )
    ).appointment;

  test('is refunded with that of the session when it is cancelled in good time', async () => {
    const session = await longer();
    expect(await priceShown(session)).toEqual({ priceCents: 9000, orderId: session.orderId });
    const { cancelSession } = await shop.world.ask<{ cancelSession: object }>(session.student, CANCEL, {
      input: { appointmentId: session.id, refundCents: 9000 },
    });
    expect(cancelSession).toEqual({ __typename: 'SessionCancelled' });
    await shop.settle();
    expect(await shop.order(session.orderId)).toMatchObject({ state: 'refunded', refunded: 6000 });
    expect(await shop.order(session.supplementId)).toMatchObject({ state: 'refunded', refunded: 3000 });
  });

  test('goes back in part from both orders when it is made shorter again, so that nothing is gained', async () => {
    const session = await longer();
    const { rescheduleSession } = await shop.world.ask<{ rescheduleSession: object }>(session.student, MOVE, {
      input: { appointmentId: session.id, startsAt: session.startsAt, minutes: 60, refundCents: 3000 },
    });
    expect(rescheduleSession).toEqual({ __typename: 'AppointmentChanged', appointment: { minutes: 60 } });
    const [first, supplement] = [await shop.order(session.orderId), await shop.order(session.supplementId)];
    expect(first.refunded + supplement.refunded).toBe(3000);
  });

  test('given back alone by an admin leaves the session as long as it is; given back with the rest cancels it', async () => {
    const session = await longer();
    await refundWhole(session.supplementId);
    expect(await shop.order(session.supplementId)).toMatchObject({ state: 'refunded', refunded: 3000 });
    expect(await sessionNow(shop, session.id)).toMatchObject({ state: 'confirmed', minutes: 90 });
    await refundWhole(session.orderId);
    expect(await sessionNow(shop, session.id)).toMatchObject({ state: 'cancelled' });
  });

  test('given back alone does not cancel a session whose first hour a coupon paid', async () => {
    const session = await longer();
    await shop.world.owner.query(
      `update order_lines set discount_cents = price_cents, total_cents = 0 where order_id = $1`,
      [session.orderId],
    );
    await refundWhole(session.supplementId);
    expect(await sessionNow(shop, session.id)).toMatchObject({ state: 'confirmed' });
  });

  test('is earned by the tutor for all of its minutes', async () => {
    const session = await longer();
    shop.world.now = after(session.startsAt, 2);
    await shop.world.ask(
      shop.tutor,
      'mutation ($input: RecordOutcomeInput!) { recordOutcome(input: $input) { __typename } }',
      {
        input: { appointmentId: session.id, outcome: 'COMPLETED' },
      },
    );
    expect(
      await shop.world.rows(
        'select minutes, amount_cents * 2 = hourly_rate_cents * 3 as "isWhole" from earnings where appointment_id = $1',
        [session.id],
      ),
    ).toEqual([{ minutes: 90, isWhole: true }]);
  });

  test('that comes when the hold is over takes the time if it is free still', async () => {
    const session = await bookedSession(shop);
    const { order, paymentUrl } = await lengthen(shop, session);
    await shop.world.owner.query(`update appointments set state = 'expired' where replaces_id = $1`, [session.id]);
    await shop.pay(paymentUrl);
    expect(await shop.order(order.id)).toMatchObject({ state: 'paid', refunds: [] });
    expect(await sessionNow(shop, session.id)).toMatchObject({ minutes: 90 });
  });

  test('that comes when somebody else has the time goes back, the session stays, and the student is told', async () => {
    const session = await bookedSession(shop);
    const { order, paymentUrl } = await lengthen(shop, session);
    await takeHalfHour(session);
    await shop.pay(paymentUrl);
    expect(await shop.order(order.id)).toMatchObject({
      state: 'refunded',
      refunds: [{ state: 'succeeded', amount: 3000, reason: 'slot-taken' }],
    });
    expect(await sessionNow(shop, session.id)).toMatchObject({ minutes: 60, state: 'confirmed', moves: 0 });
    expect(await kindsTo(session.student)).toEqual(['order.paid', 'payment.late-refunded']);
    expect(await priceShown(session)).toMatchObject({ priceCents: 6000 });
    const [row] = await shop.world.rows<{ email: string }>('select email::text from users where id = $1', [
      session.student.id,
    ]);
    const subjects = shop.inbox.messages.list(row?.email).map(({ subject }) => subject);
    expect(subjects).toContainEqual(expect.stringContaining('your payment is refunded'));
  });

  test.each([
    ['is cancelled', 'cancelled', 60],
    ['is moved by the tutor', 'confirmed', 60],
  ])(
    'is not taken for a session that %s meanwhile; its page is closed and the time let go',
    async (_, state, minutes) => {
      const session = await bookedSession(shop);
      const { order } = await lengthen(shop, session);
      if (state === 'cancelled')
        await shop.world.ask(session.student, CANCEL, { input: { appointmentId: session.id, refundCents: 6000 } });
      else
        await shop.world.ask(shop.tutor, MOVE, {
          input: { appointmentId: session.id, startsAt: after(session.startsAt, 3), reason: 'Examen' },
        });
      expect(await isKept(shop, session.id)).toBe(false);
      await shop.settle();
      expect(await shop.order(order.id)).toMatchObject({ state: 'expired', payments: 0 });
      expect(await sessionNow(shop, session.id)).toMatchObject({ state, minutes });
    },
  );

  test('that was paid a moment before the session was moved goes back: the tutor’s word stands', async () => {
    await shop.stripe.control.disturbEvents({ action: 'hold' });
    const session = await bookedSessionPaidByReturn();
    const { order, paymentUrl } = await lengthen(shop, session);
    await payHostedPage(paymentUrl);
    const startsAt = after(session.startsAt, 3);
    await shop.world.ask(shop.tutor, MOVE, { input: { appointmentId: session.id, startsAt, reason: 'Examen' } });
    await shop.stripe.control.restoreEvents();
    await shop.settle();
    expect(await shop.order(order.id)).toMatchObject({ state: 'refunded', refunded: 3000 });
    expect(await sessionNow(shop, session.id)).toMatchObject({ minutes: 60, startsAt, moves: 1 });
  });

  test('is taken once when the server never heard Stripe’s answer and the student asks again', async () => {
    const session = await bookedSession(shop);
    const cardId = await saveCard(shop, session.student);
    await shop.stripe.control.failCalls({
      method: 'POST',
      path: '/v1/payment_intents/*/confirm',
      when: 'after',
      answer: 'disconnect',
      times: 1,
    });
    const requestId = randomUUID();
    const first = await lengthen(shop, session, { cardId, requestId });
    expect(['OrderPaid', 'PaymentUnderWay']).toContain(first.__typename);
    await shop.stripe.control.restoreCalls();
    expect(await lengthen(shop, session, { cardId, requestId })).toMatchObject({ __typename: 'OrderPaid' });
    await shop.settle();
    expect((await takenFrom(shop, session.student)).sort()).toEqual([3000, 6000]);
    expect(await sessionNow(shop, session.id)).toMatchObject({ minutes: 90, moves: 1 });
  });

  test('is not lost by a page that was made while the server never heard so', async () => {
    const session = await bookedSession(shop);
    await shop.stripe.control.failCalls({
      method: 'POST',
      path: '/v1/checkout/sessions',
      when: 'after',
      answer: 'disconnect',
      times: 10,
    });
    expect(await lengthen(shop, session)).toMatchObject({ __typename: 'PaymentUnavailable' });
    expect(await isKept(shop, session.id)).toBe(true);
    await shop.stripe.control.restoreCalls();
    const again = await lengthen(shop, session);
    expect(again).toMatchObject({ __typename: 'CheckoutStarted' });
    await shop.pay(again.paymentUrl);
    expect(await sessionNow(shop, session.id)).toMatchObject({ minutes: 90 });
    const orders = await shop.world.rows('select id from orders where student_id = $1', [session.student.id]);
    expect(orders).toHaveLength(2);
  });

  async function bookedSessionPaidByReturn(): Promise<BookedSession> {
    const { student, held, orderId, paymentUrl } = await shop.readyToPay();
    await payHostedPage(paymentUrl);
    await shop.world.ask(student, 'mutation ($input: OrderInput!) { refreshOrder(input: $input) { __typename } }', {
      input: { orderId },
    });
    const id = held[0] ?? '';
    return { student, id, orderId, startsAt: (await sessionNow(shop, id)).startsAt };
  }
});

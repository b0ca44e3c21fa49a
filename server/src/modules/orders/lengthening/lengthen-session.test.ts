import type { Message } from '@4as/mail-inbox';
import { payHostedPage } from '@4as/stripe-emulator';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { buildAdmin, buildStudent, buildTutor } from '../../../testing/builders.js';
import { bookedSession, isKept, lengthen, sessionNow, type BookedSession } from '../../../testing/longer-sessions.js';
import { cardNumbers, saveCard, takenFrom } from '../../../testing/saved-cards.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';

const HOUR = 3_600_000;
const ADD = `mutation ($input: AddToCartInput!) { addToCart(input: $input) { __typename } }`;

describe('making a session longer', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterEach(async () => {
    shop.world.now = null;
    await shop.stripe.control.restoreCalls();
    await shop.stripe.control.restoreEvents();
  });
  afterAll(() => shop.close());

  const after = (date: Date, hours: number): Date => new Date(date.getTime() + hours * HOUR);
  const mailsTo = async (user: Asker): Promise<Message[]> => {
    const [row] = await shop.world.rows<{ email: string }>('select email::text from users where id = $1', [user.id]);
    const found = await Promise.all(shop.inbox.messages.list(row?.email).map(({ id }) => shop.inbox.messages.find(id)));
    return found.filter((message) => message !== null);
  };
  const calendarOf = async (message: Message | undefined): Promise<string> => {
    const file = await shop.inbox.messages.findAttachment(message?.id ?? '', 0);
    return Buffer.from(file?.content ?? '')
      .toString('utf8')
      .replaceAll('\r\n ', '');
  };
  /** Whether another student can put this time into their cart. */
  const bookElse = async (startsAt: Date): Promise<string> => {
    const rival = await buildStudent(shop.world.owner);
    const { addToCart } = await shop.world.ask<{ addToCart: { __typename: string } }>(rival, ADD, {
      input: { courseId: shop.courseId, tutorId: shop.tutor.id, startsAt, minutes: 60 },
    });
    return addToCart.__typename;
  };
  const abandon = (student: Asker, orderId: string) =>
    shop.world.ask(student, 'mutation ($input: OrderInput!) { abandonOrder(input: $input) { __typename } }', {
      input: { orderId },
    });
  const priceOf = async ({ student, id }: BookedSession, minutes: number): Promise<number | null> => {
    const { appointment } = await shop.world.ask<{ appointment: { price: number | null } }>(
      student,
      'query ($id: ID!, $minutes: Int!) { appointment(id: $id) { price: supplementIfLengthened(minutes: $minutes) } }',
      { id, minutes },
    );
    return appointment.price;
  };

  test('by the hosted page: the time is kept, and the session is longer when Stripe says paid, not before', async () => {
    const session = await bookedSession(shop);
    const answer = await lengthen(shop, session);
    expect(answer).toMatchObject({
      __typename: 'CheckoutStarted',
      order: { kind: 'SUPPLEMENT', state: 'PENDING', totalCents: 3000, lines: [{ minutes: 30, tutorName: 'Ana Roy' }] },
    });
    expect(await sessionNow(shop, session.id)).toMatchObject({ minutes: 60, sequence: 1 });
    expect(await bookElse(after(session.startsAt, 1))).toBe('SlotTaken');
    await shop.pay(answer.paymentUrl);
    expect(await shop.order(answer.order.id)).toMatchObject({ state: 'paid', paid: 3000, refunds: [] });
    expect(await sessionNow(shop, session.id)).toMatchObject({ minutes: 90, sequence: 2, moves: 1 });
    expect(await isKept(shop, session.id)).toBe(false);
  });

  test('tells both people with the same invitation, moved, and the student what was paid', async () => {
    const session = await bookedSession(shop);
    await shop.pay((await lengthen(shop, session)).paymentUrl);
    for (const user of [session.student, shop.tutor]) {
      const mails = (await mailsTo(user)).filter(({ subject }) => subject.endsWith('changed'));
      const told = await Promise.all(mails.map(async (mail) => ({ mail, calendar: await calendarOf(mail) })));
      const { mail, calendar = '' } = told.find((one) => one.calendar.includes(`UID:${session.id}@`)) ?? {};
      expect(calendar).toMatch(/SEQUENCE:2\b/);
      expect(calendar).toContain(
        `DTEND:${after(session.startsAt, 1.5)
          .toISOString()
          .replaceAll(/[-:]|\.000/g, '')}`,
      );
      expect(mail?.text.includes('30.00')).toBe(user === session.student);
    }
    const kinds = await shop.world.rows<{ kind: string }>('select kind from notifications where user_id = $1', [
      session.student.id,
    ]);
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['appointment.moved', 'order.paid', 'order.paid']);
  });

  test('by one click with a saved card, without an event; a double click and another tab charge once', async () => {
    await shop.stripe.control.disturbEvents({ action: 'drop' });
    const session = await bookedSessionWithoutEvents();
    const cardId = await saveCard(shop, session.student);
    const requestId = randomUUID();
    const clicks = await Promise.all([
      lengthen(shop, session, { cardId, requestId }),
      lengthen(shop, session, { cardId, requestId }),
      lengthen(shop, session, { cardId }),
    ]);
    // Whichever tab was first has paid; a click that comes once more is the same payment, or finds the session longer.
    clicks.push(await lengthen(shop, session, { cardId, requestId }));
    for (const { __typename } of clicks) expect(['OrderPaid', 'AppointmentChanged']).toContain(__typename);
    expect(clicks.map(({ __typename }) => __typename)).toContain('OrderPaid');
    expect((await takenFrom(shop, session.student)).sort()).toEqual([3000, 6000]);
    expect(await sessionNow(shop, session.id)).toMatchObject({ minutes: 90, moves: 1 });
  });

  test('with a refused card keeps session and time, and another card pays the same order', async () => {
    const session = await bookedSession(shop);
    const refused = await saveCard(shop, session.student, cardNumbers.refusesCharges);
    expect(await lengthen(shop, session, { cardId: refused })).toMatchObject({ __typename: 'CardDeclined' });
    expect(await sessionNow(shop, session.id)).toMatchObject({ minutes: 60, moves: 0 });
    expect(await isKept(shop, session.id)).toBe(true);
    const works = await saveCard(shop, session.student);
    expect(await lengthen(shop, session, { cardId: works })).toMatchObject({ __typename: 'OrderPaid' });
    const orders = await shop.world.rows('select id from orders where student_id = $1', [session.student.id]);
    expect(orders).toHaveLength(2);
    expect(await sessionNow(shop, session.id)).toMatchObject({ minutes: 90 });
  });

  test('with a refused card and nothing after it, lets the time go when the order’s time is over', async () => {
    const session = await bookedSession(shop);
    const cardId = await saveCard(shop, session.student, cardNumbers.refusesCharges);
    await lengthen(shop, session, { cardId });
    await shop.world.owner.query(
      `update orders set expires_at = now() where student_id = $1 and replacement_id is not null`,
      [session.student.id],
    );
    await shop.reconcile();
    expect(await isKept(shop, session.id)).toBe(false);
    expect(await sessionNow(shop, session.id)).toMatchObject({ minutes: 60, state: 'confirmed', moves: 0 });
    expect(await bookElse(after(session.startsAt, 1))).toBe('CartChanged');
  });

  test('given up on the page lets the time go at once; the session is as it was', async () => {
    const session = await bookedSession(shop);
    const { order } = await lengthen(shop, session);
    await abandon(session.student, order.id);
    expect(await shop.order(order.id)).toMatchObject({ state: 'expired' });
    expect(await isKept(shop, session.id)).toBe(false);
    expect(await bookElse(after(session.startsAt, 1))).toBe('CartChanged');
    expect(await sessionNow(shop, session.id)).toMatchObject({ minutes: 60, moves: 0 });
  });

  test('asked for twice is one page; for another length the first is given up; the cart stays as it is', async () => {
    const session = await bookedSession(shop);
    await shop.hold(session.student, shop.nextStart());
    const cart = await shop.checkout(session.student, 6000);
    const [first, again] = [await lengthen(shop, session), await lengthen(shop, session)];
    expect(again.paymentUrl).toBe(first.paymentUrl);
    const other = await lengthen(shop, session, { minutes: 120, totalCents: 6000 });
    expect(other).toMatchObject({ __typename: 'CheckoutStarted', order: { totalCents: 6000 } });
    expect(await shop.order(first.order.id)).toMatchObject({ state: 'expired' });
    expect(await shop.order(cart.order.id)).toMatchObject({ state: 'pending' });
    await shop.pay(cart.paymentUrl);
    await shop.pay(other.paymentUrl);
    expect(await shop.order(cart.order.id)).toMatchObject({ state: 'paid' });
    expect(await sessionNow(shop, session.id)).toMatchObject({ minutes: 120 });
  });

  test('at another time and with another tutor, where that is what is free', async () => {
    const session = await bookedSession(shop);
    const other = await buildTutor(shop.world.owner, { name: 'Luc Côté', courseIds: [shop.courseId] });
    const startsAt = after(session.startsAt, 2);
    await shop.pay((await lengthen(shop, session, { startsAt, tutorId: other.id })).paymentUrl);
    expect(await sessionNow(shop, session.id)).toMatchObject({ minutes: 90, startsAt });
    const left = (await mailsTo(shop.tutor)).find(({ text }) => text.includes('somebody else'));
    expect(await calendarOf(left)).toContain('METHOD:CANCEL');
  });

  test('costs what was shown: the course’s rate and taxes of today, and another total is refused', async () => {
    const session = await bookedSession(shop);
    expect(await priceOf(session, 90)).toBe(3000);
    expect(await priceOf(session, 120)).toBe(6000);
    expect(await priceOf(session, 60)).toBeNull();
    await shop.world.owner.query('update courses set taxable = true where id = $1', [shop.courseId]);
    try {
      expect(await priceOf(session, 90)).toBe(3449);
      expect(await lengthen(shop, session)).toMatchObject({ fields: [{ path: 'totalCents' }] });
      const { order } = await lengthen(shop, session, { totalCents: 3449 });
      expect(order.totalCents).toBe(3449);
      await abandon(session.student, order.id);
    } finally {
      await shop.world.owner.query('update courses set taxable = false where id = $1', [shop.courseId]);
    }
  });

  test('is refused where the time is taken, where it gets no longer, too late, and for sessions of others', async () => {
    const session = await bookedSession(shop);
    await bookElse(after(session.startsAt, 1));
    expect(await lengthen(shop, session)).toMatchObject({ __typename: 'SlotTaken' });
    expect(await lengthen(shop, session, { minutes: 60, startsAt: after(session.startsAt, -2) })).toMatchObject({
      fields: [{ path: 'minutes' }],
    });
    const stranger = await buildStudent(shop.world.owner);
    await expect(lengthen(shop, { ...session, student: stranger })).rejects.toThrow();
    shop.world.now = after(session.startsAt, -11);
    expect(await lengthen(shop, session)).toMatchObject({ refusal: 'TOO_LATE' });
  });

  test('is not for a tutor or an admin to do: the student pays what they agreed to', async () => {
    const { id, startsAt } = await bookedSession(shop);
    for (const asker of [shop.tutor, await buildAdmin(shop.world.owner)]) {
      const { rescheduleSession } = await shop.world.ask<{ rescheduleSession: object }>(
        asker,
        `mutation ($input: RescheduleSessionInput!) { rescheduleSession(input: $input) {
          __typename ... on InvalidInput { fields { path message } } } }`,
        { input: { appointmentId: id, startsAt, minutes: 90, reason: 'Examen' } },
      );
      expect(rescheduleSession).toEqual({
        __typename: 'InvalidInput',
        fields: [
          { path: 'minutes', message: expect.stringMatching(/paie la différence|pay the difference/) as unknown },
        ],
      });
    }
  });

  async function bookedSessionWithoutEvents(): Promise<BookedSession> {
    const { student, held, orderId, paymentUrl } = await shop.readyToPay();
    await payHostedPage(paymentUrl);
    await shop.world.ask(student, 'mutation ($input: OrderInput!) { refreshOrder(input: $input) { __typename } }', {
      input: { orderId },
    });
    const id = held[0] ?? '';
    return { student, id, orderId, startsAt: (await sessionNow(shop, id)).startsAt };
  }
});

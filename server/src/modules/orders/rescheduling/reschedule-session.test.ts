import type { Message } from '@4as/mail-inbox';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildAppointment, buildStudent, buildTutor } from '../../../testing/builders.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';

const HOUR = 3_600_000;
const MOVE = `mutation ($input: RescheduleSessionInput!) {
  rescheduleSession(input: $input) {
    __typename
    ... on AppointmentChanged { appointment { startsAt minutes tutor { id } } }
    ... on SlotTaken { nearest { startsAt } }
    ... on SlotNotFree { reason nearest { startsAt } }
    ... on ReschedulingRefused { refusal message }
    ... on RefundChanged { refundCents }
    ... on TransitionNotAllowed { state }
    ... on InvalidInput { fields { path } }
  }
}`;
const SLOTS = `query ($id: ID!, $from: LocalDate!, $minutes: Int!, $anyTutor: Boolean) {
  slotsForSession(appointmentId: $id, minutes: $minutes, from: $from, days: 1, timeZone: "UTC", anyTutor: $anyTutor) {
    days { slots { startsAt tutorId } }
  }
}`;
const HISTORY = `query ($id: ID!) { appointment(id: $id) {
  history { action actorRole actorName reason before { startsAt tutor { name } } after { startsAt tutor { name } } }
} }`;

interface Changed {
  rescheduleSession: Record<string, unknown> & { appointment?: { startsAt: string }; nearest?: unknown[] };
}

describe('rescheduling a session', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterEach(() => {
    shop.world.now = null;
  });
  afterAll(() => shop.close());

  const booked = async (minutes: 60 | 120 = 60) => {
    const { student, held, orderId } = await shop.paidOrder();
    const id = held[0] ?? '';
    const [row] = await shop.world.rows<{ at: Date }>(
      `update appointments set ends_at = starts_at + make_interval(mins => $2), taken_until = starts_at + make_interval(mins => $2)
       where id = $1 returning starts_at as at`,
      [id, minutes],
    );
    return { student, id, orderId, startsAt: row?.at ?? new Date() };
  };
  const after = (date: Date, hours: number): Date => new Date(date.getTime() + hours * HOUR);
  const move = async (asker: Asker, input: object) =>
    (await shop.world.ask<Changed>(asker, MOVE, { input })).rescheduleSession;
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

  test('to a time that overlaps its own works, frees the old one, and moves both calendars', async () => {
    const { student, id, startsAt } = await booked();
    const to = after(startsAt, 0.5);
    expect(await move(student, { appointmentId: id, startsAt: to })).toMatchObject({
      appointment: { startsAt: to.toISOString(), minutes: 60 },
    });
    await shop.settle();
    for (const user of [student, shop.tutor]) {
      const calendar = await calendarOf((await mailsTo(user)).find(({ subject }) => subject.endsWith('changed')));
      expect(calendar).toContain('METHOD:REQUEST');
      expect(calendar).toContain(`UID:${id}@`);
      expect(calendar).toMatch(/SEQUENCE:2\b/);
      expect(calendar).toContain(`DTSTART:${to.toISOString().replaceAll(/[-:]|\.000/g, '')}`);
    }
    await buildAppointment(shop.world.owner, {
      studentId: (await buildStudent(shop.world.owner)).id,
      tutorId: shop.tutor.id,
      courseId: shop.courseId,
      startsAt: after(startsAt, -0.5),
    });
  });

  test('offers the times that are free for it, its own not standing in its way', async () => {
    const { student, id, startsAt } = await booked();
    const from = startsAt.toISOString().slice(0, 10);
    const offered = async (asker: Asker, minutes = 60): Promise<string[]> => {
      const { slotsForSession } = await shop.world.ask<{
        slotsForSession: { days: { slots: { startsAt: string }[] }[] };
      }>(asker, SLOTS, { id, from, minutes });
      return slotsForSession.days.flatMap((day) => day.slots.map((slot) => slot.startsAt));
    };
    for (const asker of [student, shop.tutor]) {
      const starts = await offered(asker);
      expect(starts).toContain(after(startsAt, 0.5).toISOString());
      expect(starts).not.toContain(startsAt.toISOString());
    }
    expect(await offered(student, 120)).toContain(startsAt.toISOString());
    const stranger = await shop.world.execute(await buildStudent(shop.world.owner), SLOTS, { id, from, minutes: 60 });
    expect(stranger.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a tutor sees no time at which the student is with somebody else', async () => {
    const { student, id, startsAt } = await booked();
    const other = await buildTutor(shop.world.owner, { courseIds: [shop.courseId] });
    await buildAppointment(shop.world.owner, {
      studentId: student.id,
      tutorId: other.id,
      courseId: shop.courseId,
      startsAt: after(startsAt, 2),
    });
    expect(await move(shop.tutor, { appointmentId: id, startsAt: after(startsAt, 2), reason: 'Examen' })).toMatchObject(
      {
        __typename: 'SlotNotFree',
        reason: 'STUDENT_BUSY',
      },
    );
    expect(await move(shop.tutor, { appointmentId: id, startsAt: after(startsAt, 3), reason: 'Examen' })).toMatchObject(
      {
        __typename: 'AppointmentChanged',
      },
    );
  });

  test('to another tutor of the course: the new one has it, the former one is told it is gone', async () => {
    const { student, id, startsAt } = await booked();
    const other = await buildTutor(shop.world.owner, { name: 'Luc Côté', courseIds: [shop.courseId] });
    await shop.world.owner.query(
      `update appointments set meeting_url = 'https://zoom.us/j/1', meeting_platform = 'zoom' where id = $1`,
      [id],
    );
    expect(await move(student, { appointmentId: id, startsAt, tutorId: other.id })).toMatchObject({
      appointment: { tutor: { id: other.id } },
    });
    await shop.settle();
    expect(await shop.world.rows('select meeting_url from appointments where id = $1', [id])).toEqual([
      { meeting_url: null },
    ]);
    expect(await calendarOf((await mailsTo(other))[0])).toContain('METHOD:REQUEST');
    const left = (await mailsTo(shop.tutor)).find(({ text }) => text.includes('somebody else'));
    expect(await calendarOf(left)).toContain('METHOD:CANCEL');
    const { appointment } = await shop.world.ask<{ appointment: { history: { action: string }[] } }>(student, HISTORY, {
      id,
    });
    expect(appointment.history.find(({ action }) => action === 'reschedule')).toEqual({
      action: 'reschedule',
      actorRole: 'STUDENT',
      actorName: expect.any(String) as unknown,
      reason: null,
      before: { startsAt: startsAt.toISOString(), tutor: { name: 'Ana Roy' } },
      after: { startsAt: startsAt.toISOString(), tutor: { name: 'Luc Côté' } },
    });
    const stranger = await buildTutor(shop.world.owner);
    expect(await move(student, { appointmentId: id, startsAt, tutorId: stranger.id })).toMatchObject({
      fields: [{ path: 'tutorId' }],
    });
  });

  test('a student may until the limit and twice; a tutor and an admin always with a reason', async () => {
    const { student, id, startsAt } = await booked();
    const admin = await buildAdmin(shop.world.owner);
    for (const hours of [1, 2]) await move(student, { appointmentId: id, startsAt: after(startsAt, hours) });
    expect(await move(student, { appointmentId: id, startsAt })).toMatchObject({ refusal: 'TOO_MANY' });
    expect(await move(shop.tutor, { appointmentId: id, startsAt })).toMatchObject({ fields: [{ path: 'reason' }] });
    expect(await move(shop.tutor, { appointmentId: id, startsAt, reason: 'Panne' })).toMatchObject({
      __typename: 'AppointmentChanged',
    });
    shop.world.now = after(startsAt, -12);
    await shop.world.owner.query('update appointments set times_rescheduled = 0 where id = $1', [id]);
    expect(await move(student, { appointmentId: id, startsAt: after(startsAt, 1) })).toMatchObject({
      refusal: 'TOO_LATE',
    });
    expect(await move(admin, { appointmentId: id, startsAt: after(startsAt, 1), reason: 'Appel' })).toMatchObject({
      __typename: 'AppointmentChanged',
    });
    shop.world.now = after(startsAt, 1);
    expect(await move(admin, { appointmentId: id, startsAt: after(startsAt, 3), reason: 'Appel' })).toMatchObject({
      refusal: 'STARTED',
    });
  });

  test('to a time that is not free is refused with the reason and the nearest ones; nothing has changed', async () => {
    const { student, id, startsAt } = await booked();
    const busy = await booked();
    expect(await move(student, { appointmentId: id, startsAt: busy.startsAt })).toMatchObject({
      __typename: 'SlotTaken',
      nearest: [{}, {}, {}],
    });
    expect(await move(student, { appointmentId: id, startsAt: after(startsAt, 12) })).toMatchObject({
      reason: 'OUTSIDE_HOURS',
    });
    expect(await shop.world.rows('select starts_at, sequence from appointments where id = $1', [id])).toEqual([
      { starts_at: startsAt, sequence: 1 },
    ]);
  });

  test('of two students who move to one time at once one gets it, and of two who swap neither waits for ever', async () => {
    const [first, second] = [await booked(), await booked()];
    const wanted = after(first.startsAt, 4);
    const race = await Promise.all(
      [first, second].map(({ student, id }) => move(student, { appointmentId: id, startsAt: wanted })),
    );
    expect(race.map((answer) => answer['__typename']).sort()).toEqual(['AppointmentChanged', 'SlotTaken']);
    const [a, b] = [await booked(), await booked()];
    const swap = await Promise.all([
      move(a.student, { appointmentId: a.id, startsAt: b.startsAt }),
      move(b.student, { appointmentId: b.id, startsAt: a.startsAt }),
    ]);
    expect(swap.map((answer) => answer['__typename'])).toContain('SlotTaken');
  });

  test('a move and a booking of the same time at once: one of them has it', async () => {
    const { student, id, startsAt } = await booked();
    const wanted = after(startsAt, 3);
    const rival = await buildStudent(shop.world.owner);
    const add = `mutation ($input: AddToCartInput!) { addToCart(input: $input) { __typename } }`;
    const [moved, added] = await Promise.all([
      move(student, { appointmentId: id, startsAt: wanted }),
      shop.world.ask<{ addToCart: { __typename: string } }>(rival, add, {
        input: { courseId: shop.courseId, tutorId: shop.tutor.id, startsAt: wanted, minutes: 60 },
      }),
    ]);
    expect([moved['__typename'], added.addToCart.__typename].filter((type) => type === 'SlotTaken')).toHaveLength(1);
  });

  test('the same move twice is one change', async () => {
    const { student, id, startsAt } = await booked();
    const input = { appointmentId: id, startsAt: after(startsAt, 1) };
    await Promise.all([move(student, input), move(student, input)]);
    expect(
      await shop.world.rows(`select 1 from appointment_changes where appointment_id = $1 and action = 'reschedule'`, [
        id,
      ]),
    ).toHaveLength(1);
  });

  describe('to a shorter length', () => {
    const REFUND = 'query ($id: ID!) { appointment(id: $id) { refundIfShortened(minutes: 60) } }';
    const shown = async (student: Asker, id: string): Promise<number> =>
      (await shop.world.ask<{ appointment: { refundIfShortened: number } }>(student, REFUND, { id })).appointment
        .refundIfShortened;

    test('refunds the minutes taken off, as shown, and cancelling later refunds the rest', async () => {
      const { student, id, orderId, startsAt } = await booked(120);
      const refundCents = await shown(student, id);
      expect(refundCents).toBe(3000);
      const input = { appointmentId: id, startsAt, minutes: 60 };
      expect(await move(student, { ...input, refundCents: 2999 })).toEqual({
        __typename: 'RefundChanged',
        refundCents: 3000,
      });
      expect(await move(student, { ...input, refundCents })).toMatchObject({ appointment: { minutes: 60 } });
      expect(await shop.order(orderId)).toMatchObject({ refunded: 3000, refunds: [{ reason: 'session-shortened' }] });
      await shop.world.ask(
        student,
        'mutation ($input: CancelSessionInput!) { cancelSession(input: $input) { __typename } }',
        {
          input: { appointmentId: id, refundCents: 3000 },
        },
      );
      expect(await shop.order(orderId)).toMatchObject({ state: 'refunded', refunded: 6000 });
    });

    test('late gives nothing back, since cancelling would cost a share', async () => {
      const { student, id, startsAt } = await booked(120);
      shop.world.now = after(startsAt, -20);
      expect(await shown(student, id)).toBe(0);
    });
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildStudent, buildTutor } from '../../../testing/builders.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';

const HOUR = 3_600_000;
const CANCEL = `mutation ($input: CancelSessionInput!) {
  cancelSession(input: $input) {
    __typename
    ... on SessionCancelled { appointment { state cancellationRule cancelReason history { action actorRole reason rule } } }
    ... on RefundChanged { rule refundCents message }
    ... on TransitionNotAllowed { state }
    ... on InvalidInput { fields { path } }
  }
}`;
const TERMS = `query ($id: ID!) { appointment(id: $id) {
  cancellationTerms { rule refundCents studentPaysCents freeUntil lateUntil } cost { studentPaysCents refundCents }
} }`;
const OUTCOME = `mutation ($input: RecordOutcomeInput!) {
  recordOutcome(input: $input) {
    __typename
    ... on AppointmentChanged { appointment { state } }
    ... on TooEarly { from }
    ... on TransitionNotAllowed { state }
    ... on InvalidInput { fields { path } }
  }
}`;

describe('ending a session', () => {
  let shop: Shop;
  let admin: Asker;
  beforeAll(async () => {
    shop = await Shop.open();
    admin = await buildAdmin(shop.world.owner);
  });
  afterEach(() => {
    shop.world.now = null;
  });
  afterAll(() => shop.close());

  const hoursFrom = async (id: string, hours: number): Promise<Date> => {
    const [row] = await shop.world.rows<{ at: Date }>('select starts_at as at from appointments where id = $1', [id]);
    shop.world.now = new Date((row?.at.getTime() ?? 0) + hours * HOUR);
    return row?.at ?? new Date();
  };
  const booked = async () => {
    const { student, held, orderId } = await shop.paidOrder();
    return { student, id: held[0] ?? '', orderId };
  };
  const cancel = async (asker: Asker, input: object) =>
    (await shop.world.ask<{ cancelSession: object }>(asker, CANCEL, { input })).cancelSession;
  const outcome = async (asker: Asker, input: object) =>
    (await shop.world.ask<{ recordOutcome: object }>(asker, OUTCOME, { input })).recordOutcome;
  const appointment = async (asker: Asker, id: string) =>
    (await shop.world.ask<{ appointment: Record<string, unknown> }>(asker, TERMS, { id })).appointment;

  describe('by its student', () => {
    test('costs what was shown before, by the same rule', async () => {
      const { student, id, orderId } = await booked();
      const startsAt = await hoursFrom(id, -10);
      const { cancellationTerms } = await appointment(student, id);
      expect(cancellationTerms).toEqual({
        rule: 'LATE',
        refundCents: 3000,
        studentPaysCents: 3000,
        freeUntil: new Date(startsAt.getTime() - 24 * HOUR).toISOString(),
        lateUntil: new Date(startsAt.getTime() - 2 * HOUR).toISOString(),
      });
      expect(await cancel(student, { appointmentId: id, refundCents: 3000 })).toMatchObject({
        appointment: { state: 'CANCELLED', cancellationRule: 'LATE', cancelReason: null },
      });
      expect(await shop.order(orderId)).toMatchObject({ refunded: 3000 });
      expect(await appointment(student, id)).toEqual({
        cancellationTerms: null,
        cost: { studentPaysCents: 3000, refundCents: 3000 },
      });
    });

    test('does nothing when the refund is another by now, and says which', async () => {
      const { student, id, orderId } = await booked();
      await hoursFrom(id, -20);
      expect(await cancel(student, { appointmentId: id, refundCents: 6000 })).toMatchObject({
        __typename: 'RefundChanged',
        rule: 'LATE',
        refundCents: 3000,
        message: expect.stringContaining('$30.00') as unknown,
      });
      expect(await shop.order(orderId)).toMatchObject({ refunded: 0, refunds: [], appointments: ['confirmed'] });
      expect(await cancel(student, { appointmentId: id })).toMatchObject({ fields: [{ path: 'refundCents' }] });
    });

    test('a double click is one refund and two answers', async () => {
      const { student, id, orderId } = await booked();
      const clicks = [1, 2, 3].map(() => cancel(student, { appointmentId: id, refundCents: 6000 }));
      for (const answer of await Promise.all(clicks)) expect(answer).toMatchObject({ __typename: 'SessionCancelled' });
      expect((await shop.order(orderId)).refunds).toHaveLength(1);
    });

    test('is over when the session is', async () => {
      const { student, id } = await booked();
      await hoursFrom(id, 1);
      expect((await appointment(student, id))['cancellationTerms']).toBeNull();
      expect(await cancel(student, { appointmentId: id, refundCents: 0 })).toEqual({
        __typename: 'TransitionNotAllowed',
        state: 'CONFIRMED',
      });
    });
  });

  test('a tutor and an admin say why, and the history says who', async () => {
    const { id } = await booked();
    await hoursFrom(id, -1);
    expect(await cancel(shop.tutor, { appointmentId: id })).toMatchObject({ fields: [{ path: 'reason' }] });
    expect(await cancel(shop.tutor, { appointmentId: id, reason: ' Panne de courant ', refundCents: 1 })).toMatchObject(
      {
        appointment: {
          cancellationRule: 'BY_TUTOR',
          cancelReason: 'Panne de courant',
          history: expect.arrayContaining([
            { action: 'cancel', actorRole: 'TUTOR', reason: 'Panne de courant', rule: 'BY_TUTOR' },
          ]) as unknown,
        },
      },
    );
  });

  test('strangers are told that there is no such session', async () => {
    const { id, orderId } = await booked();
    const input = { appointmentId: id, refundCents: 6000, reason: 'Mine' };
    for (const stranger of [await buildStudent(shop.world.owner), await buildTutor(shop.world.owner)]) {
      const cancelled = await shop.world.execute(stranger, CANCEL, { input });
      expect(cancelled.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
      const said = await shop.world.execute(stranger, OUTCOME, {
        input: { appointmentId: id, outcome: 'TUTOR_NO_SHOW' },
      });
      expect(said.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await shop.order(orderId)).toMatchObject({ appointments: ['confirmed'] });
  });

  describe('how it went', () => {
    const earning = async (id: string) =>
      (
        await shop.world.rows<{ amount: number; reversed: boolean }>(
          'select amount_cents as amount, reversed_at is not null as reversed from earnings where appointment_id = $1',
          [id],
        )
      )[0];

    test('a tutor says once it is over that it was taught, and earns at once', async () => {
      const { id } = await booked();
      const startsAt = await hoursFrom(id, 0.5);
      expect(await outcome(shop.tutor, { appointmentId: id, outcome: 'COMPLETED' })).toEqual({
        __typename: 'TooEarly',
        from: new Date(startsAt.getTime() + HOUR).toISOString(),
      });
      await hoursFrom(id, 1);
      for (let time = 0; time < 2; time += 1)
        expect(await outcome(shop.tutor, { appointmentId: id, outcome: 'COMPLETED' })).toMatchObject({
          appointment: { state: 'COMPLETED' },
        });
      expect(await earning(id)).toEqual({ amount: 3000, reversed: false });
    });

    test('a student who did not come pays, the tutor earns, and the student is told', async () => {
      const { student, id, orderId } = await booked();
      await hoursFrom(id, 0.25);
      expect(await outcome(shop.tutor, { appointmentId: id, outcome: 'STUDENT_NO_SHOW' })).toMatchObject({
        appointment: { state: 'STUDENT_NO_SHOW' },
      });
      expect(await earning(id)).toEqual({ amount: 3000, reversed: false });
      expect(await shop.order(orderId)).toMatchObject({ refunded: 0 });
      expect(
        await shop.world.rows(`select kind from notifications where user_id = $1 and kind like '%no-show'`, [
          student.id,
        ]),
      ).toEqual([{ kind: 'appointment.student-no-show' }]);
    });

    test('a tutor who did not come earns nothing, the student has the money back, and admins hear of it', async () => {
      const { student, id, orderId } = await booked();
      await hoursFrom(id, 0.25);
      await outcome(student, { appointmentId: id, outcome: 'TUTOR_NO_SHOW' });
      shop.world.now = null;
      await shop.settle();
      expect(await shop.order(orderId)).toMatchObject({
        state: 'refunded',
        refunds: [{ amount: 6000, reason: 'tutor-no-show', state: 'succeeded' }],
        appointments: ['tutor_no_show'],
      });
      expect(await earning(id)).toBeUndefined();
      expect(
        await shop.world.rows(`select 1 from notifications where user_id = $1 and kind = 'appointment.tutor-no-show'`, [
          admin.id,
        ]),
      ).toHaveLength(1);
    });

    test('nobody says of the other what is not theirs to say', async () => {
      const { student, id } = await booked();
      await hoursFrom(id, 1);
      for (const [asker, said] of [
        [student, 'COMPLETED'],
        [student, 'STUDENT_NO_SHOW'],
        [shop.tutor, 'TUTOR_NO_SHOW'],
      ] as const)
        expect(await outcome(asker, { appointmentId: id, outcome: said })).toMatchObject({
          __typename: 'TransitionNotAllowed',
        });
    });

    test('an admin corrects what was said with a reason, and earning and refund follow', async () => {
      const { id, orderId } = await booked();
      await hoursFrom(id, 1);
      await outcome(shop.tutor, { appointmentId: id, outcome: 'COMPLETED' });
      expect(await outcome(admin, { appointmentId: id, outcome: 'TUTOR_NO_SHOW' })).toMatchObject({
        fields: [{ path: 'reason' }],
      });
      await outcome(admin, { appointmentId: id, outcome: 'TUTOR_NO_SHOW', reason: 'Enquête faite' });
      expect(await earning(id)).toEqual({ amount: 3000, reversed: true });
      expect(await shop.order(orderId)).toMatchObject({ refunded: 6000, appointments: ['tutor_no_show'] });
      expect(
        await shop.world.rows(
          `select before, actor_id from audit_entries where subject_id = $1 and actor_role = 'admin'`,
          [id],
        ),
      ).toEqual([{ before: { state: 'completed' }, actor_id: admin.id }]);
    });
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildAppointment, buildStudent } from '../../../testing/builders.js';
import { countStatements } from '../../../testing/count-statements.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';

const HOUR = 3_600_000;
const PREVIEW = `query ($input: CancellationPreviewInput!) {
  cancellationPreview(input: $input) {
    count refundCents tutorsEarnCents
    effects { appointment { id } refusal rule refundCents studentPaysCents tutorEarnsCents tutorWouldEarnCents }
  }
}`;
const CANCEL = `mutation ($input: CancelSessionsInput!) {
  cancelSessions(input: $input) {
    __typename
    ... on SessionsChanged { count answers { refusal appointment { id state } } }
    ... on RefundSumChanged { refundCents }
    ... on InvalidInput { fields { path } }
  }
}`;

interface Preview {
  cancellationPreview: {
    count: number;
    refundCents: number;
    tutorsEarnCents: number;
    effects: {
      appointment: { id: string };
      refusal: string | null;
      rule: string;
      refundCents: number;
      studentPaysCents: number;
      tutorEarnsCents: number;
    }[];
  };
}
interface Cancelled {
  cancelSessions: { __typename: string; count: number; answers: { refusal: string | null }[] };
}

describe('cancelling several sessions', () => {
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

  const request = () => crypto.randomUUID();
  const inputOf = (appointmentIds: string[], more: object = {}) => ({
    appointmentIds,
    terms: 'COMPANY',
    refundCents: 6000 * appointmentIds.length,
    reason: 'Tutrice malade',
    requestId: request(),
    ...more,
  });
  const preview = async (appointmentIds: string[], terms = 'COMPANY') =>
    (await shop.world.ask<Preview>(admin, PREVIEW, { input: { appointmentIds, terms } })).cancellationPreview;
  const cancel = async (input: object, asker = admin) =>
    (await shop.world.ask<Cancelled>(asker, CANCEL, { input })).cancelSessions;
  const statesOf = async (ids: string[]) =>
    (
      await shop.world.rows<{ state: string }>('select state from appointments where id = any ($1) order by id', [ids])
    ).map(({ state }) => state);
  const refundsOf = async (orderId: string) => (await shop.order(orderId)).refunds;
  const stopBefore = async (id: string | undefined, hours: number): Promise<void> => {
    const [row] = await shop.world.rows<{ at: Date }>('select starts_at as at from appointments where id = $1', [id]);
    shop.world.now = new Date((row?.at ?? new Date()).getTime() - hours * HOUR);
  };

  test('does what the preview says, on the company’s terms and on the student’s', async () => {
    for (const terms of ['COMPANY', 'STUDENT']) {
      const { held, orderId } = await shop.paidOrder(2);
      await stopBefore(held[0], 5);
      const shown = await preview(held, terms);
      expect(shown).toMatchObject({ count: 2, refundCents: terms === 'COMPANY' ? 12_000 : 9000 });
      expect(shown.effects[0]).toMatchObject(
        terms === 'COMPANY'
          ? { rule: 'BY_ADMIN', refundCents: 6000, studentPaysCents: 0, tutorEarnsCents: 0, tutorWouldEarnCents: 3000 }
          : { rule: 'LATE', refundCents: 3000, studentPaysCents: 3000, tutorEarnsCents: 1500 },
      );
      expect(await cancel(inputOf(held, { terms, refundCents: shown.refundCents }))).toMatchObject({
        count: 2,
        answers: [{ refusal: null, appointment: { state: 'CANCELLED' } }, { refusal: null }],
      });
      const rows = await shop.world.rows<{ refund: number; pays: number; earns: number | null }>(
        `select o.refund_cents as refund, o.student_pays_cents as pays,
           (select amount_cents from earnings e where e.appointment_id = a.id and e.reversed_at is null) as earns
         from appointments a join appointment_outcomes o on o.appointment_id = a.id where a.id = any ($1) order by a.starts_at, a.id`,
        [held],
      );
      expect(rows.map(({ refund, pays, earns }) => [refund, pays, earns ?? 0])).toEqual(
        shown.effects.map((effect) => [effect.refundCents, effect.studentPaysCents, effect.tutorEarnsCents]),
      );
      shop.world.now = null;
      await shop.settle();
      expect((await shop.order(orderId)).refunded).toBe(shown.refundCents);
    }
  });

  test('leaves those as they are that can not be cancelled, each with its reason, and tells each pair once of the others', async () => {
    const { student, held } = await shop.paidOrder(2);
    const [free = '', called = ''] = held;
    const hold = await shop.hold(student, shop.nextStart());
    await cancel(inputOf([called]));
    const ids = [free, called, hold];
    const shown = await preview(ids);
    const refusals = { [free]: null, [called]: 'CANCELLED', [hold]: 'NOT_BOOKED' };
    expect(Object.fromEntries(shown.effects.map((effect) => [effect.appointment.id, effect.refusal]))).toEqual(
      refusals,
    );
    expect(shown).toMatchObject({ count: 1, refundCents: 6000 });
    const answer = await cancel(inputOf(ids, { refundCents: 6000 }));
    expect(answer.count).toBe(1);
    expect(answer.answers.map(({ refusal }) => refusal)).toEqual(shown.effects.map(({ refusal }) => refusal));
    for (const user of [student, shop.tutor]) {
      const told = await shop.world.rows(
        `select 1 from notifications where user_id = $1 and kind = 'appointment.cancelled' and link like $2`,
        [user.id, `%${free}%`],
      );
      expect(told).toHaveLength(1);
    }
  });

  test('a double click, at the same moment too, cancels and refunds once and gets the same answer', async () => {
    const { held, orderId } = await shop.paidOrder(2);
    const input = inputOf(held);
    const [first, second] = await Promise.all([cancel(input), cancel(input)]);
    expect(second).toEqual(first);
    expect(await cancel(input)).toEqual(first);
    expect(first.count).toBe(2);
    expect(await refundsOf(orderId)).toEqual([expect.objectContaining({ amount: 12_000 })]);
    expect(await cancel({ ...input, reason: 'Autre chose' })).toMatchObject({ fields: [{ path: 'requestId' }] });
  });

  test('two admins at once cancel each session once', async () => {
    const { held, orderId } = await shop.paidOrder(3);
    const [one = '', both = '', other = ''] = held;
    const answers = await Promise.all([
      cancel(inputOf([one, both])),
      cancel(inputOf([both, other]), await buildAdmin(shop.world.owner)),
    ]);
    // Who comes second would give back less than was shown: nothing of theirs is done.
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['RefundSumChanged', 'SessionsChanged']);
    expect((await statesOf(held)).filter((state) => state === 'cancelled')).toHaveLength(2);
    expect(await refundsOf(orderId)).toEqual([expect.objectContaining({ amount: 12_000 })]);
  });

  test('does nothing when the refunds are others by now than what was shown', async () => {
    const { held } = await shop.paidOrder();
    const shown = await preview(held, 'STUDENT');
    await stopBefore(held[0], 5);
    const input = inputOf(held, { terms: 'STUDENT', refundCents: shown.refundCents });
    expect(await cancel(input)).toEqual({ __typename: 'RefundSumChanged', refundCents: 3000 });
    expect(await statesOf(held)).toEqual(['confirmed']);
    // What failed is forgotten: the same click on the new sum goes through.
    expect(await cancel({ ...input, refundCents: 3000 })).toMatchObject({ count: 1 });
  });

  test('refuses bad input, and whoever is no admin', async () => {
    const { student, held } = await shop.paidOrder();
    const bad = async (more: object) => (await cancel(inputOf(held, more))) as unknown;
    expect(await bad({ appointmentIds: [] })).toMatchObject({ fields: [{ path: 'appointmentIds' }] });
    expect(await bad({ appointmentIds: ['x'] })).toMatchObject({ fields: [{ path: 'appointmentIds' }] });
    expect(await bad({ appointmentIds: [request()] })).toMatchObject({ fields: [{ path: 'appointmentIds' }] });
    expect(await bad({ reason: '   ' })).toMatchObject({ fields: [{ path: 'reason' }] });
    expect(await bad({ requestId: 'x' })).toMatchObject({ fields: [{ path: 'requestId' }] });
    const input = { appointmentIds: ['x'], terms: 'COMPANY' };
    const unknown = await shop.world.execute(admin, PREVIEW, { input });
    expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_REQUEST' });
    for (const asker of [student, shop.tutor]) {
      const { errors } = await shop.world.execute(asker, CANCEL, { input: inputOf(held) });
      expect(errors?.[0]?.message).toContain('Unknown type "CancelSessionsInput"');
    }
    expect(await statesOf(held)).toEqual(['confirmed']);
  });

  test('a preview costs the same number of statements for 5 and for 50', async () => {
    const counts: number[] = [];
    for (const size of [5, 50]) {
      const ids: string[] = [];
      for (let n = 0; n < size; n += 1)
        ids.push(
          await buildAppointment(shop.world.owner, {
            studentId: (await buildStudent(shop.world.owner)).id,
            tutorId: shop.tutor.id,
            courseId: shop.courseId,
            startsAt: new Date(shop.nextStart().getTime() + 300 * 24 * HOUR),
          }),
        );
      counts.push(await countStatements(shop.world, () => preview(ids)));
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

import type { Message } from '@4as/mail-inbox';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin } from '../../../testing/builders.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';
import { cancelSessions, type Cancellation, type CancelledSession } from '../index.js';

const HOUR = 3_600_000;

describe('cancelling sessions', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterEach(() => {
    shop.world.now = null;
  });
  afterAll(() => shop.close());

  const startOf = async (id: string | undefined): Promise<Date> =>
    (await shop.world.rows<{ at: Date }>('select starts_at as at from appointments where id = $1', [id]))[0]?.at ??
    new Date();
  /** Stops the clock so long before the start of a session. */
  const hoursBefore = async (id: string | undefined, hours: number): Promise<void> => {
    shop.world.now = new Date((await startOf(id)).getTime() - hours * HOUR);
  };
  const cancel = (cancellation: Cancellation, asker: Asker | 'system' = 'system'): Promise<CancelledSession[]> => {
    const ctx = shop.world.context(asker);
    return ctx.transact((tx) => cancelSessions(ctx, tx, cancellation));
  };
  const money = async (id: string | undefined) =>
    (
      await shop.world.rows(
        `select a.state, a.cancellation_rule as rule, o.student_pays_cents as pays, o.refund_cents as refund,
           (select amount_cents from earnings e where e.appointment_id = a.id and e.reversed_at is null) as earns
         from appointments a left join appointment_outcomes o on o.appointment_id = a.id where a.id = $1`,
        [id],
      )
    )[0];
  const mailsTo = async (user: Asker): Promise<Message[]> => {
    const [row] = await shop.world.rows<{ email: string }>('select email::text from users where id = $1', [user.id]);
    const found = await Promise.all(shop.inbox.messages.list(row?.email).map(({ id }) => shop.inbox.messages.find(id)));
    return found.filter((message) => message !== null);
  };

  test.each([
    ['a day and more before the start', 25, { rule: 'free', pays: 0, refund: 6000, earns: null }],
    ['later', 5, { rule: 'late', pays: 3000, refund: 3000, earns: 1500 }],
    ['just before the start', 1, { rule: 'too_late', pays: 6000, refund: 0, earns: 3000 }],
  ])('a student who cancels %s pays and the tutor earns by the rule', async (_, hours, expected) => {
    const { student, held, orderId } = await shop.paidOrder();
    await hoursBefore(held[0], hours);
    const [session] = await cancel({ ids: held, by: 'student', actorId: student.id, reason: null });
    expect(session).toMatchObject({
      rule: expected.rule,
      refundCents: expected.refund,
      studentPaysCents: expected.pays,
    });
    shop.world.now = null;
    await shop.settle();
    expect(await money(held[0])).toEqual({ state: 'cancelled', ...expected });
    expect(await shop.order(orderId)).toMatchObject({ refunded: expected.refund, paid: 6000 });
    expect((await shop.stripe.control.totals()).payments.at(-1)).toMatchObject({ refunded: expected.refund });
  });

  test.each(['tutor', 'admin'] as const)(
    'a %s who cancels late gives everything back and nothing is earned',
    async (by) => {
      const { held, orderId } = await shop.paidOrder();
      await hoursBefore(held[0], 1);
      await cancel({ ids: held, by, actorId: shop.tutor.id, reason: 'Malade' });
      expect(await money(held[0])).toEqual({
        state: 'cancelled',
        rule: `by_${by}`,
        pays: 0,
        refund: 6000,
        earns: null,
      });
      expect(await shop.order(orderId)).toMatchObject({ state: 'refunded', refunded: 6000 });
    },
  );

  test('an admin cancels what was taught, and its earning is taken back', async () => {
    const { held } = await shop.paidOrder();
    const admin = await buildAdmin(shop.world.owner);
    await shop.world.owner.query(`update appointments set state = 'completed' where id = $1`, [held[0]]);
    await shop.world.owner.query(
      `insert into earnings (appointment_id, tutor_id, amount_cents, hourly_rate_cents, minutes, earned_at) values ($1, $2, 3000, 3000, 60, now())`,
      [held[0], shop.tutor.id],
    );
    await cancel({ ids: held, by: 'admin', reason: 'Plainte' }, admin);
    expect(await money(held[0])).toMatchObject({ rule: 'by_admin', refund: 6000, earns: null });
    expect(
      await shop.world.rows(
        `select actor_id, actor_role, reason, details from appointment_changes where appointment_id = $1 and action = 'cancel'`,
        [held[0]],
      ),
    ).toEqual([{ actor_id: admin.id, actor_role: 'admin', reason: 'Plainte', details: { rule: 'by_admin' } }]);
  });

  test('several sessions of an order are one refund, and each keeps its own rule', async () => {
    const { student, held, orderId } = await shop.paidOrder(3);
    await hoursBefore(held[1], 12); // the first is over, the second late, the third free
    const done = await cancel({ ids: held.toReversed(), by: 'student', actorId: student.id, reason: null });
    expect(done.map(({ rule, refundCents }) => [rule, refundCents]).sort()).toEqual([
      ['free', 6000],
      ['late', 3000],
    ]);
    expect(await shop.order(orderId)).toMatchObject({
      refunded: 9000,
      refunds: [{ amount: 9000, reason: 'session-cancelled' }],
      appointments: ['confirmed', 'cancelled', 'cancelled'],
    });
  });

  test('twice and two at once is once', async () => {
    const { student, held, orderId } = await shop.paidOrder(2);
    await hoursBefore(held[0], 3);
    const both = await Promise.all([
      cancel({ ids: held, by: 'student', actorId: student.id, reason: null }),
      cancel({ ids: held.toReversed(), by: 'tutor', actorId: shop.tutor.id, reason: null }),
    ]);
    expect(both.map((done) => done.length).sort()).toEqual([0, 2]);
    expect(await cancel({ ids: held, by: 'admin', reason: null })).toEqual([]);
    expect((await shop.order(orderId)).refunds).toHaveLength(1);
  });

  test('follows the limits and the share of the settings', async () => {
    const { student, held } = await shop.paidOrder();
    await shop.world.owner.query(
      `insert into settings (key, value) values ('cancelFreeUntilMinutes', '2880'), ('cancelLateShareBasisPoints', '2500')`,
    );
    await hoursBefore(held[0], 30);
    await cancel({ ids: held, by: 'student', actorId: student.id, reason: null });
    await shop.world.owner.query('delete from settings');
    expect(await money(held[0])).toMatchObject({ rule: 'late', pays: 1500, refund: 4500, earns: 750 });
  });

  test('both people are told by notification and by a mail that takes it out of the calendar', async () => {
    const { student, held } = await shop.paidOrder();
    await cancel({ ids: held, by: 'tutor', actorId: shop.tutor.id, reason: 'Grippe' });
    await shop.settle();
    for (const user of [student, shop.tutor]) {
      const mail = (await mailsTo(user)).find(({ subject }) => subject.endsWith('cancelled'));
      expect(mail?.text).toContain('Grippe');
      const file = await shop.inbox.messages.findAttachment(mail?.id ?? '', 0);
      const calendar = Buffer.from(file?.content ?? '')
        .toString('utf8')
        .replaceAll('\r\n ', '');
      expect(calendar).toContain('METHOD:CANCEL');
      expect(calendar).toContain(`UID:${held[0] ?? ''}@`);
      expect(calendar).toMatch(/SEQUENCE:2\b/);
      expect(
        await shop.world.rows(
          `select kind from notifications where user_id = $1 and kind = 'appointment.cancelled' and link like $2`,
          [user.id, `%${held[0] ?? ''}`],
        ),
      ).toHaveLength(1);
    }
  });

  test('the student reads what it cost and the tutor does not; the tutor reads what was earned and the student does not', async () => {
    const { student, held } = await shop.paidOrder();
    await hoursBefore(held[0], 5);
    await cancel({ ids: held, by: 'student', actorId: student.id, reason: null });
    const count = async (asker: Asker, table: string): Promise<number> => {
      const ctx = shop.world.context(asker);
      const rows = await ctx.db.query(`select 1 from ${table} where appointment_id = $1`, [held[0]]);
      await ctx.close();
      return rows.length;
    };
    expect(await count(student, 'appointment_outcomes')).toBe(1);
    expect(await count(shop.tutor, 'appointment_outcomes')).toBe(0);
    expect(await count(student, 'earnings')).toBe(0);
    expect(await count(shop.tutor, 'earnings')).toBe(1);
  });
});

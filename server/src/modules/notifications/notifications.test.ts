import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildStudent } from '../../testing/builders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { notificationValues, notify, notifyAdmins, type NotificationData, type NotificationKind } from './index.js';

const session = {
  courseName: 'Calcul 1',
  startsAt: '2026-11-24T21:00:00.000Z',
  endsAt: '2026-11-24T22:30:00.000Z',
  otherName: 'Ana Roy',
};
const examples: { [Kind in NotificationKind]: NotificationData[Kind] } = {
  'order.paid': { number: '10042', totalCents: 12_345 },
  'order.refunded': { number: '10042', amountCents: 6000 },
  'payment.needed': { number: '10042', totalCents: 6000 },
  'payment.late-refunded': { number: '10042', amountCents: 6000 },
  'refund.failed': { number: '10042', amountCents: 6000 },
  'dispute.opened': { number: '10042', amountCents: 6000 },
  'dispute.won': { number: '10042', amountCents: 6000 },
  'dispute.lost': { number: '10042', amountCents: 6000 },
  'stripe.event-failed': { type: 'charge.refunded' },
  'stripe.differences': { count: 2 },
  'appointment.booked': session,
  'appointment.cancelled': session,
  'appointment.reminder': session,
  'appointment.moved': session,
  'appointment.files': { ...session, count: 3 },
  'appointment.student-no-show': session,
  'appointment.tutor-no-show': session,
  'series.booked': { ...session, count: 10 },
  'series.changed': { ...session, count: 2 },
  'series.cancelled': { ...session, count: 2 },
  'series.missing': { ...session, reason: 'taken' },
  'series.released': session,
  'series.card-needed': session,
  'proposal.new': session,
  'proposal.accepted': session,
  'proposal.withdrawn': session,
  'time-off.emergency': { otherName: 'Ana Roy', sessions: 2 },
  'review.new': { otherName: 'Léa Roy', courseName: 'Calcul 1' },
  'review.answered': { otherName: 'Ana R.', courseName: 'Calcul 1' },
  'ticket.answered': { number: '1001', subject: 'Reçu' },
  'ticket.opened-for-you': { number: '1001', subject: 'Votre séance' },
  'appointment.written': { subject: 'Votre séance', body: 'Bonjour' },
  'ticket.new': { number: '1001', subject: 'Reçu', otherName: 'Ana Roy' },
  'payout.paid': { month: '2026-10-01', amountCents: 123_456, confirmationNumber: 'V-1042' },
  'message.new': { otherName: 'Ana Roy' },
};

const list = `query ($first: Int, $after: String) {
  notifications(first: $first, after: $after) { nodes { id kind title body link readAt } pageInfo { endCursor hasNextPage } }
}`;

interface Listed {
  notifications: {
    nodes: { id: string; kind: string; title: string; body: string }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}

describe('notifications', () => {
  let world: TestWorld;
  let student: Asker;
  let other: Asker;

  beforeAll(async () => {
    world = await TestWorld.create();
    student = await buildStudent(world.owner);
    other = await buildStudent(world.owner);
    const ctx = world.context('system');
    for (const kind of Object.keys(examples) as NotificationKind[]) {
      await ctx.transact((tx) => notify(ctx, tx, { userId: student.id, kind, data: examples[kind], link: `/${kind}` }));
    }
  });
  afterAll(() => world.destroy());

  test('every kind has words in both languages, with nothing left to fill in', async () => {
    for (const language of ['fr', 'en'] as const) {
      const { data, errors } = await world.execute<Listed>(student, list, { first: 50 }, language);
      expect(errors).toBeUndefined();
      const nodes = data?.notifications.nodes ?? [];
      expect(nodes.map((node) => node.kind).sort()).toEqual(Object.keys(notificationValues).sort());
      for (const { kind, title, body } of nodes) {
        for (const text of [title, body]) {
          expect({ kind, language, text }).not.toEqual(
            expect.objectContaining({ text: expect.stringMatching(/\{\{|kinds\.|^$/) as unknown }),
          );
        }
      }
    }
  });

  test('amounts and times are written for the reader: their language and their zone', async () => {
    const bodyIn = async (language: 'fr' | 'en', kind: string) => {
      const { data } = await world.execute<Listed>(student, list, { first: 50 }, language);
      return data?.notifications.nodes.find((node) => node.kind === kind)?.body.replace(/\s/g, ' ');
    };
    expect(await bodyIn('fr', 'appointment.booked')).toBe('Calcul 1, mardi 24 novembre, 16 h à 17 h 30.');
    expect(await bodyIn('en', 'order.paid')).toContain('$123.45');
    expect(await bodyIn('fr', 'order.paid')).toContain('123,45 $');
  });

  test('pages follow each other, newest first, without losing or repeating one', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { notifications }: Listed = await world.ask<Listed>(student, list, { first: 4, after });
      seen.push(...notifications.nodes.map((node) => node.kind));
      after = notifications.pageInfo.hasNextPage ? notifications.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(Object.keys(examples).reverse());
  });

  test('nobody else sees them', async () => {
    expect(await world.ask(other, list, {})).toMatchObject({ notifications: { nodes: [] } });
    expect(await world.ask(other, '{ viewer { unreadNotifications } }')).toEqual({
      viewer: { unreadNotifications: 0 },
    });
  });

  test('marking them as read marks mine only', async () => {
    const ctx = world.context('system');
    await ctx.transact((tx) =>
      notify(ctx, tx, { userId: other.id, kind: 'message.new', data: { otherName: 'Ana' }, link: null }),
    );
    expect(await world.ask(student, '{ viewer { unreadNotifications } }')).toEqual({
      viewer: { unreadNotifications: Object.keys(examples).length },
    });
    const mark = 'mutation { markNotificationsRead { ... on NotificationsRead { unread } } }';
    expect(await world.ask(student, mark)).toEqual({ markNotificationsRead: { unread: 0 } });
    expect(await world.ask(student, '{ viewer { unreadNotifications } }')).toEqual({
      viewer: { unreadNotifications: 0 },
    });
    expect(await world.ask(other, '{ viewer { unreadNotifications } }')).toEqual({
      viewer: { unreadNotifications: 1 },
    });
  });

  test('a student may tell another by a command, without seeing what the other was told', async () => {
    const ctx = world.context(other);
    await ctx.transact((tx) =>
      notify(ctx, tx, { userId: student.id, kind: 'message.new', data: { otherName: 'Ana' }, link: null }),
    );
    expect(await ctx.db.query('select id from notifications where user_id = $1', [student.id])).toEqual([]);
    await ctx.close();
    expect(await world.ask(student, '{ viewer { unreadNotifications } }')).toEqual({
      viewer: { unreadNotifications: 1 },
    });
  });

  test('all admins are told together, except suspended ones; a change that is rolled back tells nobody', async () => {
    const [admin, suspended] = [await buildAdmin(world.owner), await buildAdmin(world.owner)];
    await world.owner.query('update users set suspended_at = now() where id = $1', [suspended.id]);
    const ctx = world.context('system');
    const news = { kind: 'ticket.new', data: examples['ticket.new'], link: null } as const;
    await expect(
      ctx.transact(async (tx) => {
        await notifyAdmins(ctx, tx, news);
        throw new Error('changed our mind');
      }),
    ).rejects.toThrow('changed our mind');
    await ctx.transact((tx) => notifyAdmins(ctx, tx, news));
    expect(
      await world.rows('select user_id from notifications where kind = $1 and user_id <> $2', [
        'ticket.new',
        student.id,
      ]),
    ).toEqual([{ user_id: admin.id }]);
  });
});

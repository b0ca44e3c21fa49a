import { addDays, instantToLocal } from '@4as/scheduling';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildAppointment, buildStudent, buildTutor } from '../../testing/builders.js';
import { saveCard } from '../../testing/saved-cards.js';
import { book, change, orphanHolds, overlapsIn, runAt, seen, type SeriesSeen } from '../../testing/series.js';
import { Shop } from '../../testing/shop.js';
import type { Asker } from '../../testing/test-world.js';

const DAY = 24 * 3_600_000;
const ZONE = 'America/Toronto';

describe('a series that is managed', () => {
  let shop: Shop;
  let plans = 0;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  /** A student with a weekly series, paid each unless said otherwise. */
  const booked = async (
    values: { endsAfter?: number | null; payment?: 'EACH' | 'AT_ONCE' } = {},
  ): Promise<{ student: Asker; series: SeriesSeen }> => {
    const { endsAfter = 4, payment = 'EACH' } = values;
    const student = await buildStudent(shop.world.owner, { language: 'en' });
    if (payment === 'EACH') await saveCard(shop, student);
    plans += 1;
    const startDate = new Date(shop.world.now.getTime() + (7 + (plans % 7)) * DAY).toISOString().slice(0, 10);
    const startMinute = (9 + 2 * Math.floor(plans / 7)) * 60;
    const plan = { courseId: shop.courseId, tutorId: shop.tutor.id, startDate, startMinute, endsAfter };
    const ahead = Math.floor((56 - 7 - (plans % 7)) / 7) + 1;
    const totalCents = (endsAfter ?? ahead) * 6000;
    const answer = await book(shop.world, student, plan, { payment, totalCents });
    if (answer.__typename !== 'SeriesBooked')
      throw new Error(`${answer.__typename} ${JSON.stringify(answer.fields)} ${answer.preview?.sessions.length}`);
    if (payment === 'AT_ONCE') await shop.pay((await shop.checkout(student, totalCents)).paymentUrl);
    return { student, series: await seen(shop.world, student, answer.series.id) };
  };
  const payments = ({ sessions }: SeriesSeen) => sessions.map((session) => session.payment);
  const localOf = (session: SeriesSeen['sessions'][number] | undefined) =>
    instantToLocal(Date.parse(session?.appointment?.startsAt ?? ''), ZONE);
  const sessionIds = ({ sessions }: SeriesSeen) => sessions.map((session) => session.appointment?.id);

  test.each([
    ['THIS', ['DUE', 'CANCELLED', 'DUE', 'DUE']],
    ['FOLLOWING', ['DUE', 'CANCELLED', 'CANCELLED', 'CANCELLED']],
    ['ALL', ['CANCELLED', 'CANCELLED', 'CANCELLED', 'CANCELLED']],
  ])('is cancelled for %s, the tutor is told, and cancelling again changes nothing', async (scope, after) => {
    const { student, series } = await booked();
    const input = { seriesId: series.id, sessionId: series.sessions[1]?.id, scope };
    const done = await change(shop.world, student, 'cancelSeries', input);
    expect(payments(done.series)).toEqual(after);
    expect(done.sessionCount).toBe(after.filter((payment) => payment === 'CANCELLED').length);
    expect((await change(shop.world, student, 'cancelSeries', input)).sessionCount).toBe(0);
    const [told] = await shop.world.rows<{ kind: string }>(
      'select kind from notifications where user_id = $1 order by created_at desc, id desc limit 1',
      [shop.tutor.id],
    );
    expect(told?.kind).toBe('series.cancelled');
  });

  test('gives back what was paid, session by session, as was said before the click', async () => {
    const { student, series } = await booked({ payment: 'AT_ONCE' });
    const { seriesCancellation } = await shop.world.ask<{ seriesCancellation: object }>(
      student,
      `query ($id: ID!, $session: ID) { seriesCancellation(seriesId: $id, sessionId: $session, scope: FOLLOWING) {
        sessionCount paidCount refundCents keptCents } }`,
      { id: series.id, session: series.sessions[2]?.id },
    );
    expect(seriesCancellation).toEqual({ sessionCount: 2, paidCount: 2, refundCents: 12_000, keptCents: 0 });
    const input = { seriesId: series.id, sessionId: series.sessions[2]?.id, scope: 'FOLLOWING' };
    expect(payments((await change(shop.world, student, 'cancelSeries', input)).series)).toEqual([
      'PAID',
      'PAID',
      'CANCELLED',
      'CANCELLED',
    ]);
    await shop.settle();
    const [order] = await shop.world.rows('select state, refunded_cents as back from orders where student_id = $1', [
      student.id,
    ]);
    expect(order).toEqual({ state: 'partly_refunded', back: 12_000 });
  });

  test('that is cancelled from the cart leaves it', async () => {
    const student = await buildStudent(shop.world.owner);
    const startDate = new Date(Date.now() + 20 * DAY).toISOString().slice(0, 10);
    const plan = { courseId: shop.courseId, tutorId: shop.tutor.id, startDate, startMinute: 20 * 60, endsAfter: 2 };
    const { series } = await book(shop.world, student, plan);
    await change(shop.world, student, 'cancelSeries', { seriesId: series.id, scope: 'ALL' });
    expect(await shop.world.ask(student, '{ cart { lines { id } } }')).toEqual({ cart: { lines: [] } });
  });

  test('moves one session, and keeps its id, its place and its payment', async () => {
    const { student, series } = await booked();
    const startsAt = new Date(Date.parse(series.sessions[1]?.appointment?.startsAt ?? '') + 3_600_000).toISOString();
    const done = await change(shop.world, student, 'changeSeries', {
      seriesId: series.id,
      sessionId: series.sessions[1]?.id,
      scope: 'THIS',
      startsAt,
    });
    expect(done).toMatchObject({ __typename: 'SeriesChanged', sessionCount: 1 });
    expect(sessionIds(done.series)).toEqual(sessionIds(series));
    expect(done.series.sessions[1]).toMatchObject({ payment: 'DUE', appointment: { startsAt } });
    expect(Date.parse(done.series.sessions[1]?.appointment?.chargeAt ?? '')).toBe(Date.parse(startsAt) - DAY);
    expect(done.series.words).toBe(series.words);
  });

  test('moves one and the following to another day and time by the clock, and goes on so', async () => {
    const { student, series } = await booked({ endsAfter: null });
    const before = localOf(series.sessions[2]);
    const startsAt = new Date(Date.parse(series.sessions[2]?.appointment?.startsAt ?? '') + DAY + 1_800_000);
    const done = await change(shop.world, student, 'changeSeries', {
      seriesId: series.id,
      sessionId: series.sessions[2]?.id,
      scope: 'FOLLOWING',
      startsAt: startsAt.toISOString(),
    });
    expect(done.__typename).toBe('SeriesChanged');
    expect(sessionIds(done.series)).toEqual(sessionIds(series));
    for (const [index, session] of done.series.sessions.entries()) {
      const { weekday, minutes } = localOf(session);
      const isMoved = index >= 2;
      expect([index, minutes - before.minutes, (weekday - before.weekday + 7) % 7]).toEqual([
        index,
        isMoved ? 30 : 0,
        isMoved ? 1 : 0,
      ]);
    }
    await runAt(shop, 'extend-series', new Date(Date.now() + 14 * DAY));
    const extended = await seen(shop.world, student, series.id);
    const last = extended.sessions.at(-1);
    expect(extended.sessions.length).toBeGreaterThan(series.sessions.length);
    expect(localOf(last).weekday).toBe(localOf(done.series.sessions[2]).weekday);
    expect(extended.sessions.map(({ number }) => number)).toEqual(extended.sessions.map((_, index) => index + 1));
  });

  test('changes tutor and length of all, or of none with the reasons', async () => {
    const { student, series } = await booked();
    const bo = await buildTutor(shop.world.owner, { name: 'Bo Lin', courseIds: [shop.courseId] });
    await buildAppointment(shop.world.owner, {
      studentId: (await buildStudent(shop.world.owner)).id,
      tutorId: bo.id,
      courseId: shop.courseId,
      startsAt: new Date(series.sessions[3]?.appointment?.startsAt ?? ''),
    });
    const input = { seriesId: series.id, sessionId: series.sessions[0]?.id, scope: 'ALL', tutorId: bo.id, minutes: 90 };
    const refused = await change(shop.world, student, 'changeSeries', input);
    expect(refused).toMatchObject({
      __typename: 'SeriesChangeRefused',
      refusals: [{ startsAt: series.sessions[3]?.appointment?.startsAt }],
    });
    expect(await seen(shop.world, student, series.id)).toEqual(series);
    const other = await buildTutor(shop.world.owner, { courseIds: [shop.courseId] });
    const done = await change(shop.world, student, 'changeSeries', { ...input, tutorId: other.id });
    expect(done.series.sessions.map((session) => [session.appointment?.tutor.id, session.priceCents])).toEqual(
      Array(4).fill([other.id, 9000]),
    );
  });

  test('a week later for all: each finds the place that the one before it leaves', async () => {
    const { student, series } = await booked();
    const startsAt = new Date(Date.parse(series.sessions[0]?.appointment?.startsAt ?? '') + 7 * DAY).toISOString();
    const done = await change(shop.world, student, 'changeSeries', {
      seriesId: series.id,
      sessionId: series.sessions[0]?.id,
      scope: 'ALL',
      startsAt,
    });
    expect(done.__typename).toBe('SeriesChanged');
    expect(done.series.sessions[0]?.appointment?.startsAt.slice(0, 10)).toBe(
      series.sessions[1]?.appointment?.startsAt.slice(0, 10),
    );
  });

  test('that is paid moves with its payment, by the limits of rescheduling, and never changes its length so', async () => {
    const { student, series } = await booked({ payment: 'AT_ONCE' });
    const startsAt = new Date(Date.parse(series.sessions[1]?.appointment?.startsAt ?? '') + 1_800_000).toISOString();
    const input = { seriesId: series.id, sessionId: series.sessions[1]?.id, scope: 'FOLLOWING', startsAt };
    const done = await change(shop.world, student, 'changeSeries', input);
    expect(done).toMatchObject({ __typename: 'SeriesChanged', sessionCount: 3 });
    expect(payments(done.series)).toEqual(Array(4).fill('PAID'));
    expect(sessionIds(done.series)).toEqual(sessionIds(series));
    expect(await change(shop.world, student, 'changeSeries', { ...input, minutes: 120 })).toMatchObject({
      fields: [{ path: 'minutes' }],
    });
    shop.world.now = new Date(Date.parse(startsAt) - 3_600_000);
    const late = await change(shop.world, student, 'changeSeries', {
      ...input,
      startsAt: new Date(Date.parse(startsAt) + 1_800_000).toISOString(),
    });
    shop.world.now = null;
    expect(late).toMatchObject({ __typename: 'SeriesChangeRefused', refusals: [{ startsAt }] });
  });

  test('rests from one date to another, and comes back', async () => {
    const { student, series } = await booked();
    const from = localOf(series.sessions[1]).date;
    const paused = await change(shop.world, student, 'pauseSeries', {
      seriesId: series.id,
      from,
      until: addDays(from, 8),
    });
    expect(paused.series.sessions.map((session) => session.missing)).toEqual([null, 'PAUSED', 'PAUSED', null]);
    await buildAppointment(shop.world.owner, {
      studentId: (await buildStudent(shop.world.owner)).id,
      tutorId: shop.tutor.id,
      courseId: shop.courseId,
      startsAt: new Date(series.sessions[2]?.appointment?.startsAt ?? ''),
    });
    const resumed = await change(shop.world, student, 'resumeSeries', { seriesId: series.id });
    expect(resumed.series.sessions.map((session) => session.missing ?? session.payment)).toEqual([
      'DUE',
      'DUE',
      'TAKEN',
      'DUE',
    ]);
    const told = await shop.world.rows<{ kind: string }>('select kind from notifications where user_id = $1', [
      student.id,
    ]);
    expect(told.map(({ kind }) => kind)).toContain('series.missing');
  });

  test('that rests keeps what is paid, unless it shall be cancelled too', async () => {
    const { student, series } = await booked({ payment: 'AT_ONCE' });
    const dates = {
      seriesId: series.id,
      from: localOf(series.sessions[0]).date,
      until: localOf(series.sessions[1]).date,
    };
    expect(payments((await change(shop.world, student, 'pauseSeries', dates)).series)).toEqual(Array(4).fill('PAID'));
    const done = await change(shop.world, student, 'pauseSeries', { ...dates, cancelPaid: true });
    expect(payments(done.series)).toEqual(['CANCELLED', 'CANCELLED', 'PAID', 'PAID']);
  });

  test('goes on by itself, and tells its student of each date that could not be had, and why', async () => {
    const { student, series } = await booked({ endsAfter: null });
    const last = series.sessions.at(-1);
    const next = new Date(Date.parse(last?.appointment?.startsAt ?? '') + 7 * DAY);
    await buildAppointment(shop.world.owner, {
      studentId: (await buildStudent(shop.world.owner)).id,
      tutorId: shop.tutor.id,
      courseId: shop.courseId,
      startsAt: next,
    });
    const later = new Date(Date.now() + 15 * DAY);
    await runAt(shop, 'extend-series', later);
    await runAt(shop, 'extend-series', later);
    const after = await seen(shop.world, student, series.id);
    const added = after.sessions.slice(series.sessions.length);
    expect(added.map((session) => session.missing ?? session.payment)).toEqual(['TAKEN', 'DUE']);
    const told = await shop.world.rows<{ data: { reason: string } }>(
      `select data from notifications where user_id = $1 and kind = 'series.missing'`,
      [student.id],
    );
    expect(told.map(({ data }) => data.reason)).toEqual(['taken']);
    const [mail] = shop.inbox.messages.list((await emailOf(student)) ?? '');
    expect(mail?.subject).toBe('A date of your series could not be booked');
  });

  const emailOf = async ({ id }: Asker) =>
    (await shop.world.rows<{ email: string }>('select email from users where id = $1', [id]))[0]?.email;

  test('is not there for another student, and an admin may do it for its own', async () => {
    const { series } = await booked();
    const other = await buildStudent(shop.world.owner);
    for (const mutation of ['cancelSeries', 'changeSeries', 'pauseSeries', 'resumeSeries'] as const) {
      const inputs = {
        cancelSeries: { seriesId: series.id, scope: 'ALL' },
        changeSeries: { seriesId: series.id, sessionId: series.sessions[0]?.id, scope: 'ALL', minutes: 90 },
        pauseSeries: { seriesId: series.id, from: '2099-01-01', until: '2099-01-02' },
        resumeSeries: { seriesId: series.id },
      };
      await expect(change(shop.world, other, mutation, inputs[mutation])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const admin = await buildAdmin(shop.world.owner);
    const done = await change(shop.world, admin, 'cancelSeries', { seriesId: series.id, scope: 'ALL' });
    expect(done.sessionCount).toBe(4);
  });

  test.each([
    ['changeSeries', { scope: 'THIS' }, 'startsAt'],
    ['changeSeries', { scope: 'THIS', sessionId: crypto.randomUUID(), minutes: 90 }, 'sessionId'],
    ['cancelSeries', { scope: 'THIS' }, 'sessionId'],
    ['pauseSeries', { from: '2099-01-02', until: '2099-01-01' }, 'until'],
    ['pauseSeries', { from: '2020-01-02', until: '2020-01-03' }, 'until'],
  ] as const)('%s refuses %j', async (mutation, wrong, path) => {
    const { student, series } = await booked({ endsAfter: 2 });
    const base = mutation === 'changeSeries' ? { sessionId: series.sessions[0]?.id } : {};
    const answer = await change(shop.world, student, mutation, { seriesId: series.id, ...base, ...wrong });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
  });

  test('never leaves a hold that belongs to nothing, nor two sessions on one time', async () => {
    expect(await orphanHolds(shop.world)).toEqual([]);
    expect(await overlapsIn(shop.world)).toEqual([]);
  });
});

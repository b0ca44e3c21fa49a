import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { buildAppointment, buildStudent, buildTutor } from '../../testing/builders.js';
import { saveCard } from '../../testing/saved-cards.js';
import { book, orphanHolds, preview, seen, type PlanInput } from '../../testing/series.js';
import { Shop } from '../../testing/shop.js';
import type { Asker } from '../../testing/test-world.js';

const DAY = 24 * 3_600_000;

describe('booking a series', () => {
  let shop: Shop;
  let plans = 0;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  /** A weekly plan with the shop's tutor at a time of its own. */
  const plan = (values: Partial<PlanInput> = {}): PlanInput => {
    plans += 1;
    const startDate = new Date(shop.world.now.getTime() + 7 * DAY + (plans % 7) * DAY).toISOString().slice(0, 10);
    const startMinute = (10 + 3 * Math.floor(plans / 7)) * 60;
    return { courseId: shop.courseId, tutorId: shop.tutor.id, startDate, startMinute, endsAfter: 4, ...values };
  };
  const student = () => buildStudent(shop.world.owner, { language: 'en' });
  const heldBy = (asker: Asker) =>
    shop.world.rows<{ state: string }>(
      `select state from appointments where student_id = $1 and state in ('held', 'confirmed') order by starts_at`,
      [asker.id],
    );
  const cartOf = async (asker: Asker) =>
    (
      await shop.world.ask<{
        cart: { totalCents: number; lines: { series: { number: number; series: { id: string } } | null }[] };
      }>(asker, '{ cart { totalCents lines { series { number series { id } } } } }')
    ).cart;

  test('that is paid at once puts every session in the cart, marked; paid, all are confirmed', async () => {
    const lea = await student();
    const answer = await book(shop.world, lea, plan());
    expect(answer).toMatchObject({ __typename: 'SeriesBooked', series: { state: 'ACTIVE', payment: 'AT_ONCE' } });
    const { id } = answer.series;
    expect(await cartOf(lea)).toEqual({
      totalCents: 24_000,
      lines: [1, 2, 3, 4].map((number) => ({ series: { number, series: { id } } })),
    });
    const { paymentUrl } = await shop.checkout(lea, 24_000);
    await shop.pay(paymentUrl);
    const series = await seen(shop.world, lea, id);
    expect(series.sessions.map((session) => session.payment)).toEqual(Array(4).fill('PAID'));
    expect(await heldBy(lea)).toEqual(Array(4).fill({ state: 'confirmed' }));
  });

  test('keeps, skips, moves and gives to another tutor, as the rows say', async () => {
    const bo = await buildTutor(shop.world.owner, { name: 'Bo Lin', courseIds: [shop.courseId] });
    const lea = await student();
    const wanted = plan();
    const { sessions } = await preview(shop.world, lea, wanted);
    const moved = sessions[1]?.nearest[0]?.startsAt ?? '';
    const changes = [
      { date: sessions[0]?.date ?? '', skip: true },
      { date: sessions[1]?.date ?? '', startsAt: moved },
      { date: sessions[2]?.date ?? '', tutorId: bo.id },
    ];
    const { series } = await book(shop.world, lea, { ...wanted, changes });
    expect(series.sessions).toMatchObject([
      { number: 1, missing: 'SKIPPED', missingText: 'Left out, as you asked.', appointment: null, payment: null },
      { number: 2, missing: null, appointment: { startsAt: moved }, payment: 'IN_CART', priceCents: 6000 },
      { number: 3, appointment: { tutor: { id: bo.id } } },
      { number: 4, appointment: { tutor: { id: shop.tutor.id } } },
    ]);
  });

  test('holds all or nothing: one date that is taken leaves no hold, and says what could be had instead', async () => {
    const lea = await student();
    const wanted = plan();
    const { sessions } = await preview(shop.world, lea, wanted);
    await buildAppointment(shop.world.owner, {
      studentId: (await student()).id,
      tutorId: shop.tutor.id,
      courseId: shop.courseId,
      startsAt: new Date(sessions[2]?.startsAt ?? ''),
    });
    const answer = await book(shop.world, lea, wanted);
    expect(answer).toMatchObject({ __typename: 'SeriesNotFree', preview: { bookable: false } });
    expect(answer.preview.sessions.map((row) => row.reason)).toEqual([null, null, 'TAKEN', null]);
    expect(answer.preview.sessions[2]?.nearest).not.toEqual([]);
    expect(await heldBy(lea)).toEqual([]);
    expect(await shop.world.rows('select id from series where student_id = $1', [lea.id])).toEqual([]);
  });

  test('a double click is one series; another click of the same person finds its own time taken', async () => {
    const lea = await student();
    const wanted = plan();
    const requestId = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => book(shop.world, lea, wanted, { requestId })));
    answers.push(await book(shop.world, lea, wanted, { requestId }));
    expect(new Set(answers.map((answer) => answer.series.id)).size).toBe(1);
    expect(await heldBy(lea)).toHaveLength(4);
    const again = await book(shop.world, lea, wanted);
    expect(again.preview.sessions.map((row) => row.reason)).toEqual(Array(4).fill('TAKEN'));
  });

  test('two who want the same dates at once: one has all of them, the other none', async () => {
    const pair = await Promise.all([student(), student()]);
    const wanted = plan();
    const answers = await Promise.all(pair.map((asker) => book(shop.world, asker, wanted)));
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['SeriesBooked', 'SeriesNotFree']);
    const counts = await Promise.all(pair.map(async (asker) => (await heldBy(asker)).length));
    expect(counts.sort()).toEqual([0, 4]);
  });

  test('that is paid each needs a saved card', async () => {
    const lea = await student();
    expect(await book(shop.world, lea, plan(), { payment: 'EACH' })).toMatchObject({ __typename: 'SavedCardNeeded' });
    expect(await heldBy(lea)).toEqual([]);
  });

  test('that is paid each keeps its sessions out of the cart until their charge, and its tutor sees them', async () => {
    const lea = await student();
    await saveCard(shop, lea);
    const { series } = await book(shop.world, lea, plan(), { payment: 'EACH' });
    expect((await cartOf(lea)).lines).toEqual([]);
    const [first] = series.sessions;
    expect(first).toMatchObject({ payment: 'DUE', appointment: { state: 'HELD' } });
    const day = Date.parse(first?.appointment?.startsAt ?? '') - Date.parse(first?.appointment?.chargeAt ?? '');
    expect(day).toBe(24 * 3_600_000);
    const { appointments } = await shop.world.ask<{
      appointments: { nodes: { state: string; series: { number: number; series: { words: string } } | null }[] };
    }>(
      shop.tutor,
      `query ($student: ID!) { appointments(filter: { period: UPCOMING, studentId: $student }) {
        nodes { state chargeAt series { number series { words } } } } }`,
      { student: lea.id },
    );
    expect(appointments.nodes).toHaveLength(4);
    expect(appointments.nodes[0]).toMatchObject({ state: 'HELD', series: { number: 1 } });
    await shop.runJobs();
    const subjects = shop.inbox.messages.list().map((mail) => mail.subject);
    expect(subjects.filter((subject) => subject?.includes('series')).length).toBeGreaterThanOrEqual(2);
  });

  test('that goes on is held some weeks ahead and paid each', async () => {
    const lea = await student();
    await saveCard(shop, lea);
    const wanted = plan({ endsAfter: null });
    expect(await book(shop.world, lea, wanted)).toMatchObject({ fields: [{ path: 'payment' }] });
    const { sessionCount, totalCents } = await preview(shop.world, lea, wanted);
    const { series } = await book(shop.world, lea, wanted, { payment: 'EACH', totalCents });
    expect(series.sessions).toHaveLength(sessionCount);
    expect(series.words).toContain('with no end date');
  });

  test('another total than the student saw is refused', async () => {
    const lea = await student();
    expect(await book(shop.world, lea, plan(), { totalCents: 1 })).toMatchObject({ fields: [{ path: 'totalCents' }] });
    expect(await heldBy(lea)).toEqual([]);
  });

  test('is for students only, and seen by its own', async () => {
    const lea = await student();
    const { series } = await book(shop.world, lea, plan());
    expect(await seen(shop.world, await student(), series.id)).toBeNull();
    for (const asker of [shop.tutor, 'visitor'] as const) {
      const { errors } = await shop.world.execute(asker, '{ allSeries { id } }');
      expect(errors?.[0]?.message).toContain('Cannot query field "allSeries"');
    }
    const { allSeries } = await shop.world.ask<{ allSeries: { id: string }[] }>(lea, '{ allSeries { id } }');
    expect(allSeries).toEqual([{ id: series.id }]);
  });

  test('never leaves a hold that belongs to nothing', async () => {
    expect(await orphanHolds(shop.world)).toEqual([]);
  });
});

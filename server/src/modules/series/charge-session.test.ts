import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { insert } from '../../testing/builders.js';
import { cardNumbers, payWaiting, saveCard, takenFrom } from '../../testing/saved-cards.js';
import { book, change, orphanHolds, runAt, seen, seriesPaidEach, type SeriesSeen } from '../../testing/series.js';
import { Shop } from '../../testing/shop.js';
import type { Asker } from '../../testing/test-world.js';

const HOUR = 3_600_000;

describe('sessions that are paid one by one', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterEach(async () => {
    shop.world.now = null;
    await shop.stripe.control.restoreCalls();
    expect(await orphanHolds(shop.world)).toEqual([]);
  });
  afterAll(() => shop.close());

  const booked = (card?: string) => seriesPaidEach(shop, card);
  const startOf = (series: SeriesSeen, index = 0) => Date.parse(series.sessions[index]?.appointment?.startsAt ?? '');
  /** Has what is due before the first session done at so many hours before it. */
  const hoursBefore = (series: SeriesSeen, hours: number, task = 'charge-series-sessions') =>
    runAt(shop, task, new Date(startOf(series) - hours * HOUR));
  const paymentsOf = async (student: Asker, { id }: SeriesSeen) =>
    (await seen(shop.world, student, id)).sessions.map((session) => session.payment);
  const toldTo = async ({ id }: Asker): Promise<string[]> =>
    (
      await shop.world.rows<{ kind: string }>(
        'select kind from notifications where user_id = $1 order by created_at, id',
        [id],
      )
    ).map(({ kind }) => kind);

  test('are charged a day before, each by itself, and confirmed', async () => {
    const { student, series } = await booked();
    await hoursBefore(series, 25);
    expect(await takenFrom(shop, student)).toEqual([]);
    await hoursBefore(series, 23.9);
    expect(await takenFrom(shop, student)).toEqual([6000]);
    expect(await paymentsOf(student, series)).toEqual(['PAID', 'DUE', 'DUE']);
    expect(await toldTo(student)).toContain('order.paid');
  });

  test('are charged once, however often and at once the job runs', async () => {
    const { student, series } = await booked();
    await Promise.all([hoursBefore(series, 23), hoursBefore(series, 23)]);
    await hoursBefore(series, 22);
    expect(await takenFrom(shop, student)).toEqual([6000]);
    expect(await shop.world.rows('select state from orders where student_id = $1', [student.id])).toEqual([
      { state: 'paid' },
    ]);
  });

  test.each([
    ['/v1/payment_intents', 'before'],
    ['/v1/payment_intents', 'after'],
    ['/v1/payment_intents/*/confirm', 'before'],
    ['/v1/payment_intents/*/confirm', 'after'],
  ] as const)(
    'whose charge was cut at %s, %s it was done, are charged once when it is gone on with',
    async (path, when) => {
      const { student, series } = await booked();
      await shop.stripe.control.failCalls({ method: 'POST', path, when, answer: 'disconnect', times: 3 });
      await hoursBefore(series, 23);
      await shop.stripe.control.restoreCalls();
      await hoursBefore(series, 22.5);
      shop.world.now = new Date(startOf(series) - 22 * HOUR);
      await shop.retryJobs();
      expect(await takenFrom(shop, student)).toEqual([6000]);
      expect(await paymentsOf(student, series)).toEqual(['PAID', 'DUE', 'DUE']);
    },
  );

  test('whose charge was answered but not written down are not charged again', async () => {
    const { student, series } = await booked(cardNumbers.refusesCharges);
    await hoursBefore(series, 23);
    // As a process leaves the row that is killed between the answer of the bank and its last transaction.
    await shop.world.owner.query(
      'update series_sessions set attempts = 0, failure = null, next_charge_at = now() where series_id = $1 and number = 1',
      [series.id],
    );
    await hoursBefore(series, 22.9);
    expect((await toldTo(student)).filter((kind) => kind === 'payment.needed')).toHaveLength(1);
    expect(
      await shop.world.rows(
        'select count(*)::integer as attempts from order_charges c join orders o on o.id = c.order_id where o.student_id = $1',
        [student.id],
      ),
    ).toEqual([{ attempts: 1 }]);
  });

  test('whose card is refused are tried again, told each time, and let go at the limit, both told', async () => {
    const { student, series } = await booked(cardNumbers.refusesCharges);
    await hoursBefore(series, 24);
    expect(await paymentsOf(student, series)).toEqual(['REFUSED', 'DUE', 'DUE']);
    await hoursBefore(series, 23.5);
    expect((await toldTo(student)).filter((kind) => kind === 'payment.needed')).toHaveLength(1);
    await hoursBefore(series, 22.9);
    expect((await toldTo(student)).filter((kind) => kind === 'payment.needed')).toHaveLength(2);
    await hoursBefore(series, 6.1, 'release-series-sessions');
    expect((await paymentsOf(student, series))[0]).toBe('REFUSED');
    await hoursBefore(series, 5.9, 'release-series-sessions');
    await hoursBefore(series, 5.8, 'release-series-sessions');
    expect(await paymentsOf(student, series)).toEqual(['RELEASED', 'DUE', 'DUE']);
    expect((await toldTo(student)).filter((kind) => kind === 'series.released')).toHaveLength(1);
    expect(await toldTo(shop.tutor)).toContain('series.released');
    expect(await takenFrom(shop, student)).toEqual([]);
  });

  test('whose card is refused can be paid by hand with another one', async () => {
    const { student, series } = await booked(cardNumbers.refusesCharges);
    await hoursBefore(series, 24);
    const [first] = (await seen(shop.world, student, series.id)).sessions;
    expect(first?.orderToPay).toEqual(expect.any(String));
    shop.world.now = new Date(startOf(series) - 20 * HOUR);
    const cardId = await saveCard(shop, student);
    await payWaiting(shop, student, { orderId: first?.orderToPay ?? '', cardId });
    expect(await paymentsOf(student, series)).toEqual(['PAID', 'DUE', 'DUE']);
    await hoursBefore(series, 18);
    await hoursBefore(series, 5, 'release-series-sessions');
    expect(await takenFrom(shop, student)).toEqual([6000]);
    expect((await paymentsOf(student, series))[0]).toBe('PAID');
  });

  test('without any card left are told of, and charged to the card that is added', async () => {
    const { student, series } = await booked();
    const [card] = (await shop.world.ask<{ cards: { id: string }[] }>(student, '{ cards { id } }')).cards;
    await shop.world.parts.services.stripe.paymentMethods.detach(card?.id ?? '');
    await hoursBefore(series, 24);
    expect(await toldTo(student)).toContain('series.card-needed');
    expect((await paymentsOf(student, series))[0]).toBe('REFUSED');
    await saveCard(shop, student);
    await hoursBefore(series, 22);
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });

  test('whose tutor will be away are let go instead, and the student is told why', async () => {
    const { student, series } = await booked();
    const start = startOf(series);
    await insert(shop.world.owner, 'time_off', {
      id: crypto.randomUUID(),
      tutor_id: shop.tutor.id,
      starts_at: new Date(start - HOUR),
      ends_at: new Date(start + HOUR / 2),
    });
    await hoursBefore(series, 23);
    await hoursBefore(series, 22);
    expect(await takenFrom(shop, student)).toEqual([]);
    expect(await paymentsOf(student, series)).toEqual(['CANCELLED', 'DUE', 'DUE']);
    expect((await toldTo(student)).filter((kind) => kind === 'series.missing')).toHaveLength(1);
    await shop.world.owner.query('delete from time_off where tutor_id = $1', [shop.tutor.id]);
  });

  test('that were cancelled are never charged', async () => {
    const { student, series } = await booked();
    await change(shop.world, student, 'cancelSeries', {
      seriesId: series.id,
      sessionId: series.sessions[0]?.id,
      scope: 'THIS',
    });
    await hoursBefore(series, 23);
    expect(await takenFrom(shop, student)).toEqual([]);
    expect(await paymentsOf(student, series)).toEqual(['CANCELLED', 'DUE', 'DUE']);
  });

  test('that were cancelled while their charge went through get everything back', async () => {
    const { student, series } = await booked(cardNumbers.refusesCharges);
    await hoursBefore(series, 24);
    const [first] = (await seen(shop.world, student, series.id)).sessions;
    shop.world.now = new Date(startOf(series) - 20 * HOUR);
    const cardId = await saveCard(shop, student);
    await change(shop.world, student, 'cancelSeries', { seriesId: series.id, sessionId: first?.id, scope: 'THIS' });
    await payWaiting(shop, student, { orderId: first?.orderToPay ?? '', cardId });
    await shop.settle();
    const [order] = await shop.world.rows<{ state: string; kept: number }>(
      'select state, total_cents - refunded_cents as kept from orders where id = $1',
      [first?.orderToPay],
    );
    expect(order).toEqual({ state: 'refunded', kept: 0 });
    expect((await paymentsOf(student, series))[0]).toBe('CANCELLED');
  });

  test('that begin within the day are charged at once', async () => {
    const { student, series } = await booked();
    expect(startOf(series)).toBeGreaterThan(Date.now());
    await shop.world.owner.query('delete from availability_rules where tutor_id = $1', [shop.tutor.id]);
    await shop.world.owner.query(
      `insert into availability_rules (id, tutor_id, weekday, start_minute, end_minute)
       select gen_random_uuid(), $1, day, 0, 1440 from generate_series(1, 7) day`,
      [shop.tutor.id],
    );
    // The tests before have taken some hours of the week after: the first half hour that is free in both weeks, within the day to come.
    let answer = 'none is free';
    for (let later = 20; later < 23 && answer !== 'SeriesBooked'; later += 0.5) {
      const plan = { courseId: shop.courseId, tutorId: shop.tutor.id, ...halfHourIn(later), endsAfter: 2 };
      answer = (await book(shop.world, student, plan, { payment: 'EACH' })).__typename;
    }
    expect(answer).toBe('SeriesBooked');
    await shop.settle();
    expect(await takenFrom(shop, student)).toEqual([6000]);
  });
});

/** The half hour that begins so many hours from now or a little later, as a plan has it on the tutor's clock. */
function halfHourIn(hours: number): { startDate: string; startMinute: number } {
  const at = new Date(Math.ceil((Date.now() + hours * HOUR) / (HOUR / 2)) * (HOUR / 2));
  const local = at.toLocaleString('sv-SE', { timeZone: 'America/Toronto' });
  return { startDate: local.slice(0, 10), startMinute: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) };
}

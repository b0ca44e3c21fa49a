import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Context } from '../../context.js';
import { startParts, type ProcessParts } from '../../process-parts.js';
import { buildStudent } from '../../testing/builders.js';
import { saveCard, takenFrom } from '../../testing/saved-cards.js';
import { orphanHolds, overlapsIn, runAt } from '../../testing/series.js';
import { Shop } from '../../testing/shop.js';
import type { Asker } from '../../testing/test-world.js';
import { holdSlot, HeldSlot, SlotNotFree, SlotTaken } from '../appointments/index.js';
import { bookSeries } from './book-series.js';
import { SeriesFrequency, SeriesPayment } from './series.entity.js';
import { SeriesBooked, SeriesNotFree } from './series.results.js';

const STUDENTS = 50;
const WEEKS = 4;
const DAY = 24 * 3_600_000;

let shop: Shop;
let otherProcess: ProcessParts;

beforeAll(async () => {
  shop = await Shop.open();
  otherProcess = await startParts(shop.world.env, () => shop.world.now);
});
afterAll(async () => {
  await otherProcess.stop();
  await shop.close();
});

/** A context of the student in one of the two processes. */
function contextOf(student: Asker, index: number): Context {
  const own = shop.world.context(student);
  return index % 2 === 0 ? own : new Context(otherProcess.services, own.viewer, { requestId: randomUUID(), ip: null });
}

/** Starts of the month that everybody wants: some times of the same tutor, of which many overlap. */
function wanted(index: number): { startDate: string; startMinute: number } {
  const day = new Date(shop.world.now.getTime() + (8 + (index % 5)) * DAY).toISOString().slice(0, 10);
  return { startDate: day, startMinute: 9 * 60 + 30 * ((index * 7) % 11) };
}

async function wantSeries(student: Asker, index: number, payment: SeriesPayment) {
  const ctx = contextOf(student, index);
  try {
    return await bookSeries(ctx, {
      plan: {
        courseId: shop.courseId,
        tutorId: shop.tutor.id,
        minutes: 60,
        frequency: SeriesFrequency.WEEKLY,
        timeZone: 'America/Toronto',
        endsAfter: WEEKS,
        changes: [],
        ...wanted(index),
      },
      payment,
      totalCents: WEEKS * 6000,
      requestId: randomUUID(),
    });
  } finally {
    await ctx.close();
  }
}

async function wantSession(student: Asker, index: number) {
  const ctx = contextOf(student, index);
  const { startDate, startMinute } = wanted(index);
  const startsAt = new Date(Date.parse(`${startDate}T05:00:00Z`) + startMinute * 60_000 + 7 * DAY * (index % WEEKS));
  return ctx.transact(async (tx) => {
    const held = await holdSlot(ctx, tx, {
      studentId: student.id,
      courseId: shop.courseId,
      tutorId: shop.tutor.id,
      startsAt,
      minutes: 60,
    });
    if (held instanceof HeldSlot) {
      await tx.query(
        'insert into cart_lines (appointment_id, student_id, price_cents, taxable) values ($1, $2, $3, $4)',
        [held.appointment.id, student.id, held.priceCents, held.taxable],
      );
    }
    return held;
  });
}

test('50 students want series and single sessions of one month of a tutor at once, through two processes', async () => {
  const students = await Promise.all(Array.from({ length: STUDENTS }, () => buildStudent(shop.world.owner)));
  const each = students.filter((_, index) => index % 4 === 0);
  for (const student of each) await saveCard(shop, student);

  const answers = await Promise.all(
    students.map((student, index) =>
      index % 3 === 1
        ? wantSession(student, index)
        : wantSeries(student, index, each.includes(student) ? SeriesPayment.EACH : SeriesPayment.AT_ONCE),
    ),
  );

  // Each has all that was asked for, or nothing with the reasons; nobody met an error.
  const series = answers.filter((answer) => answer instanceof SeriesBooked || answer instanceof SeriesNotFree);
  const singles = answers.filter(
    (answer) => answer instanceof HeldSlot || answer instanceof SlotTaken || answer instanceof SlotNotFree,
  );
  expect(series.length + singles.length).toBe(STUDENTS);
  expect(series.some((answer) => answer instanceof SeriesBooked)).toBe(true);
  expect(series.some((answer) => answer instanceof SeriesNotFree)).toBe(true);
  for (const answer of series) {
    if (answer instanceof SeriesNotFree)
      expect(answer.preview.sessions.some((session) => session.reason !== null && session.message !== null)).toBe(true);
  }
  const counts = await shop.world.rows<{ sessions: number }>(
    `select count(a.id)::integer as sessions from series s left join appointments a on a.series_id = s.id and a.state = 'held' group by s.id`,
  );
  expect(counts).toHaveLength(series.filter((answer) => answer instanceof SeriesBooked).length);
  expect(counts.every(({ sessions }) => sessions === WEEKS)).toBe(true);
  expect(await overlapsIn(shop.world)).toEqual([]);
  expect(await orphanHolds(shop.world)).toEqual([]);

  // In the month that follows everything is charged that was to be, and nothing else.
  const due = await shop.world.rows<{ at: Date }>(
    'select distinct next_charge_at as at from series_sessions where next_charge_at is not null order by 1',
  );
  expect(due.length).toBeGreaterThanOrEqual(WEEKS);
  for (const { at } of due) await runAt(shop, 'charge-series-sessions', new Date(at.getTime() + 60_000));
  const charged = await shop.world.rows<{ student: string; orders: number; confirmed: number }>(
    `select s.student_id as student, count(distinct o.order_id)::integer as orders,
       (count(a.id) filter (where a.state = 'confirmed'))::integer as confirmed
     from series s join series_sessions o on o.series_id = s.id join appointments a on a.id = o.appointment_id
     where s.payment = 'each' group by 1`,
  );
  for (const { student, orders, confirmed } of charged) {
    const taken = await takenFrom(shop, { id: student, role: 'student' });
    expect([orders, confirmed, taken.length]).toEqual([WEEKS, WEEKS, WEEKS]);
  }
}, 120_000);

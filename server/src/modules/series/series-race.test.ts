import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser } from '../../testing/browser.js';
import { buildStudent } from '../../testing/builders.js';
import { saveCard, takenFrom } from '../../testing/saved-cards.js';
import { orphanHolds, overlapsIn, planOf, runAt } from '../../testing/series.js';
import { ServerProcess } from '../../testing/server-process.js';
import { Shop } from '../../testing/shop.js';

const STUDENTS = 50;
const WEEKS = 4;
const DAY = 24 * 3_600_000;

const BOOK = `mutation ($input: BookSeriesInput!) { bookSeries(input: $input) {
  __typename ... on SeriesNotFree { preview { sessions { reason message } } } } }`;
const HOLD = `mutation ($input: AddToCartInput!) { addToCart(input: $input) {
  __typename ... on Failure { message } } }`;

/** What either of the two wishes is answered. */
interface Answer {
  __typename: string;
  message?: string;
  preview?: { sessions: { reason: string | null; message: string | null }[] };
}

let shop: Shop;
let servers: ServerProcess[] = [];

beforeAll(async () => {
  shop = await Shop.open({ settings: { RATE_LIMIT_PER_MINUTE: '1000000' } });
  servers = await Promise.all([ServerProcess.start(shop.world), ServerProcess.start(shop.world)]);
}, 60_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill()));
  await shop.close();
});

/** Starts of the month that everybody wants: some times of the same tutor, of which many overlap. */
function wanted(index: number): { startDate: string; startMinute: number } {
  const day = new Date(shop.world.now.getTime() + (8 + (index % 5)) * DAY).toISOString().slice(0, 10);
  return { startDate: day, startMinute: 9 * 60 + 30 * ((index * 7) % 11) };
}

async function wantSeries(browser: Browser, index: number, payment: 'AT_ONCE' | 'EACH'): Promise<Answer> {
  const plan = planOf({ courseId: shop.courseId, tutorId: shop.tutor.id, endsAfter: WEEKS, ...wanted(index) });
  const input = { plan, payment, totalCents: WEEKS * 6000, requestId: randomUUID() };
  return (await browser.ask<{ bookSeries: Answer }>(BOOK, { input })).bookSeries;
}

async function wantSession(browser: Browser, index: number): Promise<Answer> {
  const { startDate, startMinute } = wanted(index);
  const startsAt = new Date(Date.parse(`${startDate}T05:00:00Z`) + startMinute * 60_000 + 7 * DAY * (index % WEEKS));
  const input = { courseId: shop.courseId, tutorId: shop.tutor.id, startsAt: startsAt.toISOString(), minutes: 60 };
  return (await browser.ask<{ addToCart: Answer }>(HOLD, { input })).addToCart;
}

test('50 students want series and single sessions of one month of a tutor at once, through two server processes', async () => {
  const students = await Promise.all(Array.from({ length: STUDENTS }, () => buildStudent(shop.world.owner)));
  const each = students.filter((_, index) => index % 4 === 0);
  for (const student of each) await saveCard(shop, student);
  const browsers: Browser[] = [];
  for (const [index, student] of students.entries()) {
    const server = servers[index % servers.length];
    if (server) browsers.push(await server.signIn(student));
  }

  const answers = await Promise.all(
    browsers.map((browser, index) =>
      index % 3 === 1 ? wantSession(browser, index) : wantSeries(browser, index, index % 4 === 0 ? 'EACH' : 'AT_ONCE'),
    ),
  );

  // Each has all that was asked for, or nothing with the reasons; nobody met an error.
  const given = (...types: string[]) => answers.filter(({ __typename }) => types.includes(__typename));
  expect(given('SeriesBooked', 'SeriesNotFree', 'CartChanged', 'SlotTaken', 'SlotNotFree')).toHaveLength(STUDENTS);
  expect(given('SeriesBooked').length).toBeGreaterThan(0);
  expect(given('SeriesNotFree').length).toBeGreaterThan(0);
  for (const { preview } of given('SeriesNotFree'))
    expect(preview?.sessions.some(({ reason, message }) => reason !== null && message !== null)).toBe(true);
  for (const { message } of given('SlotTaken', 'SlotNotFree')) expect(message).toBeTruthy();
  const counts = await shop.world.rows<{ sessions: number }>(
    `select count(a.id)::integer as sessions from series s left join appointments a on a.series_id = s.id and a.state = 'held' group by s.id`,
  );
  expect(counts).toHaveLength(given('SeriesBooked').length);
  expect(counts.every(({ sessions }) => sessions === WEEKS)).toBe(true);
  const singles = await shop.world.rows<{ id: string }>(
    `select id from appointments where series_id is null and state = 'held'`,
  );
  expect(singles).toHaveLength(given('CartChanged').length);
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

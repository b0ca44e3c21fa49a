import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bothBooks, calmDown, stripeBalance, wrongs } from '../../testing/money-walk/books.js';
import { Town } from '../../testing/money-walk/town.js';
import { walk, type WalkReport } from '../../testing/money-walk/walk.js';

/** `npm run test:money` walks far; the walk among the other tests is a short one. `MONEY_SEED` repeats one that found something. */
const isFar = process.env['MONEY_WALK'] === 'far';
const size = isFar
  ? { operations: 2000, kills: 10, people: { students: 16, tutors: 4, admins: 4 } }
  : { operations: 110, kills: 1, people: { students: 5, tutors: 2, admins: 2 } };
const seed = Number(process.env['MONEY_SEED'] ?? (isFar ? Date.now() % 1_000_000_007 : 4));
const LONG = 1_800_000;

describe(`the money of a town (seed ${seed})`, () => {
  let town: Town;
  let report: WalkReport;
  beforeAll(async () => {
    town = await Town.open(size.people);
    report = await walk(town, { seed, operations: size.operations, kills: size.kills });
    await calmDown(town);
  }, LONG);
  afterAll(() => town.close());

  test('is asked for by people who always get an answer that is meant', () => {
    console.info(
      `seed ${seed}\n${[...report.done]
        .sort()
        .map(([name, times]) => `${times} × ${name}`)
        .join('\n')}`,
    );
    expect(report.unexpected).toEqual([]);
  });

  test('is the same in our books and at Stripe, order by order and in total, to the cent', async () => {
    const { ours, stripes } = await bothBooks(town);
    expect(ours.length).toBeGreaterThan(size.operations / 50);
    expect(ours).toEqual(stripes);
    expect(ours.reduce((sum, payment) => sum + payment.net, 0)).toBe(await stripeBalance(town));
  });

  test('agrees with the sessions, the coupons and what tutors have earned', async () => {
    expect(await wrongs(town)).toEqual({});
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildStudent, buildTutor } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const RATES = 'hourlyRates { startsOn endsOn hourlyRateCents }';
const ANSWER = `__typename ... on TutorPayChanged { tutor { hourlyRateCents hourlyRateSince ${RATES} } }
  ... on InvalidInput { fields { path message } }`;
const SET = `mutation ($input: SetHourlyRateInput!) { setHourlyRate(input: $input) { ${ANSWER} } }`;
const REMOVE = `mutation ($input: RemoveHourlyRateInput!) { removeHourlyRate(input: $input) { ${ANSWER} } }`;

interface Answer {
  __typename: string;
  tutor: { hourlyRateCents: number; hourlyRateSince: string; hourlyRates: object[] };
  fields: { path: string; message: string }[];
}

describe('the hourly rate of a tutor', () => {
  let world: TestWorld;
  let admin: Asker;
  let tutor: Asker;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-05T03:30:00Z'; // 4 March, 22:30 in Toronto
    admin = await buildAdmin(world.owner);
    tutor = await buildTutor(world.owner, { name: 'Zoé Roy', hourlyRateCents: 3000 });
  });
  afterAll(() => world.destroy());

  const set = async (startsOn: string, hourlyRateCents: number, tutorId = tutor.id): Promise<Answer> =>
    (await world.ask<{ setHourlyRate: Answer }>(admin, SET, { input: { tutorId, startsOn, hourlyRateCents } }))
      .setHourlyRate;
  const remove = async (startsOn: string): Promise<Answer> =>
    (await world.ask<{ removeHourlyRate: Answer }>(admin, REMOVE, { input: { tutorId: tutor.id, startsOn } }))
      .removeHourlyRate;
  const audited = async () =>
    world.rows(
      `select action, before, after from audit_entries where subject_id = $1 and action like 'tutor.rate%' order by id`,
      [tutor.id],
    );

  test('is set from a day on, ends the one before it, and is audited', async () => {
    expect((await set('2030-04-01', 3500)).tutor).toEqual({
      hourlyRateCents: 3000,
      hourlyRateSince: '2020-01-01',
      hourlyRates: [
        { startsOn: '2030-04-01', endsOn: null, hourlyRateCents: 3500 },
        { startsOn: '2020-01-01', endsOn: '2030-03-31', hourlyRateCents: 3000 },
      ],
    });
    expect(await audited()).toEqual([
      { action: 'tutor.rate-set', before: null, after: { startsOn: '2030-04-01', hourlyRateCents: 3500 } },
    ]);
  });

  test('is replaced while it has not begun; the same one again changes nothing', async () => {
    await set('2030-04-01', 3600);
    await set('2030-04-01', 3600);
    expect(await audited()).toHaveLength(2);
    expect((await remove('2030-04-01')).tutor.hourlyRates).toHaveLength(1);
    expect((await remove('2030-04-01')).tutor.hourlyRates).toHaveLength(1);
    expect(await audited()).toHaveLength(3);
  });

  test('may begin today on the tutor’s calendar, and never changes the past', async () => {
    expect((await set('2030-03-04', 3200)).tutor).toMatchObject({ hourlyRateCents: 3200 });
    for (const [day, cents] of [
      ['2030-03-03', 9000],
      ['2030-03-04', 9000],
      ['2020-01-01', 9000],
    ] as const)
      expect(await set(day, cents)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'startsOn' }] });
    expect(await remove('2030-03-04')).toMatchObject({ __typename: 'InvalidInput' });
    expect((await set('2030-05-01', -1)).fields).toMatchObject([{ path: 'hourlyRateCents' }]);
    expect((await set('2030-05-01', 100_001)).fields).toMatchObject([{ path: 'hourlyRateCents' }]);
  });

  test('is one for a day, whatever two admins do at once', async () => {
    await Promise.all([4000, 4100, 4200, 4300].map((cents) => set('2031-01-01', cents)));
    const rows = await world.rows(
      `select hourly_rate_cents as cents from tutor_rates where tutor_id = $1 and starts_on = '2031-01-01'`,
      [tutor.id],
    );
    expect(rows).toHaveLength(1);
  });

  test('that has begun is not changed by SQL either, even as an admin', async () => {
    const ctx = world.context(admin);
    const change = (sql: string) => ctx.transact((tx) => tx.query(sql, [tutor.id]));
    const begun = `tutor_id = $1 and starts_on = '2020-01-01' returning 1`;
    expect(await change(`update tutor_rates set hourly_rate_cents = 1 where ${begun}`)).toEqual([]);
    expect(await change(`delete from tutor_rates where ${begun}`)).toEqual([]);
    await expect(change(`insert into tutor_rates values ($1, '2021-01-01', 1)`)).rejects.toThrow('row-level security');
    await ctx.close();
  });

  test('is for its tutor and admins to see', async () => {
    const own = await world.ask<{ viewer: { tutor: { hourlyRates: object[] } } }>(
      tutor,
      `{ viewer { tutor { ${RATES} } } }`,
    );
    expect(own.viewer.tutor.hourlyRates.length).toBeGreaterThan(1);
    const other = { tutorId: tutor.id, startsOn: '2032-01-01', hourlyRateCents: 1 };
    for (const asker of [tutor, await buildStudent(world.owner)]) {
      const { errors } = await world.execute(asker, SET, { input: other });
      expect(errors?.[0]?.message).toMatch(/^Unknown type|Cannot query|not configured/);
    }
    await expect(set('2032-01-01', 1, admin.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('stands in the list of tutors, found by name or address, by the same statements however many there are', async () => {
    const list = `query ($search: String, $first: Int, $after: String) { tutorAccounts(search: $search, first: $first, after: $after) {
      totalCount nodes { id name email displayName hourlyRateCents ${RATES} } pageInfo { endCursor hasNextPage } } }`;
    const few = await countStatements(world, () => world.ask(admin, list, { first: 5 }));
    for (let count = 0; count < 12; count += 1) await buildTutor(world.owner, { active: count % 2 === 0 });
    const many = await countStatements(world, () => world.ask(admin, list, { first: 50 }));
    expect(many).toBe(few);
    interface Listed {
      tutorAccounts: { totalCount: number; nodes: { id: string }[]; pageInfo: { endCursor: string } };
    }
    const found = await world.ask<Listed>(admin, list, { search: 'zoe roy' });
    expect(found.tutorAccounts).toMatchObject({ totalCount: 1, nodes: [{ id: tutor.id, hourlyRateCents: 3200 }] });
    const first = await world.ask<Listed>(admin, list, { first: 7 });
    const rest = await world.ask<Listed>(admin, list, { first: 50, after: first.tutorAccounts.pageInfo.endCursor });
    const ids = [first, rest].flatMap(({ tutorAccounts }) => tutorAccounts.nodes.map(({ id }) => id));
    expect(new Set(ids).size).toBe(13);
  });
});

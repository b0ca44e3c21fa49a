import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { buildAppointment, buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const set = `mutation ($input: SetWeeklyAvailabilityInput!) {
  setWeeklyAvailability(input: $input) {
    ... on AvailabilityChanged {
      tutor { availabilityVersion availability { weekday startMinute endMinute validFrom validUntil } }
      outside { id state }
    }
    ... on HoursChanged { version message }
    ... on InvalidInput { fields { path message } }
  }
}`;

describe('the weekly hours of a tutor', () => {
  let world: TestWorld;
  let tutor: Asker;
  let student: Asker;
  let courseId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-04T14:00:00Z'; // Monday
  });
  afterAll(() => world.destroy());
  beforeEach(async () => {
    courseId = await buildCourse(world.owner);
    student = await buildStudent(world.owner);
    tutor = await buildTutor(world.owner, { courseIds: [courseId] });
  });

  const save = (rules: object[], asker: Asker = tutor, version: number | null = null) =>
    world.ask(asker, set, { input: { rules, version } });
  const kept = async () =>
    (
      await world.rows<{ weekday: number; start: number }>(
        'select weekday, start_minute as start from availability_rules where tutor_id = $1 order by weekday, start_minute',
        [tutor.id],
      )
    ).map((row) => [row.weekday, row.start]);

  test('are replaced as a whole, several ranges a day and limits of dates included', async () => {
    const rules = [
      { weekday: 2, startMinute: 840, endMinute: 1440, validFrom: null, validUntil: null },
      { weekday: 2, startMinute: 540, endMinute: 720, validFrom: '2030-01-01', validUntil: '2030-06-30' },
      { weekday: 2, startMinute: 540, endMinute: 840, validFrom: '2030-07-01', validUntil: null },
      { weekday: 7, startMinute: 0, endMinute: 60, validFrom: null, validUntil: null },
    ];
    const answer = await save(rules);
    expect(answer).toEqual({
      setWeeklyAvailability: {
        tutor: { availabilityVersion: 1, availability: [rules[1], rules[2], rules[0], rules[3]] },
        outside: [],
      },
    });
    expect(await save([])).toEqual({
      setWeeklyAvailability: { tutor: { availabilityVersion: 2, availability: [] }, outside: [] },
    });
  });

  test('leave booked sessions alone, and say which ones they no longer cover', async () => {
    const build = (startsAt: string, state = 'confirmed') =>
      buildAppointment(world.owner, {
        studentId: student.id,
        tutorId: tutor.id,
        courseId,
        startsAt: new Date(startsAt),
        state,
      });
    await build('2030-03-05T15:00:00Z'); // Tuesday 10:00, inside
    const cut = await build('2030-03-05T17:30:00Z'); // Tuesday 12:30 to 13:30, half inside
    const outside = await build('2030-04-09T20:00:00Z'); // Tuesday 16:00 in summer time
    await build('2030-02-26T20:00:00Z', 'confirmed'); // over
    await build('2030-03-12T20:00:00Z', 'cancelled');
    expect(await save([{ weekday: 2, startMinute: 540, endMinute: 780 }])).toMatchObject({
      setWeeklyAvailability: {
        outside: [
          { id: cut, state: 'CONFIRMED' },
          { id: outside, state: 'CONFIRMED' },
        ],
      },
    });
  });

  test.each([
    [
      'rules.0.endMinute',
      [{ weekday: 1, startMinute: 600, endMinute: 600 }],
      'La fin d’une plage vient après son début.',
    ],
    [
      'rules.1.weekday',
      [
        { weekday: 1, startMinute: 0, endMinute: 60 },
        { weekday: 8, startMinute: 0, endMinute: 60 },
      ],
      'Cette valeur est trop grande.',
    ],
    ['rules.0.endMinute', [{ weekday: 1, startMinute: 0, endMinute: 1441 }], 'Cette valeur est trop grande.'],
    ['rules.0.startMinute', [{ weekday: 1, startMinute: -30, endMinute: 60 }], 'Cette valeur est trop petite.'],
    [
      'rules.0.validUntil',
      [{ weekday: 1, startMinute: 0, endMinute: 60, validFrom: '2030-02-02', validUntil: '2030-02-01' }],
      'La dernière date vient après la première.',
    ],
    [
      'rules',
      [
        { weekday: 1, startMinute: 0, endMinute: 60 },
        { weekday: 1, startMinute: 30, endMinute: 90 },
      ],
      'Des plages d’une même journée se chevauchent.',
    ],
    [
      'rules',
      Array.from({ length: 201 }, () => ({ weekday: 1, startMinute: 0, endMinute: 60 })),
      'Il y a trop d’éléments.',
    ],
  ])('are refused at %s', async (path, rules, message) => {
    const before = await kept();
    const { data } = await world.execute(tutor, set, { input: { rules } }, 'fr');
    expect(data).toEqual({ setWeeklyAvailability: { fields: [{ path, message }] } });
    expect(await kept()).toEqual(before);
  });

  test('may touch without overlapping', async () => {
    await save([
      { weekday: 1, startMinute: 0, endMinute: 60 },
      { weekday: 1, startMinute: 60, endMinute: 120 },
    ]);
    expect(await kept()).toEqual([
      [1, 0],
      [1, 60],
    ]);
  });

  test('saved from two tabs at once are those of one of them', async () => {
    const one = [{ weekday: 1, startMinute: 0, endMinute: 60 }];
    const two = [
      { weekday: 1, startMinute: 30, endMinute: 90 },
      { weekday: 2, startMinute: 0, endMinute: 60 },
    ];
    const answers = await Promise.all([save(one), save(two), save(one), save(two)]);
    for (const answer of answers) expect(answer).toMatchObject({ setWeeklyAvailability: { outside: [] } });
    expect([
      [[1, 0]],
      [
        [1, 30],
        [2, 0],
      ],
    ]).toContainEqual(await kept());
  });

  test('that were edited before another window saved are not saved over it unawares', async () => {
    const mine = [{ weekday: 1, startMinute: 0, endMinute: 60 }];
    const others = [{ weekday: 2, startMinute: 0, endMinute: 60 }];
    const both = await Promise.all([save(mine, tutor, 0), save(mine, tutor, 0)]);
    expect(both.filter((answer) => JSON.stringify(answer).includes('outside'))).toHaveLength(1);
    expect(await save(others, tutor, 0)).toEqual({
      setWeeklyAvailability: {
        version: 1,
        message: 'Other hours were saved meanwhile, in another window for instance.',
      },
    });
    expect(await kept()).toEqual([[1, 0]]);
    await save(others, tutor, 1);
    expect(await kept()).toEqual([[2, 0]]);
  });

  test('are the tutor\u2019s own to change', async () => {
    const before = await kept();
    const { errors } = await world.execute(student, set, { input: { rules: [] } });
    expect(errors?.[0]?.message).toContain('Unknown type "SetWeeklyAvailabilityInput"');
    await save([], await buildTutor(world.owner));
    const ctx = world.context(await buildTutor(world.owner));
    await ctx.transact((tx) => tx.query('delete from availability_rules where tutor_id = $1', [tutor.id]));
    expect(await kept()).toEqual(before);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { buildAppointment, buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const changed = `... on AvailabilityChanged {
  tutor { overrides { date ranges { startMinute endMinute } } }
  outside { id }
}
... on InvalidInput { fields { path message } }`;
const setOverrides = `mutation ($input: SetAvailabilityOverridesInput!) { setAvailabilityOverrides(input: $input) { ${changed} } }`;
const removeOverrides = `mutation ($input: RemoveAvailabilityOverridesInput!) { removeAvailabilityOverrides(input: $input) { ${changed} } }`;

describe('dates with hours of their own', () => {
  let world: TestWorld;
  let tutor: Asker;
  let student: Asker;
  let courseId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-05T03:30:00Z'; // still Monday 4 March, 22:30, in Toronto
  });
  afterAll(() => world.destroy());
  beforeEach(async () => {
    courseId = await buildCourse(world.owner);
    student = await buildStudent(world.owner);
    tutor = await buildTutor(world.owner, { courseIds: [courseId] }); // 9:00 to 21:00
  });

  const save = (dates: string[], ranges: number[][], asker: Asker = tutor) =>
    world.ask(asker, setOverrides, {
      input: { dates, ranges: ranges.map(([startMinute, endMinute]) => ({ startMinute, endMinute })) },
    });
  const remove = (dates: string[], asker: Asker = tutor) => world.ask(asker, removeOverrides, { input: { dates } });

  test('are closed, opened otherwise and given back, each save replacing what the date had', async () => {
    expect(await save(['2030-03-10', '2030-03-04'], [])).toMatchObject({
      setAvailabilityOverrides: {
        tutor: {
          overrides: [
            { date: '2030-03-04', ranges: [] },
            { date: '2030-03-10', ranges: [] },
          ],
        },
      },
    });
    const open = [
      [780, 1440],
      [0, 60],
    ];
    const answers = await Promise.all([save(['2030-03-10'], open), save(['2030-03-10'], open)]);
    for (const answer of answers) {
      expect(answer).toMatchObject({
        setAvailabilityOverrides: {
          tutor: {
            overrides: [
              { ranges: [] },
              {
                ranges: [
                  { startMinute: 0, endMinute: 60 },
                  { startMinute: 780, endMinute: 1440 },
                ],
              },
            ],
          },
        },
      });
    }
    expect(await remove(['2030-03-04', '2030-03-10', '2030-12-24'])).toMatchObject({
      removeAvailabilityOverrides: { tutor: { overrides: [] } },
    });
  });

  test('say which booked sessions they leave outside, and what can be booked follows them', async () => {
    const id = await buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      startsAt: new Date('2030-03-08T20:00:00Z'),
    });
    expect(await save(['2030-03-08'], [[540, 720]])).toMatchObject({ setAvailabilityOverrides: { outside: [{ id }] } });
    const { freeSlots } = await world.ask<{ freeSlots: { days: { slots: { startsAt: Date }[] }[] } }>(
      student,
      `query ($courseId: ID!, $tutorId: ID!) {
        freeSlots(courseId: $courseId, tutorId: $tutorId, minutes: 120, from: "2030-03-08", days: 1, timeZone: "America/Toronto") {
          days { slots { startsAt } }
        }
      }`,
      { courseId, tutorId: tutor.id },
    );
    expect(freeSlots.days[0]?.slots.map(({ startsAt }) => new Date(startsAt).toISOString().slice(11, 16))).toEqual([
      '14:00',
      '14:30',
      '15:00',
    ]);
    expect(await remove(['2030-03-08'])).toMatchObject({ removeAvailabilityOverrides: { outside: [] } });
  });

  test.each([
    ['dates', ['2030-03-03'], []],
    ['dates', [], []],
    ['dates', ['2030-04-01', '2030-04-01'], []],
    ['ranges.0.endMinute', ['2030-04-01'], [[600, 600]]],
    [
      'ranges',
      ['2030-04-01'],
      [
        [600, 700],
        [540, 601],
      ],
    ],
    ['ranges.0.endMinute', ['2030-04-01'], [[0, 1441]]],
  ])('are refused at %s', async (path, dates, ranges) => {
    expect(await save(dates, ranges)).toEqual({
      setAvailabilityOverrides: { fields: [{ path, message: expect.any(String) }] },
    });
    expect(await world.rows('select from availability_overrides where tutor_id = $1', [tutor.id])).toEqual([]);
  });

  test('are the tutor\u2019s own to change', async () => {
    await save(['2030-04-01'], []);
    await remove(['2030-04-01'], await buildTutor(world.owner));
    const { errors } = await world.execute(student, removeOverrides, { input: { dates: ['2030-04-01'] } });
    expect(errors?.[0]?.message).toContain('Unknown type');
    expect(await world.rows('select from availability_overrides where tutor_id = $1', [tutor.id])).toHaveLength(1);
  });

  test('and the limits of booking: the tutor\u2019s own hold over the platform\u2019s until given back', async () => {
    const rules = `... on AvailabilityChanged { tutor { noticeMinutes bookingRules { buffer { own standard } notice { own standard } grid { own } } } }
      ... on InvalidInput { fields { path } }`;
    const set = (input: object) =>
      world.ask(tutor, `mutation ($input: SetBookingRulesInput!) { setBookingRules(input: $input) { ${rules} } }`, {
        input,
      });
    expect(await set({ bufferMinutes: 20, noticeMinutes: null, horizonDays: 30, gridMinutes: 15 })).toEqual({
      setBookingRules: {
        tutor: {
          noticeMinutes: 240,
          bookingRules: {
            buffer: { own: 20, standard: 0 },
            notice: { own: null, standard: 240 },
            grid: { own: 15 },
          },
        },
      },
    });
    for (const [input, path] of [
      [{ gridMinutes: 25 }, 'gridMinutes'],
      [{ bufferMinutes: 241 }, 'bufferMinutes'],
      [{ noticeMinutes: -1 }, 'noticeMinutes'],
      [{ horizonDays: 0 }, 'horizonDays'],
    ] as const) {
      expect(await set(input)).toEqual({ setBookingRules: { fields: [{ path }] } });
    }
  });
});

import { instantToLocal } from '@4as/scheduling';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAppointment, buildCourse, buildStudent, buildTutor, insert } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { preview, type PlanInput } from '../../testing/series.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

describe('the preview of a series', () => {
  let world: TestWorld;
  let courseId: string;
  let tutor: Asker;
  let other: Asker;
  let student: Asker;
  let plan: PlanInput;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-02-18T14:00:00Z'; // a Monday
    courseId = await buildCourse(world.owner, { studentRateCents: 6000 });
    tutor = await buildTutor(world.owner, { name: 'Ana Roy', courseIds: [courseId], horizonDays: 30 });
    other = await buildTutor(world.owner, { name: 'Bo Lin', courseIds: [courseId] });
    student = await buildStudent(world.owner);
    plan = { courseId, tutorId: tutor.id, startDate: '2030-02-19' };
  });
  afterAll(() => world.destroy());

  const rowOn = async (date: string, input: PlanInput = plan) =>
    (await preview(world, student, input)).sessions.find((row) => row.date === date);

  test('has each date at the same local time, through the change of clocks and past the horizon of single bookings', async () => {
    const shown = await preview(world, student, plan);
    expect(shown).toMatchObject({ bookable: true, sessionCount: 10, totalCents: 60_000 });
    expect(shown.words.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toBe(
      'Every Tuesday at 12:00 p.m., 10 sessions',
    );
    expect(shown.sessions.map((row) => instantToLocal(Date.parse(row.startsAt), 'America/Toronto').minutes)).toEqual(
      Array(10).fill(720),
    );
    // Clocks go forward on March 10.
    expect(shown.sessions.slice(2, 4).map((row) => row.startsAt)).toEqual([
      '2030-03-05T17:00:00.000Z',
      '2030-03-12T16:00:00.000Z',
    ]);
    expect(shown.firstChargeAt).toBe('2030-02-18T17:00:00.000Z');
  });

  test('says of each date that can not be had why, and what could be had instead', async () => {
    await buildAppointment(world.owner, {
      studentId: (await buildStudent(world.owner)).id,
      tutorId: tutor.id,
      courseId,
      startsAt: new Date('2030-02-26T17:00:00Z'),
    });
    await insert(world.owner, 'time_off', {
      id: crypto.randomUUID(),
      tutor_id: tutor.id,
      starts_at: '2030-03-05T05:00:00Z',
      ends_at: '2030-03-06T05:00:00Z',
    });
    await buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: other.id,
      courseId,
      startsAt: new Date('2030-03-12T16:30:00Z'),
    });
    const shown = await preview(world, student, plan);
    expect(shown).toMatchObject({ bookable: false });
    expect(shown.sessions.slice(0, 5).map((row) => row.reason)).toEqual([
      null,
      'TAKEN',
      'TIME_OFF',
      'STUDENT_BUSY',
      null,
    ]);
    expect(shown.sessions[1]).toMatchObject({
      message: 'This slot has just been taken.',
      nearest: [{ startsAt: '2030-02-26T16:00:00.000Z' }, { startsAt: '2030-02-26T18:00:00.000Z' }, {}, {}],
      others: [{ id: other.id, name: 'Bo Lin' }],
    });
  });

  test('tells days off and school breaks, which can be booked all the same', async () => {
    const winter = { ...plan, startDate: '2030-12-11', startMinute: 600 };
    expect(await rowOn('2030-12-25', winter)).toMatchObject({ dayOff: 'Christmas', reason: null });
    await world.owner.query(
      `insert into settings (key, value) values ('schoolBreaks', '[{"kind":"spring","from":"2030-04-01","to":"2030-04-05"}]')`,
    );
    expect(await rowOn('2030-04-02')).toMatchObject({ dayOff: 'Spring break', reason: null });
    expect(await rowOn('2030-04-09')).toMatchObject({ dayOff: null });
  });

  test('looks at what was changed: another time, another tutor, left out', async () => {
    const shown = await preview(world, student, {
      ...plan,
      changes: [
        { date: '2030-02-26', startsAt: '2030-02-26T18:00:00.000Z' },
        { date: '2030-03-05', tutorId: other.id },
        { date: '2030-03-12', skip: true },
      ],
    });
    expect(shown).toMatchObject({ bookable: true, sessionCount: 9, totalCents: 54_000 });
    expect(shown.sessions.slice(1, 4)).toMatchObject([
      { startsAt: '2030-02-26T18:00:00.000Z', changed: true, reason: null },
      { tutorId: other.id, tutorName: 'Bo Lin', changed: true, reason: null },
      { skipped: true, reason: null, priceCents: 0 },
    ]);
  });

  test('refuses one session that is moved onto another of the same series', async () => {
    const shown = await preview(world, student, {
      ...plan,
      startDate: '2030-04-16',
      changes: [{ date: '2030-04-23', startsAt: '2030-04-16T16:30:00.000Z', tutorId: other.id }],
    });
    expect(shown.sessions[1]).toMatchObject({ reason: 'STUDENT_BUSY' });
  });

  test('ends by number, by date, or some weeks ahead when it goes on', async () => {
    const dates = async (input: Partial<PlanInput>) =>
      (await preview(world, student, { ...plan, ...input })).sessions.map((row) => row.date);
    expect(await dates({ endsAfter: 2 })).toEqual(['2030-02-19', '2030-02-26']);
    expect(await dates({ endsAfter: null, endsOn: '2030-03-05' })).toEqual(['2030-02-19', '2030-02-26', '2030-03-05']);
    expect((await dates({ endsAfter: null })).at(-1)).toBe('2030-04-09');
    expect(await dates({ frequency: 'EVERY_TWO_WEEKS', endsAfter: 2 })).toEqual(['2030-02-19', '2030-03-05']);
    expect(await dates({ frequency: 'MONTHLY_BY_DATE', startDate: '2030-05-31', endsAfter: 2 })).toEqual([
      '2030-05-31',
      '2030-07-31',
    ]);
    expect(await dates({ frequency: 'MONTHLY_BY_WEEKDAY', endsAfter: 2 })).toEqual(['2030-02-19', '2030-03-19']);
  });

  test.each([
    [{ endsOn: '2031-06-01', endsAfter: null }, 'endsOn'],
    [{ endsOn: '2030-02-01', endsAfter: null }, 'endsOn'],
    [{ endsOn: '2030-06-01', endsAfter: 3 }, 'endsOn'],
    [{ endsAfter: 53 }, 'endsAfter'],
    [{ startMinute: 1440 }, 'startMinute'],
    [{ timeZone: 'Mars/Base' }, 'timeZone'],
    [{ minutes: 45 }, 'minutes'],
  ])('refuses a plan that can not be: %j', async (wrong, path) => {
    const answer = await preview(world, student, { ...plan, ...wrong });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
  });

  test('refuses a tutor who does not teach the course', async () => {
    const stranger = await buildTutor(world.owner);
    expect(await preview(world, student, { ...plan, tutorId: stranger.id })).toMatchObject({
      fields: [{ path: 'tutorId' }],
    });
  });

  test('costs the same number of statements for 2 sessions and for 52', async () => {
    const short = await countStatements(world, () => preview(world, student, { ...plan, endsAfter: 2 }));
    const long = await countStatements(world, () => preview(world, student, { ...plan, endsAfter: 52 }));
    expect(long).toBe(short);
    expect(short).toBeLessThanOrEqual(8);
  });

  test('a series of two hours fits where two hours are free', async () => {
    const evening = { ...plan, startDate: '2030-05-07', startMinute: 20 * 60, minutes: 120, endsAfter: 2 };
    expect((await preview(world, student, evening)).sessions.map((row) => row.reason)).toEqual([
      'OUTSIDE_HOURS',
      'OUTSIDE_HOURS',
    ]);
    expect((await rowOn('2030-05-07', { ...evening, startMinute: 19 * 60 }))?.reason).toBeNull();
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { buildAppointment, buildCourse, buildStudent, buildTutor, insert } from '../../testing/builders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { HeldSlot, holdSlot, SlotNotFree, SlotTaken, type HoldRequest } from './index.js';

describe('holding a slot', () => {
  let world: TestWorld;
  let student: Asker;
  let other: Asker;
  let tutor: Asker;
  let courseId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-04T14:00:00Z'; // a Monday, 9:00 in Toronto
  });
  afterAll(() => world.destroy());
  beforeEach(async () => {
    courseId = await buildCourse(world.owner, { studentRateCents: 6001, taxable: true });
    student = await buildStudent(world.owner);
    other = await buildStudent(world.owner);
    tutor = await buildTutor(world.owner, {
      courseIds: [courseId],
      bufferMinutes: 15,
      noticeMinutes: 120,
      horizonDays: 10,
    }); // 9:00 to 21:00
  });

  const hold = async (values: Partial<HoldRequest> & { at: string }, asker: Asker = student) => {
    const { at, ...rest } = values;
    const ctx = world.context(asker);
    const request = { studentId: asker.id, courseId, tutorId: tutor.id, startsAt: new Date(at), minutes: 60, ...rest };
    return ctx.transact((tx) => holdSlot(ctx, tx, request));
  };
  const book = (
    startsAt: string,
    values: { tutorId?: string; studentId?: string; state?: string; heldUntil?: Date } = {},
  ) =>
    buildAppointment(world.owner, {
      tutorId: tutor.id,
      studentId: other.id,
      courseId,
      startsAt: new Date(startsAt),
      ...values,
    });

  test('gives it to the student until the hold time is over, and says what it costs', async () => {
    const held = await hold({ at: '2030-03-05T15:00:00Z', minutes: 90 });
    expect(held).toMatchObject({
      priceCents: 9002,
      taxable: true,
      isNew: true,
      appointment: {
        studentId: student.id,
        tutorId: tutor.id,
        state: 'held',
        startsAt: new Date('2030-03-05T15:00:00Z'),
        endsAt: new Date('2030-03-05T16:30:00Z'),
        takenUntil: new Date('2030-03-05T16:45:00Z'),
        heldUntil: new Date('2030-03-04T14:15:00Z'),
      },
    });
    const history = await world.rows(
      'select action, actor_id, actor_role from appointment_changes where appointment_id = $1',
      [held instanceof HeldSlot ? held.appointment.id : null],
    );
    expect(history).toEqual([{ action: 'hold', actor_id: student.id, actor_role: 'student' }]);
  });

  test('asked for by many clicks is held once', async () => {
    const clicks = await Promise.all(Array.from({ length: 8 }, () => hold({ at: '2030-03-05T15:00:00Z' })));
    const later = await hold({ at: '2030-03-05T15:00:00Z', tutorId: null });
    const ids = [...clicks, later].map((held) => (held instanceof HeldSlot ? held.appointment.id : held));
    expect(new Set(ids).size).toBe(1);
    expect(clicks.filter((held) => held instanceof HeldSlot && held.isNew)).toHaveLength(1);
  });

  describe('refuses a time that was made up, for the reason that applies', () => {
    test.each([
      ['past', '2030-03-04T13:00:00Z'],
      ['notice', '2030-03-04T15:00:00Z'],
      ['horizon', '2030-03-15T15:00:00Z'],
      ['outside_hours', '2030-03-05T07:00:00Z'],
      ['outside_hours', '2030-03-06T01:30:00Z'], // ends after 21:00 in Toronto
      ['off_grid', '2030-03-05T15:10:00Z'],
      ['off_grid', '2030-03-05T15:00:01Z'],
    ])('%s: %s', async (reason, at) => {
      const refused = await hold({ at });
      expect(refused).toBeInstanceOf(SlotNotFree);
      expect(refused).toMatchObject({ reason });
    });

    test('buffer, time off, other hours that day, the own session elsewhere', async () => {
      const elsewhere = await buildTutor(world.owner);
      await hold({ at: '2030-03-05T15:00:00Z' }, other);
      await book('2030-03-05T19:00:00Z', { tutorId: elsewhere.id, studentId: student.id });
      await insert(world.owner, 'time_off', {
        id: crypto.randomUUID(),
        tutor_id: tutor.id,
        starts_at: '2030-03-07T00:00:00Z',
        ends_at: '2030-03-08T00:00:00Z',
      });
      await insert(world.owner, 'availability_overrides', {
        tutor_id: tutor.id,
        on_date: '2030-03-08',
        ranges: '[{"startMinute":540,"endMinute":600}]',
      });
      const answers = [];
      for (const at of [
        '2030-03-05T16:00:00Z',
        '2030-03-05T14:00:00Z',
        '2030-03-07T15:00:00Z',
        '2030-03-08T16:00:00Z',
        '2030-03-05T19:30:00Z',
      ]) {
        answers.push(await hold({ at }));
      }
      expect(answers.map((answer) => answer instanceof SlotNotFree && answer.reason)).toEqual([
        'buffer',
        'buffer',
        'time_off',
        'override',
        'student_busy',
      ]);
    });

    test('a slot of somebody else is taken, with the three nearest free starts', async () => {
      await book('2030-03-05T16:00:00Z');
      const refused = await hold({ at: '2030-03-05T16:30:00Z' });
      expect(refused).toBeInstanceOf(SlotTaken);
      expect(refused instanceof SlotTaken && refused.nearest).toEqual(
        ['2030-03-05T17:00:00Z', '2030-03-05T17:30:00Z', '2030-03-05T18:00:00Z'].map((at) => ({
          startsAt: new Date(at),
          endsAt: new Date(new Date(at).getTime() + 3_600_000),
          tutorId: tutor.id,
        })),
      );
    });

    test('far from anything free, the nearest are the first or last that can be booked', async () => {
      const refused = await hold({ at: '2033-01-01T15:00:00Z' });
      expect(refused instanceof SlotNotFree && refused.nearest.map((slot) => slot.startsAt.toISOString())).toEqual([
        '2030-03-15T00:00:00.000Z',
        '2030-03-14T23:30:00.000Z',
        '2030-03-14T23:00:00.000Z',
      ]);
    });
  });

  test('of several tutors, the refusal is that of the one who came nearest to being free', async () => {
    const second = await buildTutor(world.owner, {
      courseIds: [courseId],
      dailyHours: { startMinute: 1080, endMinute: 1200 },
    });
    await book('2030-03-05T15:00:00Z');
    const refused = await hold({ at: '2030-03-05T15:00:00Z', tutorId: null });
    expect(refused).toBeInstanceOf(SlotTaken);
    expect(refused instanceof SlotTaken && refused.nearest.map((slot) => slot.tutorId)).not.toContain(second.id);
  });

  test('a hold that ran out stands in the way of nobody, and its end is in its history', async () => {
    const gone = await book('2030-03-05T15:30:00Z', { state: 'held', heldUntil: new Date('2020-01-01') });
    const own = await book('2030-03-05T15:00:00Z', {
      state: 'held',
      heldUntil: new Date('2020-01-01'),
      studentId: student.id,
      tutorId: (await buildTutor(world.owner)).id,
    });
    expect(await hold({ at: '2030-03-05T15:00:00Z' })).toBeInstanceOf(HeldSlot);
    const states = await world.rows('select state from appointments where id = any ($1)', [[gone, own]]);
    expect(states).toEqual([{ state: 'expired' }, { state: 'expired' }]);
    expect(
      await world.rows('select action, actor_role from appointment_changes where appointment_id = $1', [gone]),
    ).toEqual([{ action: 'expire', actor_role: 'system' }]);
  });

  test.each([
    ['courseId', { courseId: crypto.randomUUID() }],
    ['tutorId', { tutorId: crypto.randomUUID() }],
    ['minutes', { minutes: 75 }],
  ])('names the field %s when it is unknown', async (path, values) => {
    expect(await hold({ at: '2030-03-05T15:00:00Z', ...values })).toMatchObject({ fields: [{ path }] });
  });

  test('a tutor whose teaching is only asked for, or who is gone, can not be held', async () => {
    const asking = await buildTutor(world.owner);
    await insert(world.owner, 'teachings', { tutor_id: asking.id, course_id: courseId, state: 'requested' });
    const gone = await buildTutor(world.owner, { courseIds: [courseId], active: false });
    for (const tutorId of [asking.id, gone.id]) {
      expect(await hold({ at: '2030-03-05T15:00:00Z', tutorId })).toMatchObject({ fields: [{ path: 'tutorId' }] });
    }
  });

  test('nobody holds a slot in the name of another student', async () => {
    await expect(hold({ at: '2030-03-05T15:00:00Z', studentId: other.id })).rejects.toThrow(/row-level security/);
    await expect(hold({ at: '2030-03-05T15:00:00Z', studentId: other.id }, tutor)).rejects.toThrow(
      /row-level security/,
    );
  });

  test('a course that is full of booked sessions for the whole horizon offers none, and says so', async () => {
    const short = await buildTutor(world.owner, {
      courseIds: [courseId],
      horizonDays: 1,
      dailyHours: { startMinute: 600, endMinute: 660 },
    });
    await book('2030-03-04T15:00:00Z', { tutorId: short.id });
    await book('2030-03-05T15:00:00Z', { tutorId: short.id, studentId: (await buildStudent(world.owner)).id });
    expect(await hold({ at: '2030-03-05T15:00:00Z', tutorId: short.id })).toMatchObject({ nearest: [] });
  });
});

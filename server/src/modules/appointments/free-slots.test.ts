import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAppointment, buildCourse, buildStudent, buildTutor, insert } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { HeldSlot, holdSlot } from './index.js';

interface Listed {
  freeSlots: {
    days: { date: string; slots: { startsAt: string; endsAt: string; tutorId: string }[] }[];
    priceCents: number;
    nextFreeSlot: string | null;
  };
}

const document = `query ($courseId: ID!, $tutorId: ID, $minutes: Int!, $from: LocalDate!, $days: Int, $timeZone: String!) {
  freeSlots(courseId: $courseId, tutorId: $tutorId, minutes: $minutes, from: $from, days: $days, timeZone: $timeZone) {
    days { date slots { startsAt endsAt tutorId } } priceCents nextFreeSlot
  }
}`;

describe('the free slots', () => {
  let world: TestWorld;
  let student: Asker;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-04T14:00:00Z'; // a Monday, 9:00 in Toronto
    student = await buildStudent(world.owner);
  });
  afterAll(() => world.destroy());

  const list = async (variables: Record<string, unknown>, asker: Asker | 'visitor' = student) => {
    const { freeSlots } = await world.ask<Listed>(asker, document, {
      minutes: 60,
      from: '2030-03-05',
      days: 1,
      timeZone: 'America/Toronto',
      ...variables,
    });
    return freeSlots;
  };
  const startsOf = (answer: Listed['freeSlots']) =>
    answer.days.flatMap((day) => day.slots.map((slot) => slot.startsAt.slice(11, 16)));

  test('are the weekly hours by the grid, at the price of the length', async () => {
    const courseId = await buildCourse(world.owner, { studentRateCents: 5995 });
    const tutor = await buildTutor(world.owner, {
      courseIds: [courseId],
      dailyHours: { startMinute: 600, endMinute: 750 },
    });
    const answer = await list({ courseId, tutorId: tutor.id, minutes: 90 });
    expect(answer).toEqual({
      days: [
        {
          date: '2030-03-05',
          slots: ['15:00', '15:30', '16:00'].map((time, index) => ({
            startsAt: `2030-03-05T${time}:00.000Z`,
            endsAt: `2030-03-05T${['16:30', '17:00', '17:30'][index]}:00.000Z`,
            tutorId: tutor.id,
          })),
        },
      ],
      priceCents: 8993,
      nextFreeSlot: null,
    });
  });

  test('are put under the days of the zone that was asked for', async () => {
    const courseId = await buildCourse(world.owner);
    const tutor = await buildTutor(world.owner, {
      courseIds: [courseId],
      dailyHours: { startMinute: 1200, endMinute: 1320 },
    }); // 20:00 to 22:00
    const answer = await list({ courseId, tutorId: tutor.id, days: 2, timeZone: 'Europe/Paris', from: '2030-03-05' });
    expect(answer.days.map((day) => [day.date, day.slots.map((slot) => slot.startsAt)])).toEqual([
      ['2030-03-05', ['2030-03-05T01:00:00.000Z', '2030-03-05T01:30:00.000Z', '2030-03-05T02:00:00.000Z']],
      ['2030-03-06', ['2030-03-06T01:00:00.000Z', '2030-03-06T01:30:00.000Z', '2030-03-06T02:00:00.000Z']],
    ]);
  });

  test('leave out what is taken, held, away, closed, and what the asking student has elsewhere', async () => {
    const courseId = await buildCourse(world.owner);
    const hours = { startMinute: 600, endMinute: 1080 }; // 15:00 to 23:00 UTC
    const tutor = await buildTutor(world.owner, { courseIds: [courseId], dailyHours: hours, gridMinutes: 60 });
    const elsewhere = await buildTutor(world.owner);
    const other = await buildStudent(world.owner);
    const ask = () => list({ courseId, tutorId: tutor.id });
    const appointment = { tutorId: tutor.id, studentId: other.id, courseId };
    await buildAppointment(world.owner, { ...appointment, startsAt: new Date('2030-03-05T15:00:00Z') });
    await buildAppointment(world.owner, {
      ...appointment,
      startsAt: new Date('2030-03-05T17:00:00Z'),
      state: 'held',
      heldUntil: new Date('2030-03-04T14:10:00Z'),
    });
    await buildAppointment(world.owner, {
      ...appointment,
      startsAt: new Date('2030-03-05T18:00:00Z'),
      state: 'held',
      heldUntil: new Date('2020-01-01'),
    });
    await buildAppointment(world.owner, {
      ...appointment,
      startsAt: new Date('2030-03-05T19:00:00Z'),
      state: 'cancelled',
    });
    await buildAppointment(world.owner, {
      tutorId: elsewhere.id,
      studentId: student.id,
      courseId,
      startsAt: new Date('2030-03-05T20:00:00Z'),
    });
    await insert(world.owner, 'time_off', {
      id: crypto.randomUUID(),
      tutor_id: tutor.id,
      starts_at: '2030-03-05T21:00:00Z',
      ends_at: '2030-03-05T22:00:00Z',
    });
    expect(startsOf(await ask())).toEqual(['16:00', '18:00', '19:00', '22:00']);
    expect(startsOf(await list({ courseId, tutorId: tutor.id }, 'visitor'))).toContain('20:00');

    await insert(world.owner, 'availability_overrides', { tutor_id: tutor.id, on_date: '2030-03-05', ranges: '[]' });
    const closed = await ask();
    expect(startsOf(closed)).toEqual([]);
    expect(closed.nextFreeSlot).toBe('2030-03-06T15:00:00.000Z');
  });

  test('of any tutor name each start once, with the tutor who has the fewest sessions before them', async () => {
    const courseId = await buildCourse(world.owner);
    const hours = { startMinute: 600, endMinute: 720 };
    const [busy, idle] = [
      await buildTutor(world.owner, { courseIds: [courseId], dailyHours: hours, gridMinutes: 60 }),
      await buildTutor(world.owner, {
        courseIds: [courseId],
        dailyHours: { startMinute: 660, endMinute: 720 },
        gridMinutes: 60,
      }),
    ];
    const other = await buildStudent(world.owner);
    await buildAppointment(world.owner, {
      tutorId: busy.id,
      studentId: other.id,
      courseId,
      startsAt: new Date('2030-03-08T15:00:00Z'),
    });
    const answer = await list({ courseId, tutorId: null });
    expect(answer.days[0]?.slots.map((slot) => [slot.startsAt, slot.tutorId])).toEqual([
      ['2030-03-05T15:00:00.000Z', busy.id],
      ['2030-03-05T16:00:00.000Z', idle.id],
    ]);
  });

  test('that are listed can be held, every one of them, and are then no longer listed', async () => {
    const courseId = await buildCourse(world.owner);
    const tutors = [
      await buildTutor(world.owner, {
        courseIds: [courseId],
        bufferMinutes: 15,
        gridMinutes: 15,
        dailyHours: { startMinute: 555, endMinute: 900 },
      }),
      await buildTutor(world.owner, {
        courseIds: [courseId],
        noticeMinutes: 2000,
        gridMinutes: 20,
        timeZone: 'Europe/Paris',
      }),
      await buildTutor(world.owner, {
        courseIds: [courseId],
        horizonDays: 3,
        gridMinutes: 60,
        timeZone: 'America/St_Johns',
      }),
    ];
    let seed = 7;
    for (let round = 0; round < 25; round += 1) {
      const minutes = [60, 90, 120][round % 3] ?? 60;
      const tutorId = [null, ...tutors.map((tutor) => tutor.id)][round % 4] ?? null;
      const slots = (await list({ courseId, tutorId, minutes, from: '2030-03-04', days: 14 })).days.flatMap(
        (day) => day.slots,
      );
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const slot = slots[seed % slots.length];
      if (!slot) throw new Error('There is no slot left to try.');
      const buyer = await buildStudent(world.owner);
      const ctx = world.context(buyer);
      const held = await ctx.transact((tx) =>
        holdSlot(ctx, tx, { studentId: buyer.id, courseId, tutorId, startsAt: new Date(slot.startsAt), minutes }),
      );
      expect(held).toBeInstanceOf(HeldSlot);
      expect(held instanceof HeldSlot && held.appointment.tutorId).toBe(slot.tutorId);
      const again = (
        await list({ courseId, tutorId: slot.tutorId, minutes, from: '2030-03-04', days: 14 })
      ).days.flatMap((day) => day.slots);
      expect(again.map((free) => free.startsAt)).not.toContain(slot.startsAt);
    }
  });

  test('cost the same number of statements for 5 tutors and for 50', async () => {
    const counts: number[] = [];
    for (const size of [5, 50]) {
      const courseId = await buildCourse(world.owner);
      for (let n = 0; n < size; n += 1) await buildTutor(world.owner, { courseIds: [courseId] });
      counts.push(await countStatements(world, () => list({ courseId, days: 7 })));
    }
    expect(counts[0]).toBeLessThanOrEqual(8);
    expect(counts[1]).toBe(counts[0]);
  });

  test.each([
    [{ minutes: 45 }, 'BAD_REQUEST'],
    [{ days: 43 }, 'BAD_REQUEST'],
    [{ days: 0 }, 'BAD_REQUEST'],
    [{ timeZone: 'Mars/Olympus' }, 'BAD_REQUEST'],
    [{ from: '9999-12-31' }, 'BAD_REQUEST'],
    [{ courseId: 'no id' }, 'NOT_FOUND'],
    [{ courseId: crypto.randomUUID() }, 'NOT_FOUND'],
    [{ tutorId: crypto.randomUUID() }, 'NOT_FOUND'],
  ])('are refused for %j', async (variables, code) => {
    const courseId = await buildCourse(world.owner);
    const { errors } = await world.execute('visitor', document, {
      courseId,
      minutes: 60,
      from: '2030-03-05',
      timeZone: 'America/Toronto',
      ...variables,
    });
    expect(errors?.map((error) => error.extensions['code'])).toEqual([code]);
  });

  test('are not shown of a course or tutor that is no longer offered', async () => {
    const inactive = await buildCourse(world.owner, { active: false });
    const courseId = await buildCourse(world.owner);
    const left = await buildTutor(world.owner, { courseIds: [courseId, inactive], active: false });
    const variables = { minutes: 60, from: '2030-03-05', timeZone: 'America/Toronto' };
    const ofInactive = await world.execute(student, document, { ...variables, courseId: inactive });
    const ofLeft = await world.execute(student, document, { ...variables, courseId, tutorId: left.id });
    expect([ofInactive, ofLeft].map(({ errors }) => errors?.[0]?.extensions['code'])).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
  });
});

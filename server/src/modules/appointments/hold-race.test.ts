import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Context } from '../../context.js';
import { startParts, type ProcessParts } from '../../process-parts.js';
import { buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { HeldSlot, holdSlot, SlotTaken } from './index.js';

const STUDENTS = 200;

describe('many students who want the same slot at once, through two processes', () => {
  let world: TestWorld;
  let otherProcess: ProcessParts;
  let students: Asker[];
  let courseId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-04T14:00:00Z'; // a Monday, 9:00 in Toronto
    otherProcess = await startParts(world.env, () => world.now);
    courseId = await buildCourse(world.owner);
    students = await Promise.all(Array.from({ length: STUDENTS }, () => buildStudent(world.owner)));
  });
  afterAll(async () => {
    await otherProcess.stop();
    await world.destroy();
  });

  /** What every student gets who asks for this at the same moment; every other one asks the other process. */
  const holdAtOnce = (tutorId: string | null, startOf: (index: number) => string, minutes = 60) =>
    Promise.all(
      students.map(async (student, index) => {
        const own = world.context(student);
        const ctx =
          index % 2 === 0 ? own : new Context(otherProcess.services, own.viewer, { requestId: randomUUID(), ip: null });
        return ctx.transact((tx) =>
          holdSlot(ctx, tx, { studentId: student.id, courseId, tutorId, startsAt: new Date(startOf(index)), minutes }),
        );
      }),
    );

  const overlaps = () =>
    world.rows(`select a.id, b.id from appointments a join appointments b on a.id < b.id
      and tstzrange(a.starts_at, a.taken_until) && tstzrange(b.starts_at, b.taken_until)
      and (a.tutor_id = b.tutor_id or a.student_id = b.student_id)
      where a.state <> 'expired' and b.state <> 'expired'`);

  test('one gets it; each of the others is told so, with three free slots near it', async () => {
    const tutor = await buildTutor(world.owner, { courseIds: [courseId] });
    const start = '2030-03-05T15:00:00Z';
    const answers = await holdAtOnce(tutor.id, () => start);
    expect(answers.filter((answer) => answer instanceof HeldSlot)).toHaveLength(1);
    const losers = answers.filter((answer) => answer instanceof SlotTaken);
    expect(losers).toHaveLength(STUDENTS - 1);
    const near = ['2030-03-05T14:00:00.000Z', '2030-03-05T16:00:00.000Z', '2030-03-05T16:30:00.000Z'];
    for (const loser of losers) expect(loser.nearest.map((slot) => slot.startsAt.toISOString())).toEqual(near);
    expect(await overlaps()).toEqual([]);
    expect(
      await world.rows('select count(*)::integer as count from appointments where tutor_id = $1', [tutor.id]),
    ).toEqual([{ count: 1 }]);
  });

  test('starts that overlap each other leave no overlap either', async () => {
    const tutor = await buildTutor(world.owner, { courseIds: [courseId], bufferMinutes: 15 });
    const starts = ['15:00', '15:30', '16:00', '16:30', '17:00'].map((time) => `2030-03-06T${time}:00Z`);
    const answers = await holdAtOnce(tutor.id, (index) => starts[index % starts.length] ?? '', 90);
    const held = answers.filter((answer) => answer instanceof HeldSlot);
    expect(held.length).toBeGreaterThanOrEqual(1);
    expect(held.length).toBeLessThanOrEqual(2);
    expect(await overlaps()).toEqual([]);
  });

  test('with any tutor, as many get the time as there are tutors, each with another one', async () => {
    const shared = await buildCourse(world.owner);
    const tutors = await Promise.all(Array.from({ length: 7 }, () => buildTutor(world.owner, { courseIds: [shared] })));
    courseId = shared;
    const answers = await holdAtOnce(null, () => '2030-03-07T15:00:00Z');
    const held = answers.filter((answer) => answer instanceof HeldSlot);
    expect(new Set(held.map((answer) => answer.appointment.tutorId))).toEqual(new Set(tutors.map((tutor) => tutor.id)));
    expect(held).toHaveLength(7);
    expect(answers.filter((answer) => answer instanceof SlotTaken)).toHaveLength(STUDENTS - 7);
    expect(await overlaps()).toEqual([]);
  });

  test('one student who asks for overlapping times with many tutors at once gets one of them', async () => {
    const course = await buildCourse(world.owner);
    const tutors = await Promise.all(
      Array.from({ length: 20 }, () => buildTutor(world.owner, { courseIds: [course] })),
    );
    const student = await buildStudent(world.owner);
    const answers = await Promise.all(
      tutors.map(async (tutor, index) => {
        const own = world.context(student);
        const ctx =
          index % 2 === 0 ? own : new Context(otherProcess.services, own.viewer, { requestId: randomUUID(), ip: null });
        const startsAt = new Date(index % 3 === 0 ? '2030-03-08T15:30:00Z' : '2030-03-08T15:00:00Z');
        return ctx.transact((tx) =>
          holdSlot(ctx, tx, { studentId: student.id, courseId: course, tutorId: tutor.id, startsAt, minutes: 60 }),
        );
      }),
    );
    expect(answers.filter((answer) => answer instanceof HeldSlot)).toHaveLength(1);
    expect(await overlaps()).toEqual([]);
  });
});

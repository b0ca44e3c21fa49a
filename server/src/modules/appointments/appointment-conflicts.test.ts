import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor, insert } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const CONFLICTS = `query ($first: Int, $after: String) {
  appointmentConflicts(first: $first, after: $after) {
    nodes { reasons appointment { id startsAt tutor { name } student { name } course { sigle } } }
    pageInfo { endCursor hasNextPage } totalCount
  }
}`;

interface Conflicts {
  appointmentConflicts: {
    nodes: { reasons: string[]; appointment: { id: string } }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
    totalCount: number;
  };
}

describe('conflicts of coming sessions', () => {
  let world: TestWorld;
  let admin: Asker;
  let student: Asker;
  let courseId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-05T17:00:00Z';
    admin = await buildAdmin(world.owner);
    student = await buildStudent(world.owner);
    courseId = await buildCourse(world.owner);
  });
  afterAll(() => world.destroy());

  const book = (tutorId: string, startsAt: string, state = 'confirmed', studentId = student.id) =>
    buildAppointment(world.owner, {
      studentId,
      tutorId,
      courseId,
      startsAt: new Date(startsAt),
      state,
      ...(state === 'held' ? { heldUntil: new Date('2030-03-05T16:00:00Z') } : {}),
    });
  const ask = async (variables: object = {}) =>
    (await world.ask<Conflicts>(admin, CONFLICTS, { first: 100, ...variables })).appointmentConflicts;
  const reasonsOf = async () =>
    new Map((await ask()).nodes.map(({ appointment, reasons }) => [appointment.id, reasons]));

  test('are told with their reasons, and what is well, over or called off is not', async () => {
    const tutor = await buildTutor(world.owner, { courseIds: [courseId] }); // every day, 9:00 to 21:00 in Toronto
    const elsewhere = await buildTutor(world.owner, { courseIds: [] });
    const gone = await buildTutor(world.owner, { courseIds: [courseId], active: false });
    await insert(world.owner, 'availability_overrides', {
      tutor_id: tutor.id,
      on_date: '2030-03-11',
      ranges: JSON.stringify([]),
    });
    await insert(world.owner, 'time_off', {
      id: crypto.randomUUID(),
      tutor_id: tutor.id,
      starts_at: new Date('2030-03-12T00:00:00Z'),
      ends_at: new Date('2030-03-13T00:00:00Z'),
    });
    const well = await book(tutor.id, '2030-03-10T15:00:00Z');
    const early = await book(tutor.id, '2030-03-10T11:00:00Z');
    const closed = await book(tutor.id, '2030-03-11T15:00:00Z');
    const away = await book(tutor.id, '2030-03-12T15:00:00Z');
    const unpaid = await book(tutor.id, '2030-03-14T15:00:00Z', 'held');
    const cancelled = await book(tutor.id, '2030-03-12T17:00:00Z', 'cancelled');
    const over = await book(tutor.id, '2030-03-02T11:00:00Z', 'completed');
    const untaught = await book(elsewhere.id, '2030-03-15T15:00:00Z');
    const left = await book(gone.id, '2030-03-16T15:00:00Z');

    const reasons = await reasonsOf();
    expect([...reasons]).toEqual([
      [early, ['OUTSIDE_HOURS']],
      [closed, ['OVERRIDE']],
      [away, ['TIME_OFF']],
      [unpaid, ['UNPAID']],
      [untaught, ['NOT_TEACHING']],
      [left, ['TUTOR_INACTIVE']],
    ]);
    for (const id of [well, cancelled, over]) expect(reasons.has(id)).toBe(false);
  });

  test('come page by page without losing or doubling one', async () => {
    const whole = (await ask()).nodes.map(({ appointment }) => appointment.id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Conflicts['appointmentConflicts'] = await ask({ first: 4, after });
      expect(page.totalCount).toBe(whole.length);
      seen.push(...page.nodes.map(({ appointment }) => appointment.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(whole);
  });

  test('are for admins', async () => {
    const { errors } = await world.execute(student, CONFLICTS);
    expect(errors?.[0]?.message).toContain('Cannot query field "appointmentConflicts"');
  });

  test('cost the same number of statements for 5 and for 50, each with a tutor and a student of its own', async () => {
    const counts: number[] = [];
    for (const size of [5, 50]) {
      for (let n = 0; n < size; n += 1) {
        const tutor = await buildTutor(world.owner, { dailyHours: null });
        const startsAt = new Date(Date.parse('2030-04-01T15:00:00Z') + n * 3_600_000).toISOString();
        await book(tutor.id, startsAt, 'confirmed', (await buildStudent(world.owner)).id);
      }
      counts.push(await countStatements(world, () => ask()));
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

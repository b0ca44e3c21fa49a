import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAppointment, buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const WRITE = `mutation ($input: WriteSessionReportInput!) {
  writeSessionReport(input: $input) {
    __typename
    ... on AppointmentChanged { appointment { report { body } privateNote { body } } }
    ... on InvalidInput { fields { path } }
  }
}`;
const READ = 'query ($id: ID!) { appointment(id: $id) { report { body } } }';

describe('the report of a session', () => {
  let world: TestWorld;
  let student: Asker;
  let tutor: Asker;
  let courseId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-05T17:00:00Z';
    courseId = await buildCourse(world.owner);
    student = await buildStudent(world.owner);
    tutor = await buildTutor(world.owner, { courseIds: [courseId] });
  });
  afterAll(() => world.destroy());

  let day = 0;
  const build = (state = 'completed', startsAt?: string) =>
    buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      state,
      startsAt: startsAt ? new Date(startsAt) : new Date(Date.parse('2030-01-01T15:00:00Z') + 86_400_000 * (day += 1)),
    });
  const write = async (asker: Asker, input: object) =>
    (await world.ask<{ writeSessionReport: object }>(asker, WRITE, { input })).writeSessionReport;

  test('has a part that the student reads and a private one that no question of theirs reaches', async () => {
    const appointmentId = await build();
    expect(await write(tutor, { appointmentId, report: ' Dérivées ', privateNote: 'Anxieuse' })).toMatchObject({
      appointment: { report: { body: 'Dérivées' }, privateNote: { body: 'Anxieuse' } },
    });
    expect(await world.ask(student, READ, { id: appointmentId })).toEqual({
      appointment: { report: { body: 'Dérivées' } },
    });
    const named = await world.execute(student, 'query ($id: ID!) { appointment(id: $id) { privateNote { body } } }', {
      id: appointmentId,
    });
    expect(named.errors?.[0]?.message).toMatch(/^Cannot query field/);
    const ctx = world.context(student);
    expect(await ctx.db.query('select * from session_notes')).toEqual([]);
    expect(await ctx.db.query('select body from session_reports')).toEqual([{ body: 'Dérivées' }]);
    await ctx.close();
  });

  test('is changed as often as wanted, and an empty part is taken away', async () => {
    const appointmentId = await build();
    await write(tutor, { appointmentId, report: 'Un', privateNote: 'Deux' });
    await write(tutor, { appointmentId, report: 'Trois', privateNote: 'Deux' });
    expect(await write(tutor, { appointmentId, report: 'Trois', privateNote: ' ' })).toMatchObject({
      appointment: { report: { body: 'Trois' }, privateNote: null },
    });
  });

  test('is written once the session has begun, and of no session that was cancelled', async () => {
    const coming = await build('confirmed', '2030-03-06T15:00:00Z');
    const running = await build('confirmed', '2030-03-05T16:30:00Z');
    for (const [appointmentId, type] of [
      [coming, 'TransitionNotAllowed'],
      [await build('cancelled'), 'TransitionNotAllowed'],
      [running, 'AppointmentChanged'],
    ])
      expect(await write(tutor, { appointmentId, report: 'Vu' })).toMatchObject({ __typename: type });
  });

  test('is its tutor’s to write, and no longer than a page', async () => {
    const appointmentId = await build();
    const other = await buildTutor(world.owner);
    const { errors } = await world.execute(other, WRITE, { input: { appointmentId, report: 'Moi' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await write(tutor, { appointmentId, report: 'x'.repeat(4001) })).toMatchObject({
      fields: [{ path: 'report' }],
    });
    const ctx = world.context(other);
    await expect(
      ctx.transact((tx) =>
        tx.query(
          `insert into session_reports (appointment_id, tutor_id, body, created_at, updated_at) values ($1, $2, 'x', now(), now())`,
          [appointmentId, other.id],
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

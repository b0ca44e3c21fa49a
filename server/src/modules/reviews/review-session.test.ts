import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { APPOINTMENT_STATES } from '@4as/scheduling';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { buildReview } from '../../testing/reviews.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const REVIEW = `mutation ($input: ReviewSessionInput!) {
  reviewSession(input: $input) {
    __typename
    ... on AppointmentChanged {
      appointment { reviewUntil review { score comment createdAt changedAt published criteria { clarity knowledge punctuality kindness } } }
    }
    ... on ReviewClosed { refusal message }
    ... on InvalidInput { fields { path } }
  }
}`;
const READ = 'query ($id: ID!) { appointment(id: $id) { review { score comment published } } }';
const PUBLIC = 'query ($id: ID!) { tutor(id: $id) { reviewCount reviews { nodes { score comment } } } }';
const TOLD = '{ notifications { nodes { kind title link } } }';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const scores = { clarity: 5, knowledge: 4, punctuality: 5, kindness: 4 };

describe('the review of a session', () => {
  let world: TestWorld;
  let student: Asker;
  let tutor: Asker;
  let courseId: string;
  let endsAt: number;

  beforeAll(async () => {
    world = await TestWorld.create();
    courseId = await buildCourse(world.owner, { name: 'Calcul 1' });
  });
  beforeEach(async () => {
    world.now = '2030-03-05T17:00:00Z';
    student = await buildStudent(world.owner, { name: 'Léa Roy' });
    tutor = await buildTutor(world.owner, { courseIds: [courseId] });
  });
  afterAll(() => world.destroy());

  const build = (state = 'completed') => {
    const startsAt = new Date('2030-03-05T15:00:00Z');
    endsAt = startsAt.getTime() + HOUR;
    return buildAppointment(world.owner, { studentId: student.id, tutorId: tutor.id, courseId, state, startsAt });
  };
  const review = async (asker: Asker, input: object) =>
    (await world.ask<{ reviewSession: object }>(asker, REVIEW, { input: { ...scores, ...input } })).reviewSession;
  const toldTutor = async () =>
    (await world.ask<{ notifications: { nodes: object[] } }>(tutor, TOLD)).notifications.nodes;

  test('is read by its student and its tutor, by everybody without a name, and the tutor is told', async () => {
    const appointmentId = await build();
    expect(await review(student, { appointmentId, comment: ' Très clair ' })).toEqual({
      __typename: 'AppointmentChanged',
      appointment: {
        reviewUntil: new Date(world.now.getTime() + 14 * DAY).toISOString(),
        review: {
          score: 4.5,
          comment: 'Très clair',
          createdAt: world.now.toISOString(),
          changedAt: null,
          published: true,
          criteria: scores,
        },
      },
    });
    const own = { appointment: { review: { score: 4.5, comment: 'Très clair', published: true } } };
    for (const asker of [student, tutor, await buildAdmin(world.owner)])
      expect(await world.ask(asker, READ, { id: appointmentId })).toEqual(own);
    expect(await world.ask('visitor', PUBLIC, { id: tutor.id })).toEqual({
      tutor: { reviewCount: 1, reviews: { nodes: [{ score: 4.5, comment: 'Très clair' }] } },
    });
    expect(await toldTutor()).toEqual([
      { kind: 'review.new', title: 'Léa Roy reviewed your session', link: '/tuteur/evaluations' },
    ]);
  });

  test('is one, however often and in however many windows it is written, and the tutor is told once', async () => {
    const appointmentId = await build();
    const answers = await Promise.all(
      [1, 2, 3, 4].map((clarity) => review(student, { appointmentId, clarity, comment: `Mot ${clarity}` })),
    );
    expect(answers.map((answer) => (answer as { __typename: string }).__typename)).toEqual(
      Array.from({ length: 4 }, () => 'AppointmentChanged'),
    );
    const rows = await world.rows<{ clarity: number; comment: string }>(
      'select clarity, comment from reviews where appointment_id = $1',
      [appointmentId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.comment).toBe(`Mot ${rows[0]?.clarity}`);
    expect(await toldTutor()).toHaveLength(1);
  });

  test('is changed for two weeks; saying the same again changes nothing', async () => {
    const appointmentId = await build();
    const writtenAt = world.now;
    await review(student, { appointmentId, comment: 'Bien' });
    world.now = new Date(writtenAt.getTime() + DAY);
    expect(await review(student, { appointmentId, comment: 'Bien' })).toMatchObject({
      appointment: { review: { createdAt: writtenAt.toISOString(), changedAt: null } },
    });
    world.now = new Date(writtenAt.getTime() + 14 * DAY - 1);
    expect(await review(student, { appointmentId, kindness: 1, comment: '  ' })).toMatchObject({
      appointment: {
        review: {
          score: 3.75,
          comment: null,
          createdAt: writtenAt.toISOString(),
          changedAt: world.now.toISOString(),
        },
      },
    });
    world.now = new Date(writtenAt.getTime() + 14 * DAY);
    expect(await review(student, { appointmentId })).toMatchObject({ refusal: 'TOO_LATE' });
    expect(await toldTutor()).toHaveLength(1);
  });

  test('is first written within sixty days, or as long as the settings say', async () => {
    const appointmentId = await build();
    world.now = new Date(endsAt + 60 * DAY);
    expect(await review(student, { appointmentId })).toMatchObject({ refusal: 'TOO_LATE' });
    await world.owner.query(`insert into settings (key, value) values ('reviewWriteDays', '90')`);
    try {
      expect(await review(student, { appointmentId })).toMatchObject({ __typename: 'AppointmentChanged' });
    } finally {
      await world.owner.query(`delete from settings where key = 'reviewWriteDays'`);
    }
  });

  test.each(APPOINTMENT_STATES.filter((state) => !['completed', 'held'].includes(state)))(
    'is not written of a session that is %s',
    async (state) => {
      expect(await review(student, { appointmentId: await build(state) })).toMatchObject({ refusal: 'NOT_TAUGHT' });
      expect(await toldTutor()).toEqual([]);
    },
  );

  test('of a session whose outcome is corrected does not count, and counts again when that is taken back', async () => {
    const appointmentId = await build();
    await review(student, { appointmentId, comment: 'Bien' });
    const become = (state: string) =>
      world.owner.query('update appointments set state = $2 where id = $1', [appointmentId, state]);
    await become('student_no_show');
    expect(await world.ask('visitor', PUBLIC, { id: tutor.id })).toMatchObject({ tutor: { reviewCount: 0 } });
    expect(await world.ask(student, READ, { id: appointmentId })).toMatchObject({
      appointment: { review: { comment: 'Bien', published: false } },
    });
    expect(await world.ask(tutor, READ, { id: appointmentId })).toEqual({ appointment: { review: null } });
    expect(await review(student, { appointmentId })).toMatchObject({ refusal: 'NOT_TAUGHT' });
    await become('completed');
    expect(await world.ask('visitor', PUBLIC, { id: tutor.id })).toMatchObject({ tutor: { reviewCount: 1 } });
  });

  test('that is hidden is its student’s alone, and stays as it is', async () => {
    const { appointmentId } = await buildReview(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      startsAt: new Date('2030-03-04T15:00:00Z'),
      scores: [1, 1, 1, 1],
      comment: 'Injure',
      isHidden: true,
    });
    expect(await review(student, { appointmentId })).toMatchObject({
      refusal: 'HIDDEN',
      message: 'The 4AS team has hidden this review: it can no longer be changed.',
    });
    expect(await world.ask(student, READ, { id: appointmentId })).toMatchObject({
      appointment: { review: { comment: 'Injure', published: false } },
    });
    expect(await world.ask(tutor, READ, { id: appointmentId })).toEqual({ appointment: { review: null } });
    expect(await world.ask('visitor', PUBLIC, { id: tutor.id })).toMatchObject({ tutor: { reviewCount: 0 } });
  });

  test('is nobody else’s to write', async () => {
    const appointmentId = await build();
    const other = await buildStudent(world.owner);
    const { errors } = await world.execute(other, REVIEW, { input: { ...scores, appointmentId } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    const named = await world.execute(tutor, REVIEW, { input: { ...scores, appointmentId } });
    expect(named.errors?.[0]?.message).toMatch(/^Unknown type/);
    expect(await world.rows('select id from reviews where appointment_id = $1', [appointmentId])).toEqual([]);
  });

  test.each([
    ['a score of nothing', { clarity: 0 }, 'clarity'],
    ['more than five', { kindness: 6 }, 'kindness'],
    ['words without end', { comment: 'x'.repeat(2001) }, 'comment'],
    ['a character that is not kept', { comment: 'Bien\u0000' }, 'comment'],
    ['a session that can not be one', { appointmentId: 'x' }, 'appointmentId'],
  ])('with %s is refused at its field', async (_, wrong, path) => {
    expect(await review(student, { appointmentId: await build(), ...wrong })).toMatchObject({ fields: [{ path }] });
  });

  test('is refused by PostgreSQL too where the command would refuse it', async () => {
    const [taught, missed] = [await build(), await buildMissed()];
    const write = (appointmentId: string, asker: Asker, studentId = asker.id) => {
      const ctx = world.context(asker);
      return ctx.transact((tx) =>
        tx.query(
          `insert into reviews (id, appointment_id, student_id, tutor_id, clarity, knowledge, punctuality, kindness, created_at)
           values (gen_random_uuid(), $1, $2, $3, 5, 5, 5, 5, now())`,
          [appointmentId, studentId, tutor.id],
        ),
      );
    };
    const other = await buildStudent(world.owner);
    await expect(write(missed, student)).rejects.toThrow(/row-level security/);
    await expect(write(taught, other)).rejects.toThrow(/row-level security/);
    await expect(write(taught, other, student.id)).rejects.toThrow(/row-level security/);
    await expect(write(taught, tutor, student.id)).rejects.toThrow(/row-level security/);
    await write(taught, student);
  });

  const buildMissed = () =>
    buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      state: 'student_no_show',
      startsAt: new Date('2030-03-04T15:00:00Z'),
    });

  test('is told live to both, so that open pages show it', async () => {
    const appointmentId = await build();
    const events = world.parts.services.live.subscribe('appointment');
    await review(student, { appointmentId });
    for await (const event of events) {
      expect(event).toEqual({ topic: 'appointment', appointmentId, studentId: student.id, tutorId: tutor.id });
      break;
    }
  });
});

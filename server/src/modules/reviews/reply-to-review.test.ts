import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { buildReview } from '../../testing/reviews.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const REPLY = `mutation ($input: ReplyToReviewInput!) {
  replyToReview(input: $input) {
    __typename
    ... on ReviewReplied { review { reply repliedAt appointment { id student { name } } } }
    ... on InvalidInput { fields { path } }
  }
}`;
const PUBLIC = 'query ($id: ID!) { tutor(id: $id) { reviews { nodes { reply } } } }';
const TOLD = '{ notifications { nodes { kind title link } } }';

describe('the reply to a review', () => {
  let world: TestWorld;
  let student: Asker;
  let tutor: Asker;
  let courseId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-05T17:00:00Z';
    courseId = await buildCourse(world.owner);
  });
  beforeEach(async () => {
    student = await buildStudent(world.owner, { name: 'Léa Roy' });
    tutor = await buildTutor(world.owner, { name: 'Ana R.', courseIds: [courseId] });
  });
  afterAll(() => world.destroy());

  const build = (values: { isHidden?: boolean; state?: string } = {}) =>
    buildReview(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      startsAt: new Date('2030-03-04T15:00:00Z'),
      scores: [5, 5, 5, 4],
      ...values,
    });
  const reply = async (reviewId: string, body: string) =>
    (await world.ask<{ replyToReview: object }>(tutor, REPLY, { input: { reviewId, body } })).replyToReview;
  const shown = async () =>
    (
      await world.ask<{ tutor: { reviews: { nodes: { reply: string | null }[] } } }>('visitor', PUBLIC, {
        id: tutor.id,
      })
    ).tutor.reviews.nodes.map((review) => review.reply);
  const toldStudent = async () =>
    (await world.ask<{ notifications: { nodes: object[] } }>(student, TOLD)).notifications.nodes;

  test('is read by everybody, and its student is told', async () => {
    const { reviewId, appointmentId } = await build();
    expect(await reply(reviewId, ' Merci, Léa ! ')).toEqual({
      __typename: 'ReviewReplied',
      review: {
        reply: 'Merci, Léa !',
        repliedAt: world.now.toISOString(),
        appointment: { id: appointmentId, student: { name: 'Léa Roy' } },
      },
    });
    expect(await shown()).toEqual(['Merci, Léa !']);
    expect(await toldStudent()).toEqual([
      { kind: 'review.answered', title: 'Ana R. replied to your review', link: `/seances/${appointmentId}` },
    ]);
  });

  test('is one: a later one takes its place, an empty one takes it back, and the student is told once', async () => {
    const { reviewId } = await build();
    await Promise.all(['Un', 'Deux', 'Trois'].map((body) => reply(reviewId, body)));
    expect(await world.rows('select review_id from review_replies where review_id = $1', [reviewId])).toHaveLength(1);
    await reply(reviewId, 'Quatre');
    expect(await shown()).toEqual(['Quatre']);
    expect(await reply(reviewId, '  ')).toMatchObject({ review: { reply: null, repliedAt: null } });
    expect(await shown()).toEqual([null]);
    await reply(reviewId, 'Cinq');
    expect(await shown()).toEqual(['Cinq']);
    expect(await toldStudent()).toHaveLength(1);
  });

  test('that is empty from the start is none', async () => {
    const { reviewId } = await build();
    expect(await reply(reviewId, '')).toMatchObject({ review: { reply: null } });
    expect(await toldStudent()).toEqual([]);
  });

  test.each([
    ['that is hidden', { isHidden: true }],
    ['of a session that turned out not to have been taught', { state: 'student_no_show' }],
  ])('is not given to a review %s', async (_, values) => {
    const { reviewId } = await build(values);
    const { errors } = await world.execute(tutor, REPLY, { input: { reviewId, body: 'Moi' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.rows('select review_id from review_replies where review_id = $1', [reviewId])).toEqual([]);
  });

  test('goes with the review when that is hidden, and can not be changed then', async () => {
    const { reviewId } = await build();
    await reply(reviewId, 'Merci');
    await world.owner.query('update reviews set hidden_at = now() where id = $1', [reviewId]);
    expect(await shown()).toEqual([]);
    const ctx = world.context(tutor);
    const changed = await ctx.transact((tx) =>
      tx.query(`update review_replies set body = 'x' where review_id = $1 returning review_id`, [reviewId]),
    );
    expect(changed).toEqual([]);
  });

  test('is its tutor’s alone, and no longer than the review', async () => {
    const { reviewId } = await build();
    const other = await buildTutor(world.owner);
    const { errors } = await world.execute(other, REPLY, { input: { reviewId, body: 'Moi' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    const byStudent = await world.execute(student, REPLY, { input: { reviewId, body: 'Moi' } });
    expect(byStudent.errors?.[0]?.message).toMatch(/^Unknown type/);
    for (const body of ['x'.repeat(2001), 'Merci\u0000'])
      expect(await reply(reviewId, body)).toMatchObject({ fields: [{ path: 'body' }] });
    const ctx = world.context(other);
    await expect(
      ctx.transact((tx) =>
        tx.query(`insert into review_replies (review_id, tutor_id, body, created_at) values ($1, $2, 'x', now())`, [
          reviewId,
          other.id,
        ]),
      ),
    ).rejects.toThrow(/row-level security/);
    expect(await shown()).toEqual([null]);
  });
});

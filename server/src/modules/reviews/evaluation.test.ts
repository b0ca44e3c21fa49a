import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildAdmin, buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { buildReview, type Scores } from '../../testing/reviews.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const CRITERIA = 'criteria { clarity knowledge punctuality kindness }';
const PUBLIC = `query ($id: ID!, $first: Int, $after: String) {
  tutor(id: $id) { score reviewCount ${CRITERIA} reviews(first: $first, after: $after) { nodes { id score comment } pageInfo { endCursor hasNextPage } } }
}`;
const OWN = `{ viewer { tutor {
  evaluation { score reviewCount ${CRITERIA} months { month score reviewCount } }
  reviews(first: 50) { nodes { id score appointment { course { name } student { name } } } }
} } }`;

interface Evaluation {
  score: number | null;
  reviewCount: number;
  criteria: Record<string, number> | null;
}
interface Public {
  tutor: Evaluation & {
    reviews: {
      nodes: { id: string; score: number; comment: string | null }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
  };
}
interface Own {
  viewer: {
    tutor: {
      evaluation: Evaluation & { months: { month: string; score: number | null; reviewCount: number }[] };
      reviews: { nodes: { id: string; appointment: object }[] };
    };
  };
}

describe('what the reviews of a tutor come to', () => {
  let world: TestWorld;
  let student: Asker;
  let tutor: Asker;
  let courseId: string;
  let hours = 0;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-31T17:00:00Z';
    courseId = await buildCourse(world.owner, { name: 'Calcul 1' });
  });
  beforeEach(async () => {
    student = await buildStudent(world.owner, { name: 'Léa Roy' });
    tutor = await buildTutor(world.owner, { courseIds: [courseId] });
  });
  afterAll(() => world.destroy());

  /** A review of a session of its own: each an hour later than the one before. */
  const review = (scores: Scores, values: { comment?: string; isHidden?: boolean; state?: string; at?: string } = {}) =>
    buildReview(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      startsAt: new Date(values.at ?? Date.parse('2030-01-01T05:00:00Z') + 3_600_000 * (hours += 1)),
      scores,
      ...values,
    });
  const seen = async (variables: object = {}) =>
    (await world.ask<Public>('visitor', PUBLIC, { id: tutor.id, ...variables })).tutor;
  const own = async () => (await world.ask<Own>(tutor, OWN)).viewer.tutor;

  test('is nothing before the first', async () => {
    expect(await seen()).toMatchObject({ score: null, reviewCount: 0, criteria: null, reviews: { nodes: [] } });
    expect((await own()).evaluation).toMatchObject({ score: null, reviewCount: 0, criteria: null });
  });

  test('is the mean of those that count, the latest first, and the same for whoever asks', async () => {
    await review([5, 5, 5, 5], { comment: 'Super' });
    await review([4, 4, 4, 5]);
    await review([1, 1, 1, 1], { comment: 'Caché', isHidden: true });
    await review([1, 1, 1, 1], { comment: 'Absence', state: 'student_no_show' });
    for (const asker of ['visitor', student, await buildAdmin(world.owner)] as const) {
      expect(await world.ask(asker, PUBLIC, { id: tutor.id })).toMatchObject({
        tutor: {
          score: 4.625,
          reviewCount: 2,
          criteria: { clarity: 4.5, knowledge: 4.5, punctuality: 4.5, kindness: 5 },
          reviews: {
            nodes: [
              { score: 4.25, comment: null },
              { score: 5, comment: 'Super' },
            ],
          },
        },
      });
    }
    expect(await world.ask(tutor, '{ tutorOverview { score reviewCount } }')).toEqual({
      tutorOverview: { score: 4.625, reviewCount: 2 },
    });
  });

  test('tells the tutor which session and whose each review is', async () => {
    await review([5, 5, 5, 5]);
    const { reviews } = await own();
    expect(reviews.nodes.map(({ appointment }) => appointment)).toEqual([
      { course: { name: 'Calcul 1' }, student: { name: 'Léa Roy' } },
    ]);
    const named = await world.execute('visitor', '{ tutor(id: "x") { reviews { nodes { appointment { id } } } } }');
    expect(named.errors?.[0]?.message).toMatch(/^Cannot query field "appointment"/);
  });

  test('is told month by month of the company’s zone, with the months that had none', async () => {
    await review([5, 5, 5, 5], { at: '2030-03-01T02:30:00Z' }); // written at 23:30 on 28 February in Toronto
    await review([4, 4, 4, 4], { at: '2030-03-01T03:30:00Z' }); // written at 0:30 on 1 March
    await review([3, 3, 3, 3], { at: '2030-03-20T15:00:00Z' });
    await review([1, 1, 1, 1], { at: '2029-03-20T15:00:00Z' }); // more than twelve months ago
    const { months } = (await own()).evaluation;
    expect(months).toHaveLength(12);
    expect(months.map(({ month }) => month).slice(0, 2)).toEqual(['2029-04-01', '2029-05-01']);
    expect(months.slice(-3)).toEqual([
      { month: '2030-01-01', score: null, reviewCount: 0 },
      { month: '2030-02-01', score: 5, reviewCount: 1 },
      { month: '2030-03-01', score: 3.5, reviewCount: 2 },
    ]);
  });

  test('comes in pages that follow each other, without losing or repeating one', async () => {
    const written: string[] = [];
    for (let n = 0; n < 7; n += 1) written.unshift((await review([5, 5, 5, 5])).reviewId);
    // Two of the same instant are told apart by their ids.
    await world.owner.query('update reviews set created_at = $1 where id = any ($2)', [
      '2030-02-01T12:00:00.123456Z',
      written.slice(0, 2),
    ]);
    const read: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { reviews } = await seen({ first: 3, after });
      read.push(...reviews.nodes.map(({ id }) => id));
      after = reviews.pageInfo.endCursor;
      more = reviews.pageInfo.hasNextPage;
    }
    expect(read).toEqual([...written.slice(0, 2).sort().reverse(), ...written.slice(2)]);
    const { errors } = await world.execute('visitor', PUBLIC, { id: tutor.id, first: 101 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('costs the same number of statements for 5 reviews and for 50', async () => {
    const counts: number[] = [];
    for (const size of [5, 50]) {
      tutor = await buildTutor(world.owner, { courseIds: [courseId] });
      for (let n = 0; n < size; n += 1) {
        student = await buildStudent(world.owner);
        await review([5, 4, 5, 4]);
      }
      counts.push(await countStatements(world, own));
    }
    expect(counts[1]).toBe(counts[0]);
  });

  test('costs the same number of statements for 5 tutors and for 50', async () => {
    const query = `query ($slug: String!) { course(slug: $slug) { tutors { tutor { score reviewCount ${CRITERIA} reviews(first: 2) { nodes { score } } } } } }`;
    const counts: number[] = [];
    for (const size of [5, 50]) {
      const many = await buildCourse(world.owner, { slug: `reviewed-${size}` });
      for (let n = 0; n < size; n += 1) {
        tutor = await buildTutor(world.owner, { courseIds: [many] });
        await review([5, 4, 5, 4]);
      }
      counts.push(await countStatements(world, () => world.ask('visitor', query, { slug: `reviewed-${size}` })));
    }
    expect(counts[1]).toBe(counts[0]);
  });

  test('for a student’s past sessions costs the same number of statements for 5 and for 50', async () => {
    const query =
      '{ appointments(filter: { period: PAST }, first: 50) { nodes { reviewUntil review { score reply } } } }';
    const counts: number[] = [];
    for (const size of [5, 50]) {
      student = await buildStudent(world.owner);
      for (let n = 0; n < size; n += 1) await review([5, 4, 5, 4]);
      counts.push(await countStatements(world, () => world.ask(student, query)));
    }
    expect(counts[1]).toBe(counts[0]);
  });

  test('is the plain mean of what counts, whatever was said, hidden and corrected', async () => {
    const score = fc.integer({ min: 1, max: 5 });
    const said = fc.record({
      scores: fc.tuple(score, score, score, score),
      isHidden: fc.boolean(),
      state: fc.constantFrom('completed', 'completed', 'student_no_show', 'cancelled'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 12 }), async (all) => {
        tutor = await buildTutor(world.owner, { courseIds: [courseId] });
        for (const { scores, ...values } of all) await review(scores, values);
        const counted = all.filter(({ isHidden, state }) => !isHidden && state === 'completed');
        const { evaluation } = await own();
        expect(evaluation.reviewCount).toBe(counted.length);
        const means = [0, 1, 2, 3].map((at) => mean(counted.map(({ scores }) => scores[at] ?? 0)));
        expect([evaluation.score, ...Object.values(evaluation.criteria ?? [null, null, null, null])]).toEqual(
          [mean(means), ...means].map((value) => (value === null ? null : (expect.closeTo(value, 9) as unknown))),
        );
        const months = evaluation.months.filter(({ reviewCount }) => reviewCount > 0);
        const sum = months.reduce((total, month) => total + (month.score ?? 0) * month.reviewCount, 0);
        expect(sum).toBeCloseTo((evaluation.score ?? 0) * counted.length, 6);
      }),
      { numRuns: 15 },
    );
  });
});

/** The mean; null of nothing. */
function mean(values: readonly (number | null)[]): number | null {
  if (values.length === 0 || values.includes(null)) return null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length;
}

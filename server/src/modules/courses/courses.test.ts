import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  buildAdmin,
  buildAppointment,
  buildCourse,
  buildInstitution,
  buildStudent,
  buildTutor,
} from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

interface Listed {
  courses: { nodes: { slug: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

const list = `query ($search: String, $institutionSlug: String, $includeInactive: Boolean, $first: Int, $after: String) {
  courses(search: $search, institutionSlug: $institutionSlug, includeInactive: $includeInactive, first: $first, after: $after) {
    nodes { slug } totalCount pageInfo { hasNextPage endCursor }
  }
}`;
const page = `query ($first: Int) {
  courses(first: $first) {
    nodes {
      name studentRateCents institution { name } tutorCount
      tutors { level nextFreeSlot tutor { displayName pictureUrl score reviewCount } }
    } totalCount
  }
}`;

describe('the catalogue', () => {
  let world: TestWorld;
  let student: Asker;
  let tutor: Asker;
  let admin: Asker;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-04T14:00:00Z';
    const udem = await buildInstitution(world.owner, {
      name: 'Université de Montréal',
      shortName: 'UdeM',
      slug: 'udem',
    });
    const ets = await buildInstitution(world.owner, {
      name: 'École de technologie supérieure',
      shortName: 'ÉTS',
      slug: 'ets',
    });
    await buildCourse(world.owner, {
      institutionId: udem,
      name: 'Élements d’algèbre',
      sigle: 'MAT1600',
      slug: 'algebre',
    });
    await buildCourse(world.owner, { institutionId: udem, name: 'Calcul 1', sigle: 'MAT1400', slug: 'calcul-1' });
    await buildCourse(world.owner, {
      institutionId: ets,
      name: 'Calcul différentiel',
      sigle: 'MAT145',
      slug: 'calcul-ets',
    });
    await buildCourse(world.owner, {
      institutionId: ets,
      name: 'Ancien cours',
      sigle: 'OLD100',
      slug: 'ancien',
      active: false,
    });
    student = await buildStudent(world.owner);
    tutor = await buildTutor(world.owner);
    admin = await buildAdmin(world.owner);
  });
  afterAll(() => world.destroy());

  const slugs = async (asker: Asker | 'visitor', variables: object = {}) => {
    const { courses } = await world.ask<Listed>(asker, list, { ...variables });
    expect(courses.totalCount).toBe(courses.nodes.length);
    return courses.nodes.map((course) => course.slug);
  };

  test('lists what is offered by name, whatever the accents, to visitors too', async () => {
    expect(await slugs('visitor')).toEqual(['calcul-1', 'calcul-ets', 'algebre']);
  });

  test.each([
    ['ELEMENTS', ['algebre']],
    ['mat14', ['calcul-1', 'calcul-ets']],
    ['calcul ecole', ['calcul-ets']],
    ['ets', ['calcul-ets']],
    ['montréal 1400', ['calcul-1']],
    ['100%', []],
    ['_', []],
    ['   ', ['calcul-1', 'calcul-ets', 'algebre']],
  ])('finds "%s" in sigle, name and institution', async (search, found) => {
    expect(await slugs('visitor', { search })).toEqual(found);
  });

  test('can be narrowed to an institution', async () => {
    expect(await slugs(student, { institutionSlug: 'udem' })).toEqual(['calcul-1', 'algebre']);
  });

  test('shows what is not offered to admins who ask, and to nobody else who does', async () => {
    expect(await slugs(admin)).not.toContain('ancien');
    expect(await slugs(admin, { includeInactive: true })).toContain('ancien');
    expect(await slugs(student, { includeInactive: true })).not.toContain('ancien');
    const one = 'query ($slug: String!) { course(slug: $slug) { slug } }';
    expect(await world.ask(student, one, { slug: 'ancien' })).toEqual({ course: null });
    expect(await world.ask(admin, one, { slug: 'ancien' })).toEqual({ course: { slug: 'ancien' } });
  });

  test('goes on page by page', async () => {
    const first = await world.ask<Listed>('visitor', list, { first: 2 });
    expect(first.courses.pageInfo.hasNextPage).toBe(true);
    const second = await world.ask<Listed>('visitor', list, { first: 2, after: first.courses.pageInfo.endCursor });
    expect([...first.courses.nodes, ...second.courses.nodes].map((course) => course.slug)).toEqual([
      'calcul-1',
      'calcul-ets',
      'algebre',
    ]);
    const { errors } = await world.execute('visitor', list, { after: 'made up' });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_REQUEST');
  });

  test('costs the same number of statements for 5 courses and for 50, tutors and next slots included', async () => {
    const counts: number[] = [];
    for (const size of [5, 45]) {
      for (let n = 0; n < size; n += 1) {
        const courseId = await buildCourse(world.owner);
        await buildTutor(world.owner, { courseIds: [courseId] });
        await buildTutor(world.owner, { courseIds: [courseId] });
      }
      counts.push(await countStatements(world, () => world.ask('visitor', page, { first: 60 })));
    }
    expect(counts[1]).toBe(counts[0]);
  });

  test('shows who teaches a course, with their next free slot; not who only asked to, nor who left', async () => {
    const courseId = await buildCourse(world.owner, { slug: 'taught' });
    const teaching = await buildTutor(world.owner, { name: 'Ana', courseIds: [courseId], noticeMinutes: 180 });
    await buildTutor(world.owner, { courseIds: [courseId], active: false });
    await buildTutor(world.owner, { name: 'Zoé', courseIds: [courseId], dailyHours: null });
    await world.owner.query(`insert into teachings (tutor_id, course_id, state) values ($1, $2, 'requested')`, [
      tutor.id,
      courseId,
    ]);
    await buildAppointment(world.owner, {
      tutorId: teaching.id,
      studentId: student.id,
      courseId,
      startsAt: new Date('2030-03-04T17:30:00Z'),
    });
    const query = `{ course(slug: "taught") { tutorCount tutors { level nextFreeSlot tutor { displayName score reviewCount courses { slug } } } } }`;
    expect(await world.ask('visitor', query)).toEqual({
      course: {
        tutorCount: 2,
        tutors: [
          {
            level: 'expert',
            nextFreeSlot: '2030-03-04T18:30:00.000Z',
            tutor: { displayName: 'Ana', score: null, reviewCount: 0, courses: [{ slug: 'taught' }] },
          },
          {
            level: 'expert',
            nextFreeSlot: null,
            tutor: { displayName: 'Zoé', score: null, reviewCount: 0, courses: [{ slug: 'taught' }] },
          },
        ],
      },
    });
  });

  test('keeps the price students pay from tutors, who can not even name it', async () => {
    const { errors } = await world.execute(tutor, '{ courses { nodes { studentRateCents } } }');
    expect(errors?.[0]?.message).toContain('Cannot query field "courses"');
    for (const asker of ['visitor', student] as const) {
      const { errors: refused } = await world.execute(asker, '{ courses { nodes { archivedAt appointmentCount } } }');
      expect(refused).toHaveLength(2);
    }
  });

  test('lists the institutions by name', async () => {
    const { institutions } = await world.ask<{ institutions: { slug: string }[] }>(
      'visitor',
      '{ institutions { slug } }',
    );
    expect(
      institutions.map((institution) => institution.slug).filter((slug) => ['ets', 'udem'].includes(slug)),
    ).toEqual(['ets', 'udem']);
  });
});

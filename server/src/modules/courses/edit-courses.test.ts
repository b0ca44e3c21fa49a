import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  buildAdmin,
  buildAppointment,
  buildCourse,
  buildInstitution,
  buildStudent,
  buildTutor,
} from '../../testing/builders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const fields =
  'course { id slug sigle name description studentRateCents taxable active archivedAt institution { id } appointmentCount }';
const create = `mutation ($input: CourseInput!) {
  createCourse(input: $input) { ... on CourseChanged { ${fields} } ... on InvalidInput { fields { path message } } }
}`;
const update = `mutation ($input: UpdateCourseInput!) {
  updateCourse(input: $input) { ... on CourseChanged { ${fields} } ... on InvalidInput { fields { path } } }
}`;
const remove = `mutation ($input: RemoveCourseInput!) { removeCourse(input: $input) { ... on CourseRemoved { id archived } } }`;

describe('editing the catalogue', () => {
  let world: TestWorld;
  let admin: Asker;
  let institutionId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    admin = await buildAdmin(world.owner);
    institutionId = await buildInstitution(world.owner);
  });
  afterAll(() => world.destroy());

  const input = (values: object = {}) => ({
    institutionId,
    name: ' Calcul 1 ',
    slug: 'calcul-1',
    sigle: 'mat1400',
    description: 'Limites',
    studentRateCents: 5500,
    taxable: false,
    active: true,
    ...values,
  });
  const audit = (id: string) =>
    world.rows<{ action: string }>(
      'select action, actor_id, before, after from audit_entries where subject_id = $1 order by at, id',
      [id],
    );

  test('makes a course, and writes down who made it', async () => {
    const { createCourse } = await world.ask<{ createCourse: { course: { id: string } } }>(admin, create, {
      input: input(),
    });
    expect(createCourse.course).toMatchObject({
      slug: 'calcul-1',
      sigle: 'MAT1400',
      name: 'Calcul 1',
      studentRateCents: 5500,
      active: true,
      archivedAt: null,
      institution: { id: institutionId },
      appointmentCount: 0,
    });
    expect(await audit(createCourse.course.id)).toEqual([
      {
        action: 'course.create',
        actor_id: admin.id,
        before: null,
        after: expect.objectContaining({ slug: 'calcul-1' }),
      },
    ]);
  });

  test.each([
    ['slug', { sigle: 'X1' }, 'Cette valeur est déjà prise.'],
    ['sigle', { slug: 'other' }, 'Cette valeur est déjà prise.'],
    ['slug', { slug: 'Not A Slug' }, 'Minuscules, chiffres et traits d’union seulement, par exemple calcul-1.'],
    [
      'studentRateCents',
      { studentRateCents: 99, slug: 'a', sigle: 'A' },
      'Le tarif doit être entre 1 $ et 1 000 $ l’heure.',
    ],
    [
      'institutionId',
      { institutionId: crypto.randomUUID(), slug: 'a', sigle: 'A' },
      'Cet élément n’existe pas, ou plus.',
    ],
    ['name', { name: '', slug: 'a', sigle: 'A' }, 'La longueur de ce texte ne convient pas.'],
    ['name', { name: '   ', slug: 'a', sigle: 'A' }, 'La longueur de ce texte ne convient pas.'],
    ['sigle', { sigle: 'A'.repeat(21) }, 'La longueur de ce texte ne convient pas.'],
  ])('names the field %s of %j', async (path, values, message) => {
    const { data } = await world.execute(admin, create, { input: input(values) }, 'fr');
    expect(data).toEqual({ createCourse: { fields: [{ path, message }] } });
  });

  test('two who make the same course at once make one', async () => {
    const values = input({ slug: 'twice', sigle: 'TWI2' });
    const answers = await Promise.all(
      [1, 2].map(() => world.ask<{ createCourse: object }>(admin, create, { input: values })),
    );
    expect(answers.map((answer) => Object.keys(answer.createCourse)[0]).sort()).toEqual(['course', 'fields']);
  });

  test('changes what is given, and writes down before and after', async () => {
    const id = await buildCourse(world.owner, { name: 'Avant', studentRateCents: 5000 });
    const { updateCourse } = await world.ask<{ updateCourse: { course: object } }>(admin, update, {
      input: { id, name: 'Après', active: false },
    });
    expect(updateCourse.course).toMatchObject({ name: 'Après', studentRateCents: 5000, active: false });
    expect(await audit(id)).toEqual([
      {
        action: 'course.update',
        actor_id: admin.id,
        before: expect.objectContaining({ name: 'Avant', active: true }),
        after: expect.objectContaining({ name: 'Après', active: false }),
      },
    ]);
    const { errors } = await world.execute(admin, update, { input: { id: crypto.randomUUID(), name: 'X' } });
    expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  test('deletes a course that was never booked, its teachings too', async () => {
    const id = await buildCourse(world.owner);
    await buildTutor(world.owner, { courseIds: [id] });
    expect(await world.ask(admin, remove, { input: { id } })).toEqual({ removeCourse: { id, archived: false } });
    expect(await world.rows('select id from courses where id = $1', [id])).toEqual([]);
    const { errors } = await world.execute(admin, remove, { input: { id } });
    expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  test('archives one that was, twice without harm, and brings it back when it is made active', async () => {
    const id = await buildCourse(world.owner);
    const tutor = await buildTutor(world.owner, { courseIds: [id] });
    await buildAppointment(world.owner, {
      courseId: id,
      tutorId: tutor.id,
      studentId: (await buildStudent(world.owner)).id,
      startsAt: new Date('2030-01-01T15:00:00Z'),
    });
    for (let time = 0; time < 2; time += 1) {
      expect(await world.ask(admin, remove, { input: { id } })).toEqual({ removeCourse: { id, archived: true } });
    }
    expect((await audit(id)).map((entry) => entry.action)).toEqual(['course.archive']);
    const { updateCourse } = await world.ask<{ updateCourse: { course: object } }>(admin, update, {
      input: { id, active: true },
    });
    expect(updateCourse.course).toMatchObject({ active: true, archivedAt: null, appointmentCount: 1 });
  });

  test('is for admins: others can not name it, and SQL as them changes nothing', async () => {
    const id = await buildCourse(world.owner);
    for (const asker of [await buildStudent(world.owner), await buildTutor(world.owner)]) {
      const { errors } = await world.execute(asker, remove, { input: { id } });
      expect(errors?.[0]?.message).toContain('Unknown type "RemoveCourseInput"');
      const ctx = world.context(asker);
      await ctx.transact((tx) => tx.query(`update courses set name = 'X'`));
      await ctx.transact((tx) => tx.query('delete from courses'));
    }
    expect(await world.rows('select id from courses where id = $1', [id])).toHaveLength(1);
    expect(await world.rows(`select id from courses where name = 'X'`)).toEqual([]);
  });
});

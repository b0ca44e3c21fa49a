import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import { authorize } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { recordAudit } from '../audit/index.js';
import { Course } from './course.entity.js';
import type { CourseInput, UpdateCourseInput } from './course.inputs.js';
import { mayEditCatalogue } from './course.policy.js';
import { CourseChanged } from './course.results.js';

/** Adds a course to the catalogue. */
export async function createCourse(ctx: Context, input: CourseInput): Promise<CourseChanged> {
  authorize(ctx.viewer, mayEditCatalogue, null);
  return ctx.transact(async (tx) => {
    const course = tx.em.create(Course, {
      id: uuidv7(),
      createdAt: ctx.now,
      archivedAt: null,
      ...tidied(input),
      updatedAt: ctx.now,
    });
    await tx.em.insert(Course, course);
    await recordAudit(ctx, tx, { action: 'course.create', subjectType: 'course', subjectId: course.id, after: course });
    return new CourseChanged(course);
  });
}

/** Changes what is given of a course. Sessions booked before keep their price. Setting it active brings an archived one back. */
export async function updateCourse(ctx: Context, { id, ...input }: UpdateCourseInput): Promise<CourseChanged> {
  authorize(ctx.viewer, mayEditCatalogue, null);
  return ctx.transact(async (tx) => {
    const course = await tx.em.findOne(Course, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!course) throw notFound('course');
    const before = { ...course };
    Object.assign(course, tidied(input), { updatedAt: ctx.now });
    if (course.active) course.archivedAt = null;
    await tx.em.save(course);
    await recordAudit(ctx, tx, {
      action: 'course.update',
      subjectType: 'course',
      subjectId: id,
      before,
      after: course,
    });
    return new CourseChanged(course);
  });
}

type Given = { [Field in keyof CourseInput]?: CourseInput[Field] | null };

/** What was given, without blanks around texts; sigles are written in capitals. */
function tidied(input: Given): Partial<CourseInput> {
  const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  const tidy = Object.fromEntries(
    given.map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]),
  ) as Partial<CourseInput>;
  return tidy.sigle === undefined ? tidy : { ...tidy, sigle: tidy.sigle.toUpperCase() };
}

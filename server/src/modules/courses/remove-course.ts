import type { Context } from '../../context.js';
import { authorize } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { recordAudit } from '../audit/index.js';
import { Course } from './course.entity.js';
import type { RemoveCourseInput } from './course.inputs.js';
import { mayEditCatalogue } from './course.policy.js';
import { CourseRemoved } from './course.results.js';

/**
 * Takes a course out of the catalogue: deleted when nobody ever booked it, archived otherwise, since orders and sessions go on
 * naming it. The row is locked first, so a booking made at the same moment is either seen here or refused there.
 */
export async function removeCourse(ctx: Context, { id }: RemoveCourseInput): Promise<CourseRemoved> {
  authorize(ctx.viewer, mayEditCatalogue, null);
  return ctx.transact(async (tx) => {
    const course = await tx.em.findOne(Course, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!course) throw notFound('course');
    if (course.archivedAt) return new CourseRemoved(id, true);
    const before = { ...course };
    const [use] = await tx.query<{ used: boolean }>(
      'select exists (select from appointments where course_id = $1) as used',
      [id],
    );
    if (use?.used) {
      await tx.em.update(Course, id, { active: false, archivedAt: ctx.now, updatedAt: ctx.now });
    } else {
      await tx.em.delete(Course, id);
    }
    const archived = use?.used ?? false;
    await recordAudit(ctx, tx, {
      action: archived ? 'course.archive' : 'course.delete',
      subjectType: 'course',
      subjectId: id,
      before,
    });
    return new CourseRemoved(id, archived);
  });
}

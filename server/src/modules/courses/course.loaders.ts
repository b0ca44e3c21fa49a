import { defineLoader, inOrderOf } from '../../database/loaders.js';
import { Institution, type Course } from './course.entity.js';
import { coursesByIds } from './course.queries.js';

/** Courses by id, offered or not; null for an id that is none. */
export const courseLoader = defineLoader<string, Course | null>({
  name: 'course',
  batch: async (ctx, ids) => inOrderOf(ids, await coursesByIds(ctx, ids), (course) => course.id, null),
});

/** Institutions by id. */
export const institutionLoader = defineLoader<string, Institution>({
  name: 'institution',
  async batch(ctx, ids) {
    const rows = await ctx.db.query<Institution>(
      'select id, name, short_name as "shortName", slug from institutions where id = any ($1)',
      [ids],
    );
    return inOrderOf(ids, rows, (row) => row.id, new Error('A course has no institution.'));
  },
});

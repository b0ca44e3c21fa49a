import type { Context } from '../../context.js';
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../../graphql/connections.js';
import { searchPatterns } from '../../database/search.js';
import { maySeeInactiveCourses } from './course.policy.js';
import { Course } from './course.entity.js';

export interface CourseListArgs {
  search?: string | null | undefined;
  institutionSlug?: string | null | undefined;
  includeInactive: boolean;
  first: number;
  after?: string | null | undefined;
}

/** The columns of a course by the names of its class; `c` is the table. */
const columns = `c.id, c.institution_id as "institutionId", c.slug, c.sigle, c.name, c.description, c.student_rate_cents as "studentRateCents",
  c.taxable, c.active, c.archived_at as "archivedAt", c.created_at as "createdAt", c.updated_at as "updatedAt"`;

/** What the catalogue shows: each word must be in the sigle, the name or the institution. */
const listed = `from courses c join institutions i on i.id = c.institution_id
  where ($1 or c.active)
    and ($2::text is null or i.slug = $2)
    and app.searchable(concat_ws(' ', c.sigle, c.name, i.name, i.short_name)) 
      like all (array(select app.searchable(word) from unnest($3::text[]) word))`;

/** A page of the catalogue by name. Inactive and archived courses only for admins who ask for them. */
export async function listCourses(ctx: Context, args: CourseListArgs): Promise<Page<Course>> {
  const first = pageSize(args.first);
  const after = fromCursor(args.after, 2);
  const filter = [
    args.includeInactive && maySeeInactiveCourses(ctx.viewer),
    args.institutionSlug ?? null,
    searchPatterns(args.search),
  ];
  const [rows, [counted]] = await Promise.all([
    ctx.db.query<Course & { sortName: string }>(
      `select ${columns}, app.searchable(c.name) as "sortName" ${listed}
         and ($4::text is null or (app.searchable(c.name), c.id) > ($4, $5::uuid))
       order by app.searchable(c.name), c.id limit $6`,
      [...filter, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    ),
    ctx.db.query<{ count: number }>(`select count(*)::integer as count ${listed}`, filter),
  ]);
  return pageOf(rows, first, (row) => toCursor(row.sortName, row.id), counted?.count ?? 0);
}

/** The course of an address; null when there is none that the viewer may see. */
export async function courseBySlug(ctx: Context, slug: string): Promise<Course | null> {
  const [row] = await ctx.db.query<Course>(`select ${columns} from courses c where c.slug = $1 and ($2 or c.active)`, [
    slug,
    maySeeInactiveCourses(ctx.viewer),
  ]);
  return row ?? null;
}

/** Courses by id, in no order, offered or not: for what hangs on them. */
export function coursesByIds(ctx: Context, ids: readonly string[]): Promise<Course[]> {
  return ctx.db.query<Course>(`select ${columns} from courses c where c.id = any ($1)`, [ids]);
}

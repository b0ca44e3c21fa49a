import type { Context } from '../../context.js';
import type { Db } from '../../database/unit-of-work.js';
import { readSettings } from '../settings/index.js';
import type { CourseTutor, TaughtCourse, Tutor, TutorAccount } from './tutor.entity.js';

/** The public columns of a tutor by the names of the class; `t` is the tutor, `p` the same as a person. */
const columns = `t.user_id as id, t.display_name as "displayName", t.bio, t.time_zone as "timeZone", t.active, t.updated_at as "updatedAt",
  p.picture_file_id as "pictureFileId"`;

/** Tutors by id that the viewer may see, in no order. */
export function tutorsByIds(ctx: Context, ids: readonly string[]): Promise<Tutor[]> {
  return ctx.db.query<Tutor>(
    `select ${columns} from tutors t left join people p on p.id = t.user_id where t.user_id = any ($1)`,
    [ids],
  );
}

/** Who can be booked for these courses, by name. */
export async function teachersOfCourses(
  ctx: Context,
  courseIds: readonly string[],
): Promise<(CourseTutor & { courseId: string })[]> {
  const rows = await ctx.db.query<Tutor & { courseId: string; level: string }>(
    `select ${columns}, te.course_id as "courseId", te.level
     from teachings te join tutors t on t.user_id = te.tutor_id left join people p on p.id = t.user_id
     where te.course_id = any ($1) and te.state = 'approved' and t.active
     order by app.searchable(t.display_name), t.user_id`,
    [courseIds],
  );
  return rows.map(({ courseId, level, ...tutor }) => ({ courseId, level, tutor }));
}

/** The tutors' own views of themselves, with the rate of today on each tutor's calendar. */
export async function tutorAccountsByIds(ctx: Context, ids: readonly string[]): Promise<TutorAccount[]> {
  type Row = Omit<TutorAccount, 'bufferMinutes' | 'noticeMinutes' | 'horizonDays' | 'gridMinutes'> & {
    bufferMinutes: number | null;
    noticeMinutes: number | null;
    horizonDays: number | null;
    gridMinutes: number | null;
  };
  const [settings, rows] = await Promise.all([
    readSettings(ctx),
    ctx.db.query<Row>(
      `select t.user_id as id, u.name, u.email, t.display_name as "displayName", t.bio, t.time_zone as "timeZone", t.active,
         t.buffer_minutes as "bufferMinutes", t.notice_minutes as "noticeMinutes", t.horizon_days as "horizonDays",
         t.grid_minutes as "gridMinutes", r.hourly_rate_cents as "hourlyRateCents", r.starts_on::text as "hourlyRateSince"
       from tutors t join users u on u.id = t.user_id
       left join lateral (
         select hourly_rate_cents, starts_on from tutor_rates
         where tutor_id = t.user_id and starts_on <= ($2::timestamptz at time zone t.time_zone)::date
         order by starts_on desc limit 1) r on true
       where t.user_id = any ($1)`,
      [ids, ctx.now],
    ),
  ]);
  return rows.map((row) => ({
    ...row,
    bufferMinutes: row.bufferMinutes ?? settings.bufferMinutes,
    noticeMinutes: row.noticeMinutes ?? settings.noticeMinutes,
    horizonDays: row.horizonDays ?? settings.horizonDays,
    gridMinutes: row.gridMinutes ?? settings.gridMinutes,
  }));
}

/** What these tutors teach or asked to teach, by sigle. */
export function taughtCourses(
  ctx: Context,
  tutorIds: readonly string[],
): Promise<(TaughtCourse & { tutorId: string })[]> {
  return ctx.db.query(
    `select te.tutor_id as "tutorId", c.id, c.name, c.sigle, te.level, te.state,
       json_build_object('id', i.id, 'name', i.name, 'shortName', i.short_name, 'slug', i.slug) as institution
     from teachings te join courses c on c.id = te.course_id join institutions i on i.id = c.institution_id
     where te.tutor_id = any ($1) and c.archived_at is null
     order by c.sigle, c.id`,
    [tutorIds],
  );
}

/** A course as a booking needs it: its price, and who can be booked for it now. */
export interface BookableCourse {
  id: string;
  studentRateCents: number;
  taxable: boolean;
  tutorIds: string[];
}

/** Courses by id that can be booked; one that is inactive or archived is not among them. */
export function bookableCourses(db: Db, courseIds: readonly string[]): Promise<BookableCourse[]> {
  return db.query<BookableCourse>(
    `select c.id, c.student_rate_cents as "studentRateCents", c.taxable,
       array(select te.tutor_id from teachings te join tutors t on t.user_id = te.tutor_id
         where te.course_id = c.id and te.state = 'approved' and t.active order by te.tutor_id) as "tutorIds"
     from courses c where c.id = any ($1) and c.active`,
    [courseIds],
  );
}

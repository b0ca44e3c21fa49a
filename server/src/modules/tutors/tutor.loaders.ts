import { defineLoader, groupedBy, inOrderOf } from '../../database/loaders.js';
import { Course, courseLoader } from '../courses/index.js';
import { MeetingLink, MeetingPlatform } from './meeting-link.js';
import type { CourseTutor, TaughtCourse, Tutor, TutorAccount } from './tutor.entity.js';
import { taughtCourses, teachersOfCourses, tutorAccountsByIds, tutorsByIds } from './tutor.queries.js';

/** Tutors by id; null for one that the viewer may not see. */
export const tutorLoader = defineLoader<string, Tutor | null>({
  name: 'tutor',
  batch: async (ctx, ids) => inOrderOf(ids, await tutorsByIds(ctx, ids), (tutor) => tutor.id, null),
});

/** Tutors' own views by id; null for a user without a profile. */
export const tutorAccountLoader = defineLoader<string, TutorAccount | null>({
  name: 'tutor account',
  batch: async (ctx, ids) => inOrderOf(ids, await tutorAccountsByIds(ctx, ids), (tutor) => tutor.id, null),
});

/** Who can be booked for a course, by name. */
export const courseTutorsLoader = defineLoader<string, CourseTutor[]>({
  name: 'tutors of course',
  batch: async (ctx, courseIds) => groupedBy(courseIds, await teachersOfCourses(ctx, courseIds), (row) => row.courseId),
});

/** How many can be booked for a course. */
export const tutorCountLoader = defineLoader<string, number>({
  name: 'tutor count of course',
  async batch(ctx, courseIds) {
    const rows = await ctx.db.query<{ courseId: string; count: number }>(
      `select te.course_id as "courseId", count(*)::integer as count from teachings te join tutors t on t.user_id = te.tutor_id
       where te.course_id = any ($1) and te.state = 'approved' and t.active group by te.course_id`,
      [courseIds],
    );
    const counts = new Map(rows.map((row) => [row.courseId, row.count]));
    return courseIds.map((id) => counts.get(id) ?? 0);
  },
});

/** What a tutor teaches or asked to teach. */
export const taughtCoursesLoader = defineLoader<string, TaughtCourse[]>({
  name: 'taught courses',
  batch: async (ctx, tutorIds) => groupedBy(tutorIds, await taughtCourses(ctx, tutorIds), (row) => row.tutorId),
});

/** The offered courses that a tutor can be booked for, by sigle. */
export const coursesOfTutorLoader = defineLoader<string, Course[]>({
  name: 'courses of tutor',
  async batch(ctx, tutorIds) {
    const teachings = await ctx.db.query<{ tutorId: string; courseId: string }>(
      `select te.tutor_id as "tutorId", te.course_id as "courseId" from teachings te join courses c on c.id = te.course_id
       where te.tutor_id = any ($1) and te.state = 'approved' and c.active order by c.sigle, c.id`,
      [tutorIds],
    );
    const byTutor = groupedBy(tutorIds, teachings, (row) => row.tutorId);
    return Promise.all(
      byTutor.map(async (rows) => {
        const courses = await Promise.all(rows.map((row) => ctx.load(courseLoader, row.courseId)));
        return courses.filter((course) => course !== null);
      }),
    );
  },
});

/** A tutor's personal default link; null where there is none that the viewer may see. */
export const defaultMeetingLinkLoader = defineLoader<string, MeetingLink | null>({
  name: 'default meeting link',
  async batch(ctx, tutorIds) {
    const rows = await ctx.db.query<{ tutorId: string; url: string; platform: MeetingPlatform }>(
      'select tutor_id as "tutorId", url, platform from tutor_meeting_links where tutor_id = any ($1)',
      [tutorIds],
    );
    const links = new Map(rows.map((row) => [row.tutorId, new MeetingLink(row.url, row.platform)]));
    return tutorIds.map((id) => links.get(id) ?? null);
  },
});

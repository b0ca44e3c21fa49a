import { defineLoader, groupedBy, inOrderOf } from '../../database/loaders.js';
import type { AppointmentChange } from './appointment-change.js';
import type { Appointment, AppointmentCourse } from './appointment.entity.js';
import { maySeeHolds } from './appointment.policy.js';
import type { SessionReport } from './session-report.types.js';
import { columnsOfAppointment, toAppointment } from './appointment.queries.js';

/** Appointments by id; null for one that the viewer may not see. */
export const appointmentLoader = defineLoader<string, Appointment | null>({
  name: 'appointment',
  async batch(ctx, ids) {
    const rows = await ctx.db.query<Appointment>(
      `select ${columnsOfAppointment} from appointments a where a.id = any ($1) and ($2 or a.state not in ('held', 'expired') or a.charge_at is not null)`,
      [ids, maySeeHolds(ctx.viewer)],
    );
    return inOrderOf(ids, rows.map(toAppointment), (row) => row.id, null);
  },
});

/** The courses of appointments, archived ones too, by the course's id. */
export const appointmentCourseLoader = defineLoader<string, AppointmentCourse>({
  name: 'course of appointment',
  async batch(ctx, courseIds) {
    const rows = await ctx.db.query<AppointmentCourse>(
      `select c.id, c.slug, c.name, c.sigle, i.name as "institutionName"
       from courses c join institutions i on i.id = c.institution_id where c.id = any ($1)`,
      [courseIds],
    );
    return inOrderOf(courseIds, rows, (row) => row.id, new Error('An appointment has no course.'));
  },
});

/** What lies in carts is between the student and the company; what is paid by a saved card was agreed with its tutor when it was held. */
const ofCarts = ['hold', 'retake', 'release', 'expire'];

/** What was done to an appointment, the first thing first, with the names that the viewer knows. */
export const historyLoader = defineLoader<string, AppointmentChange[]>({
  name: 'history of appointment',
  async batch(ctx, ids) {
    const rows = await ctx.db.query<AppointmentChange & { appointmentId: string }>(
      `select h.id, h.appointment_id as "appointmentId", h.action, h.at, h.actor_role as "actorRole", p.name as "actorName", h.reason, h.details
       from appointment_changes h join appointments a on a.id = h.appointment_id left join people p on p.id = h.actor_id
       where h.appointment_id = any ($1) and (a.charge_at is not null or not (h.action = any ($2))) order by h.at, h.id`,
      [ids, maySeeHolds(ctx.viewer) ? [] : ofCarts],
    );
    return groupedBy(ids, rows, (row) => row.appointmentId);
  },
});

const partsOfReport = { session_reports: 'report of session', session_notes: 'private note of session' } as const;

/** A part of what the tutor wrote about sessions, by the appointment's id; null where the viewer may read none. */
const partOfReport = (table: keyof typeof partsOfReport) =>
  defineLoader<string, SessionReport | null>({
    name: partsOfReport[table],
    async batch(ctx, ids) {
      const rows = await ctx.db.query<SessionReport & { id: string }>(
        `select appointment_id as id, body, updated_at as "updatedAt" from ${table} where appointment_id = any ($1)`,
        [ids],
      );
      return inOrderOf(ids, rows, (row) => row.id, null);
    },
  });

export const reportLoader = partOfReport('session_reports');
export const privateNoteLoader = partOfReport('session_notes');

/** Sessions of a course that were booked and took or will take place, by the course's id; for admins. */
export const appointmentCountLoader = defineLoader<string, number>({
  name: 'appointment count of course',
  async batch(ctx, courseIds) {
    const rows = await ctx.db.query<{ courseId: string; count: number }>(
      `select course_id as "courseId", count(*)::integer as count from appointments
       where course_id = any ($1) and state in ('confirmed', 'completed') group by course_id`,
      [courseIds],
    );
    const counts = new Map(rows.map((row) => [row.courseId, row.count]));
    return courseIds.map((id) => counts.get(id) ?? 0);
  },
});

import type { Context } from '../../../context.js';
import type { CalendarSession } from './invitation.js';

/** A session of an order with what a mail says of it. */
export interface SessionRow extends CalendarSession {
  state: string;
  tutorId: string;
  studentName: string;
  tutorName: string;
  courseName: string;
  lineTotalCents: number;
}

/** The sessions of an order as they are now, by their start. Leaves no transaction open. */
export async function sessionsOfOrder(ctx: Context, orderId: string): Promise<SessionRow[]> {
  const rows = await ctx.db.query<SessionRow>(
    `select a.id, a.starts_at as "startsAt", a.ends_at as "endsAt", a.sequence, a.state, a.tutor_id as "tutorId", s.name as "studentName",
       l.tutor_name as "tutorName", l.course_name as "courseName", l.total_cents as "lineTotalCents"
     from order_lines l join appointments a on a.id = l.appointment_id join users s on s.id = a.student_id
     where l.order_id = $1 order by a.starts_at, a.id`,
    [orderId],
  );
  await ctx.close();
  return rows;
}

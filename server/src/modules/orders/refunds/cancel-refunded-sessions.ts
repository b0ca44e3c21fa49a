import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { cancelAppointments, type Appointment } from '../../appointments/index.js';
import { notify, pages } from '../../notifications/index.js';
import type { Order } from '../order.entity.js';

/** What a later module does when sessions were refunded, in the same transaction. */
type OnRefunded = (ctx: Context, tx: Transaction, appointmentIds: readonly string[]) => Promise<void>;

const followers = new Set<OnRefunded>();

/**
 * Has a later module follow refunds in their own transaction: earnings are reversed with them or not at all. Called where a process
 * is put together; the same follower again is one.
 */
export function onSessionsRefunded(follow: OnRefunded): void {
  followers.add(follow);
}

/**
 * Cancels the sessions of an order whose money went back whole, and tells student and tutors. Sessions that were cancelled before, or whose
 * outcome allows no cancelling, stay as they are.
 */
export async function cancelRefundedSessions(
  ctx: Context,
  tx: Transaction,
  order: Order,
  reason: string | null,
): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    `select l.appointment_id as id from order_lines l where l.order_id = $1 and l.refunded_cents = l.total_cents and l.total_cents > 0
     order by l.appointment_id`,
    [order.id],
  );
  const ids = rows.map((row) => row.id);
  const cancelled = await cancelAppointments(ctx, tx, ids, {
    by: ctx.viewer.role === 'admin' ? 'admin' : 'system',
    reason,
  });
  for (const follow of followers) await follow(ctx, tx, ids);
  await tellOfCancelling(ctx, tx, cancelled);
}

async function tellOfCancelling(ctx: Context, tx: Transaction, cancelled: readonly Appointment[]): Promise<void> {
  const names = await tx.query<{ id: string; courseName: string; studentName: string; tutorName: string }>(
    `select a.id, c.name as "courseName", s.name as "studentName", t.display_name as "tutorName"
     from appointments a join courses c on c.id = a.course_id join users s on s.id = a.student_id join tutors t on t.user_id = a.tutor_id
     where a.id = any ($1)`,
    [cancelled.map((appointment) => appointment.id)],
  );
  for (const { id, studentId, tutorId, startsAt, endsAt } of cancelled) {
    const named = names.find((row) => row.id === id);
    if (!named) continue;
    const session = { courseName: named.courseName, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    const kind = 'appointment.cancelled';
    await notify(ctx, tx, {
      userId: studentId,
      kind,
      data: { ...session, otherName: named.tutorName },
      link: pages.student.appointment(id),
    });
    await notify(ctx, tx, {
      userId: tutorId,
      kind,
      data: { ...session, otherName: named.studentName },
      link: pages.tutor.appointment(id),
    });
    await tx.enqueue('session-cancelled-mail', { appointmentId: id });
  }
}

import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import type { Appointment } from '../../appointments/index.js';
import { notify, pages } from '../../notifications/index.js';

/** Tells both people of sessions that were cancelled, by notification and by mail, in the transaction that cancels them. */
export async function tellOfCancelling(
  ctx: Context,
  tx: Transaction,
  cancelled: readonly Appointment[],
): Promise<void> {
  if (cancelled.length === 0) return;
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
    await tx.enqueue('session-cancelled-mail', { appointmentId: id, to: 'student' });
    await tx.enqueue('session-cancelled-mail', { appointmentId: id, to: 'tutor' });
  }
}

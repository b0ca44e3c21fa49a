import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import type { Appointment } from '../../appointments/index.js';
import { notify, pages } from '../../notifications/index.js';

/** What a student paid for a session to be longer, and by which order. */
export interface PaidDifference {
  orderNumber: string;
  totalCents: number;
}

export interface ToldMove {
  before: Appointment;
  after: Appointment;
  reason: string | null;
  actorId: string | null;
  paid?: PaidDifference;
}

/**
 * Tells student and tutor of a session's new time or tutor. A tutor who no longer has it is told that it is cancelled for them,
 * the new one that they have it. The mails say what holds when they are sent.
 */
export async function tellOfMove(
  ctx: Context,
  tx: Transaction,
  { before, after, reason, paid }: ToldMove,
): Promise<void> {
  const [named] = await tx.query<{ courseName: string; studentName: string; tutorName: string }>(
    `select c.name as "courseName", s.name as "studentName", t.display_name as "tutorName"
     from courses c, users s, tutors t where c.id = $1 and s.id = $2 and t.user_id = $3`,
    [after.courseId, after.studentId, after.tutorId],
  );
  if (!named) return;
  const { id, studentId, tutorId, sequence } = after;
  const session = {
    courseName: named.courseName,
    startsAt: after.startsAt.toISOString(),
    endsAt: after.endsAt.toISOString(),
  };
  const was = { startsAt: before.startsAt.toISOString(), endsAt: before.endsAt.toISOString() };
  const mail = { appointmentId: id, sequence, was, reason };
  await notify(ctx, tx, {
    userId: studentId,
    kind: 'appointment.moved',
    data: { ...session, otherName: named.tutorName },
    link: pages.student.appointment(id),
  });
  await tx.enqueue('session-moved-mail', { ...mail, to: 'student', ...(paid ? { paid } : {}) });
  const isSameTutor = before.tutorId === tutorId;
  await notify(ctx, tx, {
    userId: tutorId,
    kind: isSameTutor ? 'appointment.moved' : 'appointment.booked',
    data: { ...session, otherName: named.studentName },
    link: pages.tutor.appointment(id),
  });
  await tx.enqueue('session-moved-mail', { ...mail, to: 'tutor' });
  if (isSameTutor) return;
  await notify(ctx, tx, {
    userId: before.tutorId,
    kind: 'appointment.cancelled',
    data: { ...session, ...was, otherName: named.studentName },
    link: null,
  });
  await tx.enqueue('session-left-mail', { ...mail, tutorId: before.tutorId });
}

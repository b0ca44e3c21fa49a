import type { Context } from '../../../context.js';
import { recipientOf } from '../../mail/index.js';
import { pages } from '../../notifications/index.js';
import { invitationFile, type CalendarSession } from '../mails/invitation.js';
import { whenOf } from '../mails/order-confirmed-mail.js';

declare module '../../jobs/index.js' {
  interface JobPayloads {
    /** To one of the two people of a session: it was cancelled, and leaves the calendar. */
    'session-cancelled-mail': { appointmentId: string; to?: 'student' | 'tutor' };
  }
}

interface CancelledRow extends CalendarSession {
  studentId: string;
  tutorId: string;
  studentName: string;
  tutorName: string;
  courseName: string;
  reason: string | null;
  refundCents: number | null;
}

/**
 * Job: tells the student or the tutor (as jobs of before said nothing: the tutor) that a session was cancelled, why, and the student what
 * goes back. The attached file takes it out of the calendar by the UID of its invitation.
 */
export async function sendSessionCancelled(
  ctx: Context,
  { appointmentId, to: whom = 'tutor' }: { appointmentId: string; to?: 'student' | 'tutor' },
): Promise<void> {
  const [session] = await ctx.db.query<CancelledRow>(
    `select a.id, a.starts_at as "startsAt", a.ends_at as "endsAt", a.sequence, a.student_id as "studentId", a.tutor_id as "tutorId",
       s.name as "studentName", t.display_name as "tutorName", c.name as "courseName", a.cancel_reason as reason,
       o.refund_cents as "refundCents"
     from appointments a join users s on s.id = a.student_id join tutors t on t.user_id = a.tutor_id join courses c on c.id = a.course_id
       left join appointment_outcomes o on o.appointment_id = a.id
     where a.id = $1 and a.state = 'cancelled'`,
    [appointmentId],
  );
  const isStudent = whom === 'student';
  const to = session && (await recipientOf(ctx, isStudent ? session.studentId : session.tutorId));
  await ctx.close(); // no transaction is open while the mail server is asked
  if (!session || !to) return;
  const { services } = ctx;
  const t = services.texts(to.language, 'mail');
  const name = isStudent ? session.tutorName : session.studentName;
  const page = isStudent ? pages.student.appointment(session.id) : pages.tutor.appointment(session.id);
  const { reason, refundCents } = session;
  const address = new URL(page, services.env.PUBLIC_URL).href;
  await services.mailer.send(
    to,
    ({ formats, url }) => ({
      subject: t('sessionCancelled.subject', { name }),
      heading: t('sessionCancelled.heading'),
      paragraphs: [t(isStudent ? 'sessionCancelled.textForStudent' : 'sessionCancelled.text', { name })],
      facts: [
        { label: session.courseName, value: whenOf(session, formats) },
        ...(reason ? [{ label: t('sessionCancelled.reason'), value: reason }] : []),
        ...(isStudent && refundCents !== null
          ? [{ label: t('sessionCancelled.refund'), value: formats.money(refundCents) }]
          : []),
      ],
      action: { label: t('sessionsBooked.action'), url: url(page) },
    }),
    [
      invitationFile(services.env, {
        session,
        summary: t('orderConfirmed.calendar', { course: session.courseName, name }),
        description: address,
        url: address,
        to,
        method: 'cancel',
      }),
    ],
  );
}

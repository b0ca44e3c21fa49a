import type { Context } from '../../../context.js';
import { recipientOf, type MailAttachment, type Recipient } from '../../mail/index.js';
import { pages } from '../../notifications/index.js';
import { invitationFile } from './invitation.js';
import { whenOf } from './order-confirmed-mail.js';
import type { SessionRow } from './session-rows.js';

declare module '../../jobs/index.js' {
  interface JobPayloads {
    /** To the student: money is on its way back, with the cancelled sessions. */
    'order-refunded-mail': { refundId: string };
    /** To a tutor: a session of theirs was cancelled. */
    'session-cancelled-mail': { appointmentId: string };
  }
}

interface RefundRow {
  orderId: string;
  number: string;
  studentId: string;
  amountCents: number;
}

/** Job: tells the student that money is on its way back; cancelled sessions leave the calendar. */
export async function sendOrderRefunded(ctx: Context, { refundId }: { refundId: string }): Promise<void> {
  const [refund] = await ctx.db.query<RefundRow>(
    `select o.id as "orderId", o.number, o.student_id as "studentId", r.amount_cents as "amountCents"
     from refunds r join orders o on o.id = r.order_id where r.id = $1`,
    [refundId],
  );
  const to = refund && (await recipientOf(ctx, refund.studentId));
  const sessions = await cancelledSessions(
    ctx,
    'join refund_lines f on f.order_line_id = l.id where f.refund_id = $1',
    refundId,
  );
  await ctx.close(); // no transaction is open while the mail server is asked
  if (!refund || !to) return;
  const t = ctx.services.texts(to.language, 'mail');
  await ctx.services.mailer.send(
    to,
    ({ formats, url }) => ({
      subject: t('orderRefunded.subject', { number: refund.number }),
      heading: t('orderRefunded.heading'),
      paragraphs: [t('orderRefunded.text', { amount: formats.money(refund.amountCents) })],
      facts: [
        { label: t('orderConfirmed.number'), value: refund.number },
        { label: t('orderRefunded.amount'), value: formats.money(refund.amountCents) },
        ...sessions.map((session) => ({
          label: t('orderRefunded.cancelled'),
          value: `${session.courseName}, ${whenOf(session, formats)}`,
        })),
      ],
      action: { label: t('orderConfirmed.action'), url: url(pages.student.order(refund.orderId)) },
      note: t('orderRefunded.delay'),
    }),
    sessions.map((session) => cancellation(ctx, session, to, session.tutorName, pages.student.appointment(session.id))),
  );
}

/** Job: tells a tutor that a session was cancelled; it leaves the calendar. */
export async function sendSessionCancelled(ctx: Context, { appointmentId }: { appointmentId: string }): Promise<void> {
  const [session] = await cancelledSessions(ctx, 'where a.id = $1', appointmentId);
  const to = session && (await recipientOf(ctx, session.tutorId));
  await ctx.close(); // no transaction is open while the mail server is asked
  if (!session || !to) return;
  const t = ctx.services.texts(to.language, 'mail');
  await ctx.services.mailer.send(
    to,
    ({ formats, url }) => ({
      subject: t('sessionCancelled.subject', { name: session.studentName }),
      heading: t('sessionCancelled.heading'),
      paragraphs: [t('sessionCancelled.text', { name: session.studentName })],
      facts: [{ label: session.courseName, value: whenOf(session, formats) }],
      action: { label: t('sessionsBooked.action'), url: url(pages.tutor.appointment(session.id)) },
    }),
    [cancellation(ctx, session, to, session.studentName, pages.tutor.appointment(session.id))],
  );
}

function cancelledSessions(ctx: Context, which: string, id: string): Promise<SessionRow[]> {
  return ctx.db.query<SessionRow>(
    `select distinct on (a.starts_at, a.id) a.id, a.starts_at as "startsAt", a.ends_at as "endsAt", a.sequence, a.state,
       a.tutor_id as "tutorId", s.name as "studentName", l.tutor_name as "tutorName", l.course_name as "courseName",
       l.total_cents as "lineTotalCents"
     from order_lines l join appointments a on a.id = l.appointment_id and a.state = 'cancelled' join users s on s.id = a.student_id
     ${which} order by a.starts_at, a.id`,
    [id],
  );
}

function cancellation(ctx: Context, session: SessionRow, to: Recipient, name: string, page: string): MailAttachment {
  const { env, texts } = ctx.services;
  const url = new URL(page, env.PUBLIC_URL).href;
  const summary = texts(to.language, 'mail')('orderConfirmed.calendar', { course: session.courseName, name });
  return invitationFile(env, { session, summary, description: url, url, to, method: 'cancel' });
}

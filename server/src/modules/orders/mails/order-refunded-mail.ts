import type { Context } from '../../../context.js';
import { recipientOf } from '../../mail/index.js';
import { pages } from '../../notifications/index.js';
import { whenOf } from './order-confirmed-mail.js';
import type { SessionRow } from './session-rows.js';

declare module '../../jobs/index.js' {
  interface JobPayloads {
    /** To the student: money is on its way back, with the sessions that were cancelled. */
    'order-refunded-mail': { refundId: string };
  }
}

interface RefundRow {
  orderId: string;
  number: string;
  studentId: string;
  amountCents: number;
}

/** Job: tells the student that money is on its way back, and for which sessions. */
export async function sendOrderRefunded(ctx: Context, { refundId }: { refundId: string }): Promise<void> {
  const [refund] = await ctx.db.query<RefundRow>(
    `select o.id as "orderId", o.number, o.student_id as "studentId", r.amount_cents as "amountCents"
     from refunds r join orders o on o.id = r.order_id where r.id = $1`,
    [refundId],
  );
  const to = refund && (await recipientOf(ctx, refund.studentId));
  const sessions = await cancelledSessions(ctx, refundId);
  await ctx.close(); // no transaction is open while the mail server is asked
  if (!refund || !to) return;
  const t = ctx.services.texts(to.language, 'mail');
  await ctx.services.mailer.send(to, ({ formats, url }) => ({
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
  }));
}

function cancelledSessions(ctx: Context, refundId: string): Promise<SessionRow[]> {
  return ctx.db.query<SessionRow>(
    `select distinct on (a.starts_at, a.id) a.id, a.starts_at as "startsAt", a.ends_at as "endsAt", a.sequence, a.state,
       a.tutor_id as "tutorId", s.name as "studentName", l.tutor_name as "tutorName", l.course_name as "courseName",
       l.total_cents as "lineTotalCents"
     from order_lines l join appointments a on a.id = l.appointment_id and a.state = 'cancelled' join users s on s.id = a.student_id
     join refund_lines f on f.order_line_id = l.id where f.refund_id = $1 order by a.starts_at, a.id`,
    [refundId],
  );
}

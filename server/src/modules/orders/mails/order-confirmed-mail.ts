import type { Context } from '../../../context.js';
import { recipientOf, type MailTools } from '../../mail/index.js';
import { pages } from '../../notifications/index.js';
import { orderLoader } from '../order.loaders.js';
import { invitationFile } from './invitation.js';
import { sessionsOfOrder, type SessionRow } from './session-rows.js';

declare module '../../jobs/index.js' {
  interface JobPayloads {
    /** To the student: what was paid, with an invitation for each session. */
    'order-confirmed-mail': { orderId: string };
    /** To a tutor: the sessions of an order that are with them, with invitations. */
    'sessions-booked-mail': { orderId: string; tutorId: string };
  }
}

/** Job: tells the student that the order is paid. Sessions that are no longer confirmed by then are left out. */
export async function sendOrderConfirmed(ctx: Context, { orderId }: { orderId: string }): Promise<void> {
  const order = await ctx.load(orderLoader, orderId);
  const to = order && (await recipientOf(ctx, order.studentId));
  const sessions = (await sessionsOfOrder(ctx, orderId)).filter((session) => session.state === 'confirmed');
  if (!order || !to || sessions.length === 0) return;
  const { services } = ctx;
  const t = services.texts(to.language, 'mail');
  const attachments = sessions.map((session) => {
    const url = new URL(pages.student.appointment(session.id), services.env.PUBLIC_URL).href;
    const summary = t('orderConfirmed.calendar', { course: session.courseName, name: session.tutorName });
    return invitationFile(services.env, { session, summary, description: url, url, to, method: 'request' });
  });
  await services.mailer.send(
    to,
    ({ formats, url }) => ({
      subject: t('orderConfirmed.subject', { number: order.number }),
      heading: t('orderConfirmed.heading'),
      paragraphs: [t('orderConfirmed.text', { count: sessions.length })],
      facts: [
        ...sessions.map((session) => ({
          label: `${session.courseName}, ${session.tutorName}`,
          value: whenOf(session, formats),
        })),
        { label: t('orderConfirmed.number'), value: order.number },
        { label: t('orderConfirmed.total'), value: formats.money(order.totalCents) },
      ],
      action: { label: t('orderConfirmed.action'), url: url(pages.student.order(order.id)) },
      note: t('orderConfirmed.zone', { zone: formats.zone(sessions[0]?.startsAt ?? ctx.now) }),
    }),
    attachments,
  );
}

/** Job: tells a tutor of the sessions that a student has booked with them. */
export async function sendSessionsBooked(
  ctx: Context,
  { orderId, tutorId }: { orderId: string; tutorId: string },
): Promise<void> {
  const to = await recipientOf(ctx, tutorId);
  const sessions = (await sessionsOfOrder(ctx, orderId)).filter(
    (session) => session.tutorId === tutorId && session.state === 'confirmed',
  );
  const [first] = sessions;
  if (!to || !first) return;
  const { services } = ctx;
  const t = services.texts(to.language, 'mail');
  const attachments = sessions.map((session) => {
    const url = new URL(pages.tutor.appointment(session.id), services.env.PUBLIC_URL).href;
    const summary = t('orderConfirmed.calendar', { course: session.courseName, name: session.studentName });
    return invitationFile(services.env, { session, summary, description: url, url, to, method: 'request' });
  });
  await services.mailer.send(
    to,
    ({ formats, url }) => ({
      subject: t('sessionsBooked.subject', { count: sessions.length, name: first.studentName }),
      heading: t('sessionsBooked.heading', { count: sessions.length }),
      paragraphs: [t('sessionsBooked.text', { count: sessions.length, name: first.studentName })],
      facts: sessions.map((session) => ({ label: session.courseName, value: whenOf(session, formats) })),
      action: { label: t('sessionsBooked.action'), url: url(pages.tutor.appointment(first.id)) },
      note: t('orderConfirmed.zone', { zone: formats.zone(first.startsAt) }),
    }),
    attachments,
  );
}

/** "mardi 24 novembre 2026, 16 h à 17 h 30": the year is said, since mails are read later. */
export function whenOf(session: Pick<SessionRow, 'startsAt' | 'endsAt'>, formats: MailTools['formats']): string {
  return `${formats.weekday(session.startsAt)} ${formats.dateNumeric(session.startsAt)}, ${formats.timeRange(session.startsAt, session.endsAt)}`;
}

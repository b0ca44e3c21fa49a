import type { Context } from '../../../context.js';
import { recipientOf } from '../../mail/index.js';
import { pages } from '../../notifications/index.js';
import { invitationFile } from '../mails/invitation.js';
import { whenOf } from '../mails/order-confirmed-mail.js';
import type { PaidDifference } from './tell-of-move.js';

interface Move {
  appointmentId: string;
  /** The session's SEQUENCE after this change: of several changes in a row only the last one is written about. */
  sequence: number;
  /** When it was before, ISO instants. */
  was: { startsAt: string; endsAt: string };
  reason: string | null;
}

/** The change as one of the two people is told of it: the student also what was paid for it. */
type ToldMove = Move & { to: 'student' | 'tutor'; paid?: PaidDifference };

declare module '../../jobs/index.js' {
  interface JobPayloads {
    /** To one of the two people of a session: it has another time, tutor or length. */
    'session-moved-mail': ToldMove;
    /** To a tutor whose session somebody else teaches now. */
    'session-left-mail': Move & { tutorId: string };
  }
}

interface SessionNow {
  id: string;
  startsAt: Date;
  endsAt: Date;
  sequence: number;
  state: string;
  studentId: string;
  tutorId: string;
  studentName: string;
  tutorName: string;
  courseName: string;
}

async function sessionNow(ctx: Context, id: string): Promise<SessionNow | undefined> {
  const [session] = await ctx.db.query<SessionNow>(
    `select a.id, a.starts_at as "startsAt", a.ends_at as "endsAt", a.sequence, a.state, a.student_id as "studentId",
       a.tutor_id as "tutorId", s.name as "studentName", t.display_name as "tutorName", c.name as "courseName"
     from appointments a join users s on s.id = a.student_id join tutors t on t.user_id = a.tutor_id join courses c on c.id = a.course_id
     where a.id = $1`,
    [id],
  );
  return session;
}

/**
 * Job: tells the student or the tutor of a session's new time, with an invitation that moves it in the calendar: the same UID, a higher
 * SEQUENCE. Says nothing when it was changed again since: that change has a mail of its own.
 */
export async function sendSessionMoved(ctx: Context, move: ToldMove): Promise<void> {
  const session = await sessionNow(ctx, move.appointmentId);
  const isStudent = move.to === 'student';
  const to = session && (await recipientOf(ctx, isStudent ? session.studentId : session.tutorId));
  await ctx.close(); // no transaction is open while the mail server is asked
  if (!session || !to || session.state !== 'confirmed' || session.sequence > move.sequence) return;
  const { services } = ctx;
  const t = services.texts(to.language, 'mail');
  const name = isStudent ? session.tutorName : session.studentName;
  const page = isStudent ? pages.student.appointment(session.id) : pages.tutor.appointment(session.id);
  const address = new URL(page, services.env.PUBLIC_URL).href;
  await services.mailer.send(
    to,
    ({ formats, url }) => ({
      subject: t('sessionMoved.subject', { name }),
      heading: t('sessionMoved.heading'),
      paragraphs: [t('sessionMoved.text', { name })],
      facts: [
        { label: t('sessionMoved.now'), value: `${session.courseName}, ${whenOf(session, formats)}` },
        { label: t('sessionMoved.before'), value: whenOf(asDates(move.was), formats) },
        ...(move.paid
          ? [
              { label: t('orderConfirmed.number'), value: move.paid.orderNumber },
              { label: t('orderConfirmed.total'), value: formats.money(move.paid.totalCents) },
            ]
          : []),
        ...(move.reason ? [{ label: t('sessionCancelled.reason'), value: move.reason }] : []),
      ],
      action: { label: t('sessionsBooked.action'), url: url(page) },
      note: t('orderConfirmed.zone', { zone: formats.zone(session.startsAt) }),
    }),
    [
      invitationFile(services.env, {
        session,
        summary: t('orderConfirmed.calendar', { course: session.courseName, name }),
        description: address,
        url: address,
        to,
        method: 'request',
      }),
    ],
  );
}

/** Job: tells a tutor that a session of theirs is taught by somebody else now; it leaves their calendar. */
export async function sendSessionLeft(ctx: Context, move: Move & { tutorId: string }): Promise<void> {
  const session = await sessionNow(ctx, move.appointmentId);
  const to = session && (await recipientOf(ctx, move.tutorId));
  await ctx.close(); // no transaction is open while the mail server is asked
  if (!session || !to || session.tutorId === move.tutorId) return;
  const { services } = ctx;
  const t = services.texts(to.language, 'mail');
  const was = asDates(move.was);
  const address = new URL('/tuteur/seances', services.env.PUBLIC_URL).href;
  await services.mailer.send(
    to,
    ({ formats }) => ({
      subject: t('sessionCancelled.subject', { name: session.studentName }),
      heading: t('sessionCancelled.heading'),
      paragraphs: [t('sessionMoved.left', { name: session.studentName })],
      facts: [
        { label: session.courseName, value: whenOf(was, formats) },
        ...(move.reason ? [{ label: t('sessionCancelled.reason'), value: move.reason }] : []),
      ],
    }),
    [
      invitationFile(services.env, {
        session: { id: session.id, sequence: move.sequence, ...was },
        summary: t('orderConfirmed.calendar', { course: session.courseName, name: session.studentName }),
        description: address,
        url: address,
        to,
        method: 'cancel',
      }),
    ],
  );
}

function asDates({ startsAt, endsAt }: Move['was']): { startsAt: Date; endsAt: Date } {
  return { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}

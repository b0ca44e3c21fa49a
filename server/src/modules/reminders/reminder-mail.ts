import type { Context } from '../../context.js';
import { recipientOf } from '../mail/index.js';
import { pages } from '../notifications/index.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    /** To one party of a session that is about to begin, if it still begins at that instant (ISO 8601). */
    'session-reminder-mail': { appointmentId: string; userId: string; startsAt: string };
  }
}

interface Session {
  role: 'student' | 'tutor';
  courseName: string;
  otherName: string;
  startsAt: Date;
  endsAt: Date;
  meetingUrl: string | null;
}

/** Job: reminds by mail, with the way in. The session is read again: one that was cancelled or moved since is not written of. */
export async function sendReminderMail(
  ctx: Context,
  { appointmentId, userId, startsAt }: { appointmentId: string; userId: string; startsAt: string },
): Promise<void> {
  const [session] = await ctx.db.query<Session>(
    `select case when a.student_id = $2 then 'student' else 'tutor' end as role, c.name as "courseName",
       case when a.student_id = $2 then t.display_name else s.name end as "otherName", a.starts_at as "startsAt",
       a.ends_at as "endsAt", coalesce(a.meeting_url, l.url) as "meetingUrl"
     from appointments a join courses c on c.id = a.course_id join tutors t on t.user_id = a.tutor_id
       join users s on s.id = a.student_id join users reader on reader.id = $2
       left join tutor_meeting_links l on l.tutor_id = a.tutor_id
     where a.id = $1 and $2 in (a.student_id, a.tutor_id) and a.state = 'confirmed' and a.starts_at = $3 and a.starts_at > $4
       and reader.suspended_at is null`,
    [appointmentId, userId, startsAt, ctx.now],
  );
  const to = session && (await recipientOf(ctx, userId));
  await ctx.close(); // no transaction is open while the mail server is asked
  if (!session || !to) return;
  const { role, courseName, otherName, meetingUrl } = session;
  await ctx.services.mailer.send(to, ({ t, formats, url }) => {
    const page = url(pages[role].appointment(appointmentId));
    return {
      subject: t('sessionReminder.subject', {
        course: courseName,
        time: formats.range(session.startsAt, session.endsAt, ctx.now),
      }),
      heading: t('sessionReminder.heading', { name: otherName }),
      paragraphs: [meetingUrl === null ? t('sessionReminder.noLink') : t('sessionReminder.text')],
      facts: [
        { label: t('sessionReminder.course'), value: courseName },
        { label: t('sessionReminder.time'), value: formats.range(session.startsAt, session.endsAt, ctx.now) },
        ...(meetingUrl === null ? [] : [{ label: t('sessionReminder.link'), value: meetingUrl }]),
      ],
      action:
        meetingUrl === null
          ? { label: t('sessionReminder.see'), url: page }
          : { label: t('sessionReminder.join'), url: meetingUrl },
      note: t('orderConfirmed.zone', { zone: formats.zone(session.startsAt) }),
    };
  });
}

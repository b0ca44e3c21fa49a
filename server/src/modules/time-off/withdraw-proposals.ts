import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { lockAppointments, releaseHolds, tellOf } from '../appointments/index.js';
import { defineMail } from '../mail/index.js';
import { notify, pages } from '../notifications/index.js';

declare module '../mail/index.js' {
  interface MailData {
    /** To a student: the other time that was offered is no longer needed; instants are ISO 8601 in UTC. */
    'proposal-withdrawn': {
      appointmentId: string;
      courseName: string;
      otherName: string;
      startsAt: string;
      endsAt: string;
    };
  }
}

defineMail('proposal-withdrawn', ({ appointmentId, courseName, otherName, ...time }, { t, formats, url }) => ({
  subject: t('proposalWithdrawn.subject', { course: courseName }),
  heading: t('proposalWithdrawn.heading'),
  paragraphs: [t('proposalWithdrawn.text', { name: otherName, course: courseName })],
  facts: [{ label: t('sessionProposal.planned'), value: formats.range(time.startsAt, time.endsAt) }],
  action: { label: t('proposalWithdrawn.action'), url: url(pages.student.appointment(appointmentId)) },
}));

/**
 * Withdraws the open proposals of these sessions in the caller's transaction: the times that were kept are let go, the sessions stay as they
 * are, and their students are told live, by notification and by mail. The link of the proposal's mail says so from now on. Sessions
 * are locked before proposals, as those who answer do. The context is the company's.
 */
export async function withdrawProposals(
  system: Context,
  tx: Transaction,
  appointmentIds: readonly string[],
): Promise<void> {
  if (appointmentIds.length === 0) return;
  const open = await tx.query<{ hold: string }>(
    `select held_appointment_id as hold from session_proposals where appointment_id = any ($1) and state = 'open'`,
    [appointmentIds],
  );
  await lockAppointments(tx, [...appointmentIds, ...open.map((row) => row.hold)]);
  const withdrawn = await tx.query<{ id: string; hold: string }>(
    `update session_proposals set state = 'withdrawn', answered_at = $2 where appointment_id = any ($1) and state = 'open'
     returning appointment_id as id, held_appointment_id as hold`,
    [appointmentIds, system.now],
  );
  await releaseHolds(
    system,
    tx,
    withdrawn.map((row) => row.hold),
  );
  const told = await tx.query<Told>(
    `select a.id, a.student_id as "studentId", a.tutor_id as "tutorId", a.starts_at as "startsAt", a.ends_at as "endsAt",
       c.name as "courseName", t.display_name as "otherName"
     from appointments a join courses c on c.id = a.course_id join tutors t on t.user_id = a.tutor_id
     where a.id = any ($1) order by a.starts_at, a.id`,
    [withdrawn.map((row) => row.id)],
  );
  for (const session of told) await tellStudent(system, tx, session);
}

interface Told {
  id: string;
  studentId: string;
  tutorId: string;
  startsAt: Date;
  endsAt: Date;
  courseName: string;
  otherName: string;
}

async function tellStudent(
  system: Context,
  tx: Transaction,
  { id, studentId, tutorId, startsAt, endsAt, courseName, otherName }: Told,
): Promise<void> {
  const data = { courseName, otherName, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  await notify(system, tx, {
    userId: studentId,
    kind: 'proposal.withdrawn',
    data,
    link: pages.student.appointment(id),
  });
  await tx.enqueue('send-mail', {
    userId: studentId,
    mail: 'proposal-withdrawn',
    data: { ...data, appointmentId: id },
  });
  tellOf(tx, { id, studentId, tutorId });
}

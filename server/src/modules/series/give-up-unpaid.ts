import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { tellOf } from '../appointments/index.js';
import { notify, pages } from '../notifications/index.js';
import { letGo } from './let-go.js';

export interface GivenUp {
  ids: readonly string[];
  /** Whose sessions they are, and in whose name it is done. */
  tutorId: string;
  /** Read by the student; null where none was asked for. */
  reason: string | null;
}

/**
 * Gives up unpaid sessions of series for their tutor, in the caller's transaction, which must be the company's: nothing was paid, so nothing
 * goes back; no card is charged for them, and their students are told live, by notification and by mail. Those that are not the
 * tutor's, were paid or are let go already stay as they are. Answers the ids of those that were given up.
 */
export async function giveUpUnpaid(
  system: Context,
  tx: Transaction,
  { ids, tutorId, reason }: GivenUp,
): Promise<string[]> {
  const sessions = await tx.query<UnpaidSession>(
    `select a.id, a.series_id as "seriesId", a.student_id as "studentId", a.tutor_id as "tutorId", a.starts_at as "startsAt",
       a.ends_at as "endsAt", c.name as "courseName", t.display_name as "tutorName"
     from appointments a join courses c on c.id = a.course_id join tutors t on t.user_id = a.tutor_id
     where a.id = any ($1) and a.tutor_id = $2 and a.charge_at is not null order by a.starts_at, a.id`,
    [ids, tutorId],
  );
  const released = await letGo(
    system,
    tx,
    sessions.map(({ id }) => id),
    { author: { id: tutorId, role: 'tutor' }, reason },
  );
  for (const session of sessions) if (released.has(session.id)) await tellStudent(system, tx, session, reason);
  return [...released];
}

interface UnpaidSession {
  id: string;
  seriesId: string;
  studentId: string;
  tutorId: string;
  startsAt: Date;
  endsAt: Date;
  courseName: string;
  tutorName: string;
}

async function tellStudent(
  system: Context,
  tx: Transaction,
  { id, seriesId, studentId, tutorId, startsAt, endsAt, courseName, tutorName }: UnpaidSession,
  reason: string | null,
): Promise<void> {
  const data = {
    courseName,
    otherName: tutorName,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  };
  await notify(system, tx, {
    userId: studentId,
    kind: 'appointment.cancelled',
    data,
    link: pages.student.series(seriesId),
  });
  await tx.enqueue('send-mail', {
    userId: studentId,
    mail: 'series-session-cancelled',
    data: { ...data, seriesId, reason },
  });
  tellOf(tx, { id, studentId, tutorId });
}

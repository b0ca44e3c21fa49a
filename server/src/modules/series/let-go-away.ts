import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { tellOf } from '../appointments/index.js';
import { notify, pages } from '../notifications/index.js';
import { letGo } from './let-go.js';
import { MissingReason } from './series-session.entity.js';

/** A session that is about to be charged. */
export interface SessionAhead {
  seriesId: string;
  appointmentId: string;
  studentId: string;
  tutorId: string;
  startsAt: Date;
  endsAt: Date;
}

/**
 * Lets a session go whose tutor will be away, instead of charging it, and tells the student why; whether it did. One that the tutor chose
 * to give all the same stays.
 */
export async function letGoIfAway(ctx: Context, tx: Transaction, session: SessionAhead): Promise<boolean> {
  const { seriesId, appointmentId, studentId, tutorId, startsAt, endsAt } = session;
  const away = await tx.query(
    `select tutor_id from app.time_off_intervals($1, $2, $3)
     where not exists (select from time_off_sessions k where k.appointment_id = $4 and k.choice = 'keep')`,
    [[tutorId], startsAt, endsAt, appointmentId],
  );
  if (away.length === 0) return false;
  await letGo(ctx, tx, [appointmentId]);
  const [names] = await tx.query<{ courseName: string; otherName: string }>(
    `select c.name as "courseName", t.display_name as "otherName"
     from appointments a join courses c on c.id = a.course_id join tutors t on t.user_id = a.tutor_id where a.id = $1`,
    [appointmentId],
  );
  const data = {
    courseName: names?.courseName ?? '',
    otherName: names?.otherName ?? '',
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    reason: MissingReason.TIME_OFF,
  };
  await notify(ctx, tx, { userId: studentId, kind: 'series.missing', data, link: pages.student.series(seriesId) });
  await tx.enqueue('send-mail', {
    userId: studentId,
    mail: 'series-session-missing',
    data: { ...data, seriesId },
  });
  tellOf(tx, { id: appointmentId, studentId, tutorId });
  return true;
}

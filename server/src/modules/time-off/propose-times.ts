import { proposalEnd } from '@4as/scheduling';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { loadCalendars } from '../availability/index.js';
import { extendHolds, HeldSlot, holdSlot, releaseHolds, type Appointment } from '../appointments/index.js';
import { notify, pages } from '../notifications/index.js';
import { ProposedTimeNotFree } from './time-off.results.js';

export interface NewProposal {
  session: Appointment;
  startsAt: Date;
  /** The tutor's words to the student. */
  message: string | null;
}

/**
 * Offers the student of a confirmed session another time with the same tutor, in the caller's transaction: the time is held for the student
 * until the proposal ends, so nobody else can take it, and the student is told live, by notification and by mail. A proposal that was
 * open before is withdrawn. What the time is checked by, and who wins it, is as for every hold. The context is the company's.
 */
export async function proposeTime(
  system: Context,
  tx: Transaction,
  { session, startsAt, message }: NewProposal,
): Promise<ProposedTimeNotFree | null> {
  await withdrawOpen(system, tx, session.id);
  const calendars = await loadCalendars(system, tx, {
    tutorIds: [session.tutorId],
    studentId: session.studentId,
    from: startsAt.getTime(),
    to: startsAt.getTime() + 1,
  });
  const expiresAt = proposalEnd(
    { start: session.startsAt.getTime(), end: session.endsAt.getTime() },
    startsAt.getTime(),
    calendars.get(session.tutorId)?.noticeMinutes ?? 0,
    system.now.getTime(),
  );
  if (expiresAt === null) return new ProposedTimeNotFree(session, []);
  const held = await holdSlot(system, tx, { ...session, minutes: session.minutes, startsAt });
  // A hold that is there already lies in the student's cart: it can't be in two places.
  if (!(held instanceof HeldSlot) || !held.isNew)
    return new ProposedTimeNotFree(session, 'nearest' in held ? held.nearest : []);
  await extendHolds(system, tx, [held.appointment.id], new Date(expiresAt));
  const id = uuidv7();
  await tx.query(
    `insert into session_proposals (id, appointment_id, held_appointment_id, student_id, tutor_id, message, starts_at, ends_at, expires_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      session.id,
      held.appointment.id,
      session.studentId,
      session.tutorId,
      message,
      session.startsAt,
      session.endsAt,
      new Date(expiresAt),
      system.now,
    ],
  );
  await tellOfProposal(system, tx, id, session, held.appointment);
  return null;
}

/** Lets go the time that was proposed for a session before, if any. */
async function withdrawOpen(system: Context, tx: Transaction, appointmentId: string): Promise<void> {
  const open = await tx.query<{ hold: string }>(
    `update session_proposals set state = 'withdrawn', answered_at = $2 where appointment_id = $1 and state = 'open'
     returning held_appointment_id as hold`,
    [appointmentId, system.now],
  );
  await releaseHolds(
    system,
    tx,
    open.map((row) => row.hold),
  );
}

async function tellOfProposal(
  system: Context,
  tx: Transaction,
  proposalId: string,
  session: Appointment,
  held: Appointment,
): Promise<void> {
  const [names] = await tx.query<{ courseName: string; otherName: string }>(
    `select c.name as "courseName", t.display_name as "otherName" from courses c, tutors t where c.id = $1 and t.user_id = $2`,
    [session.courseId, session.tutorId],
  );
  if (!names) throw new Error('A session has no course or no tutor.');
  await notify(system, tx, {
    userId: session.studentId,
    kind: 'proposal.new',
    data: { ...names, startsAt: held.startsAt.toISOString(), endsAt: held.endsAt.toISOString() },
    link: pages.student.appointment(session.id),
  });
  await tx.enqueue('session-proposal-mail', { proposalId });
  const { id: appointmentId, studentId, tutorId } = session;
  tx.publish({ topic: 'appointment', appointmentId, studentId, tutorId });
}

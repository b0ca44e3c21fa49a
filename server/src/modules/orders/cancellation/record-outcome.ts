import { isTimely, nextState, outcomeShares } from '@4as/scheduling';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { InvalidInput } from '../../../graphql/failures.js';
import {
  actorOf,
  AppointmentChanged,
  authorOf,
  lockAppointments,
  moveAppointments,
  sessionFor,
  TransitionNotAllowed,
  writeSessions,
  type Appointment,
} from '../../appointments/index.js';
import { recordAudit } from '../../audit/index.js';
import { notify, notifyAdmins, pages, type NotificationKind } from '../../notifications/index.js';
import { applyOutcomes } from './apply-outcomes.js';
import { SessionOutcomeKind, type RecordOutcomeInput } from './cancellation.inputs.js';
import { TooEarly } from './cancellation.results.js';
import { lockOrdersOf } from './lines-of-sessions.js';

type Ended = 'completed' | 'student_no_show' | 'tutor_no_show';

/**
 * Says how a session went: that it was taught, or that one of the two did not come. Who may say what of which state is the table of
 * transitions; money and earning follow the table of outcomes in the same transaction. An admin corrects what was said, with a
 * reason. `TooEarly` before it can be known. The same again changes nothing.
 */
export async function recordOutcome(
  ctx: Context,
  { appointmentId, outcome, reason: given }: RecordOutcomeInput,
): Promise<AppointmentChanged | TooEarly | TransitionNotAllowed | InvalidInput> {
  const actor = actorOf(ctx.viewer);
  const reason = given?.trim() || null;
  if (actor === 'admin' && reason === null) return InvalidInput.at('reason', 'isNotEmpty');
  return writeSessions(ctx, async (writer, tx) => {
    await lockOrdersOf(tx, [appointmentId]);
    const [row] = await lockAppointments(tx, [appointmentId]);
    const appointment = sessionFor(ctx.viewer, row);
    if (appointment.state === stateAfter[outcome]) return new AppointmentChanged(appointment);
    if (nextState(appointment.state, outcome, actor) === undefined) return new TransitionNotAllowed(appointment.state);
    const interval = { start: appointment.startsAt.getTime(), end: appointment.endsAt.getTime() };
    if (!isTimely(outcome, actor, interval, ctx.now.getTime()))
      return new TooEarly(outcome === SessionOutcomeKind.COMPLETED ? appointment.endsAt : appointment.startsAt);
    const before = appointment.state;
    const [moved] = await moveAppointments(writer, tx, {
      ids: [appointment.id],
      action: outcome,
      actor,
      reason,
      author: authorOf(ctx.viewer),
    });
    if (!moved) return new TransitionNotAllowed(before);
    const state = moved.state as string as Ended;
    const amounts = await applyOutcomes(writer, tx, [{ appointmentId: moved.id, shares: outcomeShares(state) }], {
      reason: 'tutor-no-show',
      requestedBy: ctx.viewer.id,
    });
    await recordAudit(writer, tx, {
      action: 'appointment.outcome',
      subjectType: 'appointment',
      subjectId: moved.id,
      before: { state: before },
      after: { state, actorId: ctx.viewer.id, ...amounts.get(moved.id) },
      ...(reason === null ? {} : { reason }),
    });
    await tell(ctx, writer, tx, moved);
    return new AppointmentChanged(moved);
  });
}

const stateAfter: Record<SessionOutcomeKind, string> = {
  [SessionOutcomeKind.COMPLETED]: 'completed',
  [SessionOutcomeKind.STUDENT_NO_SHOW]: 'student_no_show',
  [SessionOutcomeKind.TUTOR_NO_SHOW]: 'tutor_no_show',
};

/** A no-show is told to the other person, or to both where an admin says it; one of a tutor also to the admins, who may ask why. */
async function tell(ctx: Context, writer: Context, tx: Transaction, appointment: Appointment): Promise<void> {
  const isOfTutor = appointment.state === stateAfter[SessionOutcomeKind.TUTOR_NO_SHOW];
  if (!isOfTutor && appointment.state !== stateAfter[SessionOutcomeKind.STUDENT_NO_SHOW]) return;
  const [named] = await tx.query<{ courseName: string; studentName: string; tutorName: string }>(
    `select c.name as "courseName", s.name as "studentName", t.display_name as "tutorName"
     from appointments a join courses c on c.id = a.course_id join users s on s.id = a.student_id join tutors t on t.user_id = a.tutor_id
     where a.id = $1`,
    [appointment.id],
  );
  if (!named) return;
  const kind: NotificationKind = isOfTutor ? 'appointment.tutor-no-show' : 'appointment.student-no-show';
  const session = {
    courseName: named.courseName,
    startsAt: appointment.startsAt.toISOString(),
    endsAt: appointment.endsAt.toISOString(),
  };
  const { id, studentId, tutorId } = appointment;
  const parties = [
    { userId: studentId, otherName: named.tutorName, link: pages.student.appointment(id) },
    { userId: tutorId, otherName: named.studentName, link: pages.tutor.appointment(id) },
  ].filter(({ userId }) => userId !== ctx.viewer.id);
  for (const { userId, otherName, link } of parties)
    await notify(writer, tx, { userId, kind, data: { ...session, otherName }, link });
  if (isOfTutor && ctx.viewer.role === 'student')
    await notifyAdmins(writer, tx, {
      kind,
      data: { ...session, otherName: named.tutorName },
      link: pages.admin.appointment(id),
    });
}

import { mayReschedule, nextState } from '@4as/scheduling';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { InvalidInput } from '../../../graphql/failures.js';
import {
  actorOf,
  Appointment,
  AppointmentChanged,
  lockAppointments,
  sessionFor,
  TransitionNotAllowed,
  writeSessions,
  type CancellationRule,
  type SlotNotFree,
  type SlotTaken,
} from '../../appointments/index.js';
import { recordAudit } from '../../audit/index.js';
import { cancellationPolicyOf, reschedulingPolicyOf, settingsIn, type Settings } from '../../settings/index.js';
import { RefundChanged } from '../cancellation/cancellation.results.js';
import { keptCents, lockOrdersOf, paidLinesOf } from '../cancellation/lines-of-sessions.js';
import { refundLines } from '../cancellation/refund-lines.js';
import { moveSession } from './move-session.js';
import type { RescheduleSessionInput } from './rescheduling.inputs.js';
import { ReschedulingRefused } from './rescheduling.results.js';
import type { ReschedulingRefusal } from './rescheduling.types.js';
import { refundOfShortening } from './shorten.js';

type Refused = SlotTaken | SlotNotFree | ReschedulingRefused | RefundChanged | TransitionNotAllowed | InvalidInput;

/**
 * Gives a session of the viewer another time, tutor or a shorter length. Students until the limit and so many times as the settings say;
 * tutors and admins pass both, and always say why. The minutes that are taken off are refunded by the rules of cancelling; a student
 * gives the refund that was shown, and nothing is done when it is another by now. The same change again changes nothing.
 */
export async function rescheduleSession(
  ctx: Context,
  input: RescheduleSessionInput,
): Promise<AppointmentChanged | Refused> {
  const by = actorOf(ctx.viewer);
  const reason = input.reason?.trim() || null;
  if (by !== 'student' && reason === null) return InvalidInput.at('reason', 'isNotEmpty');
  if (by === 'tutor' && input.tutorId && input.tutorId !== ctx.viewer.id) return InvalidInput.at('tutorId', 'unknown');
  return writeSessions(ctx, async (writer, tx) => {
    await lockOrdersOf(tx, [input.appointmentId]);
    const [row] = await lockAppointments(tx, [input.appointmentId]);
    const appointment = sessionFor(ctx.viewer, row);
    const settings = await settingsIn(tx);
    const refused = refusal(ctx, appointment, settings);
    if (refused) return refused;
    const tutorId = input.tutorId ?? appointment.tutorId;
    const minutes = input.minutes ?? appointment.minutes;
    if (isSame(appointment, { startsAt: input.startsAt, tutorId, minutes })) return new AppointmentChanged(appointment);
    if (minutes > appointment.minutes) return InvalidInput.at('minutes', 'longerIsPaid');
    const changed = await moveSession(writer, tx, appointment, {
      startsAt: input.startsAt,
      tutorId,
      minutes,
      by,
      actorId: ctx.viewer.id,
      reason,
    });
    if (!(changed instanceof Appointment)) return changed;
    const outcome = await refundShortening(ctx, writer, tx, { appointment, minutes, settings, input });
    if (outcome instanceof RefundChanged) return outcome;
    await audit(ctx, writer, tx, { before: appointment, after: changed, refundCents: outcome, reason });
    return new AppointmentChanged(changed);
  });
}

/** Why this viewer may not reschedule the session now; null when they may. */
function refusal(
  ctx: Context,
  appointment: Appointment,
  settings: Settings,
): ReschedulingRefused | TransitionNotAllowed | null {
  const by = actorOf(ctx.viewer);
  if (by === 'system' || nextState(appointment.state, 'reschedule', by) === undefined)
    return new TransitionNotAllowed(appointment.state);
  const answer = mayReschedule({
    by,
    startsAt: appointment.startsAt.getTime(),
    now: ctx.now.getTime(),
    timesRescheduled: appointment.timesRescheduled,
    policy: reschedulingPolicyOf(settings),
  });
  return answer.allowed ? null : new ReschedulingRefused(answer.reason as ReschedulingRefusal, new Date(answer.until));
}

function isSame(
  appointment: Appointment,
  { startsAt, tutorId, minutes }: { startsAt: Date; tutorId: string; minutes: number },
): boolean {
  return (
    appointment.startsAt.getTime() === startsAt.getTime() &&
    appointment.tutorId === tutorId &&
    appointment.minutes === minutes
  );
}

/** Writes down what goes back for the minutes taken off, cents; `RefundChanged` when the student saw another amount. */
async function refundShortening(
  ctx: Context,
  writer: Context,
  tx: Transaction,
  change: { appointment: Appointment; minutes: number; settings: Settings; input: RescheduleSessionInput },
): Promise<number | RefundChanged> {
  const { appointment, minutes, settings, input } = change;
  if (minutes >= appointment.minutes) return 0;
  const lines = await paidLinesOf(tx, [appointment.id]);
  const { refundCents, rule } = refundOfShortening(appointment, {
    minutes,
    keptCents: keptCents(lines),
    by: actorOf(ctx.viewer),
    now: ctx.now,
    policy: cancellationPolicyOf(settings),
  });
  const isShown =
    ctx.viewer.role === 'student' || (ctx.viewer.role === 'admin' && typeof input.refundCents === 'number');
  if (isShown && input.refundCents !== refundCents) return new RefundChanged(rule as CancellationRule, refundCents);
  await refundLines(writer, tx, [{ lines, refundCents }], { reason: 'session-shortened', requestedBy: ctx.viewer.id });
  return refundCents;
}

async function audit(
  ctx: Context,
  writer: Context,
  tx: Transaction,
  change: { before: Appointment; after: Appointment; refundCents: number; reason: string | null },
): Promise<void> {
  if (ctx.viewer.role !== 'admin' && change.refundCents === 0) return;
  const time = ({ startsAt, endsAt, tutorId }: Appointment): object => ({ startsAt, endsAt, tutorId });
  await recordAudit(writer, tx, {
    action: 'appointment.reschedule',
    subjectType: 'appointment',
    subjectId: change.after.id,
    before: time(change.before),
    after: { ...time(change.after), refundCents: change.refundCents, actorId: ctx.viewer.id },
    ...(change.reason === null ? {} : { reason: change.reason }),
  });
}

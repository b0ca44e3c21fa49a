import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { InvalidInput } from '../../../graphql/failures.js';
import {
  actorOf,
  Appointment,
  AppointmentChanged,
  lockAppointments,
  sessionFor,
  writeSessions,
  type CancellationRule,
  type SlotNotFree,
  type SlotTaken,
  type TransitionNotAllowed,
} from '../../appointments/index.js';
import { cancellationPolicyOf, settingsIn, type Settings } from '../../settings/index.js';
import { RefundChanged } from '../cancellation/cancellation.results.js';
import { keptCents, lockOrdersOf, paidLinesOf } from '../cancellation/lines-of-sessions.js';
import { refundLines } from '../cancellation/refund-lines.js';
import { auditMove } from './audit-move.js';
import { isAt } from './check-time.js';
import { moveSession } from './move-session.js';
import type { RescheduleSessionInput } from './rescheduling.inputs.js';
import type { ReschedulingRefused } from './rescheduling.results.js';
import { refundOfShortening } from './shorten.js';
import { whyNotRescheduled } from './why-not-rescheduled.js';

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
    const refused = whyNotRescheduled(ctx, appointment, settings);
    if (refused) return refused;
    const tutorId = input.tutorId ?? appointment.tutorId;
    const minutes = input.minutes ?? appointment.minutes;
    if (isAt(appointment, { startsAt: input.startsAt, tutorId, minutes })) return new AppointmentChanged(appointment);
    // Added minutes are paid, and nobody pays what they did not agree to: `lengthenSession` is the student's.
    if (minutes > appointment.minutes)
      return InvalidInput.at('minutes', by === 'student' ? 'longerIsPaid' : 'longerIsForStudent');
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
    await auditMove(ctx, writer, tx, { before: appointment, after: changed, refundCents: outcome, reason });
    return new AppointmentChanged(changed);
  });
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

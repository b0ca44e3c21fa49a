import {
  cancellationOutcome,
  outcomeShares,
  type Actor,
  type CancellationPolicy,
  type CancellationRule,
} from '@4as/scheduling';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { cancelAppointments, type Appointment } from '../../appointments/index.js';
import { recordAudit } from '../../audit/index.js';
import { cancellationPolicyOf, settingsIn } from '../../settings/index.js';
import { dropReplacements } from '../rescheduling/replacements.js';
import { applyOutcomes, type OutcomeAmounts } from './apply-outcomes.js';
import { lockOrdersOf } from './lines-of-sessions.js';
import { tellOfCancelling } from './tell-of-cancelling.js';

export interface Cancellation {
  ids: readonly string[];
  /** In whose role it is done, which decides what it costs; `system` is the company and costs as an admin's does. */
  by: Actor;
  /** The person who does it, where the company's context does it in their name; left out: the viewer. */
  actorId?: string | null;
  /** Read by both people; null where none was asked for. */
  reason: string | null;
  /** Whose terms decide what it costs: an admin may cancel as the student would have. Left out: those of who does it. */
  terms?: Actor;
}

/** A session that was cancelled, the rule that applied and what it cost the student. */
export interface CancelledSession extends OutcomeAmounts {
  appointment: Appointment;
  rule: CancellationRule;
}

/**
 * Cancels booked sessions with everything that follows, in the caller's transaction: by the policy of the settings the student gets money
 * back (written down here; Stripe is asked after the commit), the tutor earns a share, all or nothing, the rule and the amounts stay
 * with the session, a longer time that is kept for it is let go, its history says who did it, and both people are told live, by notification and by mail, which takes it out
 * of their calendars. Sessions that this actor may not cancel in their state or any more, those cancelled before among them, stay
 * as they are and are left out of the answer: doing it twice is doing it once.
 *
 * The context must be the company's or an admin's (students and tutors may write neither refunds nor earnings): a command that
 * serves others checks who asks, then calls this as the company with their `actorId`. Orders are locked first, then sessions, each
 * in the order of their ids; lock nothing else of theirs before.
 */
export async function cancelSessions(
  ctx: Context,
  tx: Transaction,
  cancellation: Cancellation,
): Promise<CancelledSession[]> {
  const policy = cancellationPolicyOf(await settingsIn(tx));
  await lockOrdersOf(tx, cancellation.ids);
  return cancelLocked(ctx, tx, cancellation, policy);
}

/** As {@link cancelSessions}, for a caller who has locked the orders already. */
export async function cancelLocked(
  ctx: Context,
  tx: Transaction,
  { ids, by, actorId, reason, terms = by }: Cancellation,
  policy: CancellationPolicy,
): Promise<CancelledSession[]> {
  const author = { id: actorId === undefined ? ctx.viewer.id : actorId, role: by };
  const cancelled = await cancelAppointments(ctx, tx, ids, {
    by,
    reason,
    // A system that acts for itself is written down as such, whoever it is for.
    author: ctx.viewer.role === 'system' ? author : undefined,
    ruleOf: (appointment) => cancellationRuleOf(ctx, appointment, terms, policy),
  });
  const ended = cancelled.flatMap((appointment) =>
    appointment.cancellationRule ? [{ appointment, rule: appointment.cancellationRule }] : [],
  );
  const amounts = await applyOutcomes(
    ctx,
    tx,
    ended.map(({ appointment, rule }) => ({
      appointmentId: appointment.id,
      shares: outcomeShares('cancelled', rule, policy),
    })),
    { reason: 'session-cancelled', requestedBy: author.id },
  );
  const sessions = ended.map((session) => ({
    ...session,
    refundCents: amounts.get(session.appointment.id)?.refundCents ?? 0,
    studentPaysCents: amounts.get(session.appointment.id)?.studentPaysCents ?? 0,
  }));
  await dropReplacements(
    ctx,
    tx,
    cancelled.map(({ id }) => id),
  );
  await audit(ctx, tx, sessions, author.id, reason);
  await tellOfCancelling(ctx, tx, cancelled);
  return sessions;
}

/** The rule that applies to cancelling now on somebody's terms; the same function tells people before the click. */
export function cancellationRuleOf(
  ctx: Context,
  appointment: Appointment,
  by: Actor,
  policy: CancellationPolicy,
): CancellationRule {
  return cancellationOutcome({
    by: by === 'system' ? 'admin' : by,
    startsAt: appointment.startsAt.getTime(),
    now: ctx.now.getTime(),
    priceCents: 0,
    policy,
  }).rule;
}

async function audit(
  ctx: Context,
  tx: Transaction,
  sessions: readonly CancelledSession[],
  actorId: string | null,
  reason: string | null,
): Promise<void> {
  for (const { appointment, rule, refundCents, studentPaysCents } of sessions) {
    await recordAudit(ctx, tx, {
      action: 'appointment.cancel',
      subjectType: 'appointment',
      subjectId: appointment.id,
      after: { rule, refundCents, studentPaysCents, by: appointment.cancelledBy, actorId },
      ...(reason === null ? {} : { reason }),
    });
  }
}

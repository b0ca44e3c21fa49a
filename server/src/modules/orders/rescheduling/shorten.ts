import { multiplyDivideHalfUp } from '@4as/pricing';
import { cancellationOutcome, type Actor, type CancellationPolicy } from '@4as/scheduling';
import type { Appointment } from '../../appointments/index.js';

/**
 * What goes back for the minutes that are taken off a session, cents: their part of what the company has for it where cancelling would
 * cost nothing now, and nothing where it would cost a share. So nobody gets more by shortening first and cancelling later than by
 * cancelling at once.
 */
export function refundOfShortening(
  appointment: Pick<Appointment, 'startsAt' | 'minutes'>,
  change: { minutes: number; keptCents: number; by: Actor; now: Date; policy: CancellationPolicy },
): { refundCents: number; rule: ReturnType<typeof cancellationOutcome>['rule'] } {
  const removed = Math.max(appointment.minutes - change.minutes, 0);
  const removedCents = multiplyDivideHalfUp(change.keptCents, removed, appointment.minutes);
  const { rule, refundCents } = cancellationOutcome({
    by: change.by === 'system' ? 'admin' : change.by,
    startsAt: appointment.startsAt.getTime(),
    now: change.now.getTime(),
    priceCents: removedCents,
    policy: change.policy,
  });
  return { rule, refundCents: rule === 'late' ? 0 : refundCents };
}

import { mayReschedule, nextState } from '@4as/scheduling';
import type { Context } from '../../../context.js';
import { actorOf, TransitionNotAllowed, type Appointment } from '../../appointments/index.js';
import { reschedulingPolicyOf, type Settings } from '../../settings/index.js';
import { ReschedulingRefused } from './rescheduling.results.js';
import type { ReschedulingRefusal } from './rescheduling.types.js';

/** Why this viewer may not give the session another time, tutor or length now; null when they may. */
export function whyNotRescheduled(
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

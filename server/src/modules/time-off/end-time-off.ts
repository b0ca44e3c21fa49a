import type { Context } from '../../context.js';
import { signedIn } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { tellOfTime } from '../availability/index.js';
import { TimeOff, TimeOffState } from './time-off.entity.js';
import type { EndTimeOffInput } from './time-off.inputs.js';
import { TimeOffChanged } from './time-off.results.js';

/**
 * Ends a period of the viewer now, or takes it back when it has not begun. One that is over stays as it is, so that doing it twice is
 * doing it once. Sessions that were cancelled stay cancelled: their slots may be somebody else's by now.
 */
export async function endTimeOff(ctx: Context, { id }: EndTimeOffInput): Promise<TimeOffChanged> {
  const { id: tutorId } = signedIn(ctx.viewer);
  return ctx.transact(async (tx) => {
    const timeOff = await tx.em.findOne(TimeOff, { where: { id, tutorId }, lock: { mode: 'pessimistic_write' } });
    if (!timeOff) throw notFound('time off');
    const state = timeOff.state(ctx);
    if (state === TimeOffState.COMING || state === TimeOffState.RUNNING) {
      timeOff.endedAt = ctx.now;
      await tx.em.save(timeOff);
      tellOfTime(tx, timeOff);
    }
    return new TimeOffChanged(timeOff);
  });
}

import { outcomeShares } from '@4as/scheduling';
import type { Context } from '../../../context.js';
import { appointmentsToComplete, moveAppointments } from '../../appointments/index.js';
import { applyOutcomes } from './apply-outcomes.js';
import { lockOrdersOf } from './lines-of-sessions.js';

declare module '../../jobs/index.js' {
  interface JobPayloads {
    /** By the clock: completes sessions that are over, and writes what they cost and earned. */
    'complete-appointments': Record<string, never>;
  }
}

/**
 * Job: a session that is over and of which nobody said otherwise was taught. What it cost its student and what its tutor earned is written in
 * the same transaction, as when somebody says so; the history names the platform. Orders are locked before sessions, and a
 * session that somebody else has decided about meanwhile is left to them.
 */
export async function completeAppointments(ctx: Context): Promise<void> {
  let completed = 0;
  do {
    completed = await ctx.transact(async (tx) => {
      const ids = await appointmentsToComplete(ctx, tx);
      await lockOrdersOf(tx, ids);
      const moved = await moveAppointments(ctx, tx, { ids, action: 'complete', actor: 'system' });
      await applyOutcomes(
        ctx,
        tx,
        moved.map(({ id }) => ({ appointmentId: id, shares: outcomeShares('completed') })),
        { reason: 'session-cancelled', requestedBy: null },
      );
      return moved.length;
    });
  } while (completed > 0);
}

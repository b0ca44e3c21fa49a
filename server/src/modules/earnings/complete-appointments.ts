import type { Context } from '../../context.js';
import { completeSomeAppointments } from '../appointments/index.js';
import { recordEarnings } from './record-earnings.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    /** By the clock: completes sessions that are over, and writes what their tutors earned. */
    'complete-appointments': Record<string, never>;
  }
}

/** Job: a session that is over and of which nobody said otherwise was taught; its tutor has earned it in the same transaction. */
export async function completeAppointments(ctx: Context): Promise<void> {
  let completed = 0;
  do {
    completed = await ctx.transact(async (tx) => {
      const ids = await completeSomeAppointments(ctx, tx);
      await recordEarnings(ctx, tx, ids);
      return ids.length;
    });
  } while (completed > 0);
}

import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { signedIn } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { tellOfTime } from '../availability/index.js';
import { lockTutor } from './settle-sessions.js';
import { TimeOff, TimeOffState } from './time-off.entity.js';
import type { EndTimeOffInput } from './time-off.inputs.js';
import { TimeOffChanged } from './time-off.results.js';
import { withdrawProposals } from './withdraw-proposals.js';

/**
 * Ends a period of the viewer now, or takes it back when it has not begun. Other times that it made the tutor propose and that nobody has
 * answered are withdrawn, and their students told: the sessions take place as they were booked. One that is over stays as it is, so that
 * doing it twice is doing it once. Sessions that were cancelled stay cancelled: their slots may be somebody else's by now.
 */
export async function endTimeOff(ctx: Context, { id }: EndTimeOffInput): Promise<TimeOffChanged> {
  const { id: tutorId } = signedIn(ctx.viewer);
  const system = ctx.asSystem();
  await ctx.close();
  try {
    return await system.transact(async (tx) => {
      await lockTutor(tx, tutorId);
      const timeOff = await tx.em.findOne(TimeOff, { where: { id, tutorId }, lock: { mode: 'pessimistic_write' } });
      if (!timeOff) throw notFound('time off');
      const state = timeOff.state(system);
      if (state === TimeOffState.COMING || state === TimeOffState.RUNNING) {
        timeOff.endedAt = system.now;
        await tx.em.save(timeOff);
        tellOfTime(tx, timeOff);
        await withdrawProposals(system, tx, await sessionsFreed(system, tx, timeOff));
      }
      return new TimeOffChanged(timeOff);
    });
  } finally {
    await system.close();
  }
}

/** The sessions to come for which the period had another time proposed, and which no other period meets. */
async function sessionsFreed(system: Context, tx: Transaction, { id, tutorId }: TimeOff): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select a.id from time_off_sessions k join appointments a on a.id = k.appointment_id
     where k.time_off_id = $1 and k.choice = 'propose' and a.state = 'confirmed' and a.starts_at > $3
       and not exists (select from app.time_off_intervals(array[$2::uuid], a.starts_at, a.ends_at))
     order by a.id`,
    [id, tutorId, system.now],
  );
  return rows.map((row) => row.id);
}

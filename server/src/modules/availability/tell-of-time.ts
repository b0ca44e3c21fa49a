import { DAY } from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';

/** Nobody books further ahead: the horizon is 365 days at most. */
const FARTHEST = 366 * DAY;

/**
 * Tells, after the commit, whoever looks at free slots of the tutor that this time was taken or given back. Which slots there are
 * is asked again: the event only says where to look.
 */
export function tellOfTime(
  tx: Transaction,
  { tutorId, startsAt, endsAt }: { tutorId: string; startsAt: Date; endsAt: Date },
): void {
  tx.publish({ topic: 'tutor-time', tutorId, from: startsAt.getTime(), to: endsAt.getTime() });
}

/** Tells the same of all that can be booked of the tutor: hours or limits have changed. */
export function tellOfHours(ctx: Context, tx: Transaction, tutorId: string): void {
  tellOfTime(tx, { tutorId, startsAt: ctx.now, endsAt: new Date(ctx.now.getTime() + FARTHEST) });
}

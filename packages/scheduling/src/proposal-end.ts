import type { Interval } from './intervals.js';
import { HOUR, MINUTE, type Instant } from './time.js';

/** How long a student has at the most to answer a proposal of another time. */
export const ANSWER_HOURS = 48;

/**
 * Until when a student may accept another time for a session, so that both are still to come and the tutor's notice is kept: two days at
 * most, not past the session's own start (or an hour from now, when that is nearer: an emergency leaves no more), and not past the
 * notice of the proposed time. Null when no time is left to answer: the session has begun, or the proposed time is too soon.
 */
export function proposalEnd(
  session: Interval,
  proposedStart: Instant,
  noticeMinutes: number,
  now: Instant,
): Instant | null {
  if (session.start <= now) return null;
  const end = Math.min(
    now + ANSWER_HOURS * HOUR,
    Math.max(session.start, now + HOUR),
    // after its end nobody can cancel it any more
    session.end - MINUTE,
    proposedStart - noticeMinutes * MINUTE,
  );
  return end > now ? end : null;
}

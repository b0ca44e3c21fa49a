import { openHours } from './availability.js';
import { contains, overlaps, overlapsAny, type Interval } from './intervals.js';
import { bookableStarts, isFree, isOnGrid, withBuffers, type BookingCalendar } from './slots.js';

/** Why a time cannot be booked, in the order in which the first that applies is given. */
export const REFUSAL_REASONS = [
  'past',
  'notice',
  'horizon',
  'override',
  'outside_hours',
  'time_off',
  'taken',
  'buffer',
  'student_busy',
  'off_grid',
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/**
 * 'free', or the first reason why a session over exactly this interval cannot be booked: `past` it would begin before
 * now; `notice` too soon after now; `horizon` on a date too far away; `override` the weekly hours would allow it, but
 * its date has others; `outside_hours` no hours hold it; `time_off`; `taken` another session of the tutor shares time
 * with it; `buffer` one is too near; `student_busy` the student has another; `off_grid` all is well but its minute.
 *
 * Free or not is decided by `isFree`, so by the very function that lists slots; only a refusal is looked into further.
 * Throws RangeError when the interval holds no time.
 */
export function whyNotFree(calendar: BookingCalendar, interval: Interval): 'free' | RefusalReason {
  if (isFree(calendar, interval)) return 'free';
  const reason = REFUSAL_REASONS.find((candidate) => applies(candidate, calendar, interval));
  if (!reason) throw new Error('A time is refused without a reason: the list and the explanation disagree.');
  return reason;
}

function applies(reason: RefusalReason, calendar: BookingCalendar, interval: Interval): boolean {
  switch (reason) {
    case 'past':
      return interval.start < calendar.now;
    case 'notice':
      return interval.start < bookableStarts(calendar).start;
    case 'horizon':
      return interval.start >= bookableStarts(calendar).end;
    case 'override':
      return !isOpen(calendar, interval) && isOpen({ ...calendar, overrides: [] }, interval);
    case 'outside_hours':
      return !isOpen(calendar, interval);
    case 'time_off':
      return overlapsAny(calendar.timeOff, interval);
    case 'taken':
      return overlapsAny(calendar.taken, interval);
    case 'buffer':
      return calendar.taken.some((taken) => overlaps(withBuffers(taken, calendar.bufferMinutes), interval));
    case 'student_busy':
      return overlapsAny(calendar.studentTaken ?? [], interval);
    case 'off_grid':
      return !isOnGrid(calendar, interval.start);
  }
}

function isOpen(calendar: BookingCalendar, interval: Interval): boolean {
  return contains(openHours(calendar, interval.start, interval.end), interval);
}

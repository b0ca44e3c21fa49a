import { openHours, type Availability } from './availability.js';
import { normalize, subtract, type Interval } from './intervals.js';
import { DAY, MINUTE, type Instant } from './time.js';
import { clockOf, type ZoneClock } from './zone.js';

/** A session or hold that takes the tutor's time. */
export interface TakenInterval extends Interval {
  /**
   * Minutes kept free after it, when they differ from the tutor's buffer of today: the buffer of the day it was booked.
   */
  readonly bufferMinutes?: number;
}

/** Everything that decides whether a tutor can be booked at a time. */
export interface BookingCalendar extends Availability {
  /** The tutor's sessions and live holds. They may be unsorted and overlap. */
  readonly taken: readonly TakenInterval[];
  /** What else the student has at the time, with any tutor; no buffer counts here. */
  readonly studentTaken?: readonly Interval[];
  /** Minutes kept free after every session, so before a session that follows it as well. */
  readonly bufferMinutes: number;
  /** How long before its start a session must be booked. */
  readonly noticeMinutes: number;
  /**
   * The last bookable date is so many days after today, on the tutor's calendar; it ends at its midnight, the first one
   * where a clock that falls back shows it twice.
   */
  readonly horizonDays: number;
  /** Sessions begin when the tutor's wall clock shows a multiple of this since midnight. */
  readonly gridMinutes: number;
  readonly now: Instant;
}

/** A question for slots of one length that begin in `[from, to)`. */
export interface SlotSearch extends BookingCalendar {
  readonly durationMinutes: number;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The starts, ascending, in `[from, to)` at which a session of the given length can be booked. This is the only place
 * that decides so: the list, the check inside a booking, the preview of a series, and `isFree` all ask here. Throws
 * RangeError when minutes or hours are malformed.
 */
export function freeSlots(search: SlotSearch): Instant[] {
  assertMinutes(search);
  const clock = clockOf(search.zone);
  const duration = search.durationMinutes * MINUTE;
  const bookable = bookableStarts(search);
  const from = Math.max(search.from, bookable.start);
  const to = Math.min(search.to, bookable.end);
  const starts: Instant[] = [];
  if (!(from < to)) return starts;
  const span = { start: from, end: to + duration };
  for (const free of subtract(openHours(search, span.start, span.end), blockedTime(search, span))) {
    pushGridStarts(
      starts,
      clock,
      search.gridMinutes * MINUTE,
      Math.max(free.start, from),
      Math.min(free.end - duration, to - 1),
    );
  }
  return starts;
}

/** Whether a session over exactly this interval could have been chosen from the list; however the client came by it. */
export function isFree(calendar: BookingCalendar, interval: Interval): boolean {
  const durationMinutes = (interval.end - interval.start) / MINUTE;
  return freeSlots({ ...calendar, durationMinutes, from: interval.start, to: interval.start + 1 }).length === 1;
}

/** The instants at which a session may begin today by notice and horizon, whatever the hours. */
export function bookableStarts(
  calendar: Pick<BookingCalendar, 'zone' | 'now' | 'noticeMinutes' | 'horizonDays'>,
): Interval {
  const clock = clockOf(calendar.zone);
  return {
    start: calendar.now + calendar.noticeMinutes * MINUTE,
    end: clock.instantOf(clock.dayAt(calendar.now) + calendar.horizonDays + 1, 0),
  };
}

/** Whether the tutor's wall clock shows a multiple of the grid, counted from midnight, at the instant. */
export function isOnGrid(calendar: Pick<BookingCalendar, 'zone' | 'gridMinutes'>, start: Instant): boolean {
  const sinceMidnight = (start + clockOf(calendar.zone).offsetAt(start)) % DAY;
  return sinceMidnight % (calendar.gridMinutes * MINUTE) === 0;
}

/** The time that a session of the tutor keeps others from using, itself with the buffers on both sides. */
export function withBuffers(taken: TakenInterval, bufferMinutes: number): Interval {
  return {
    start: taken.start - bufferMinutes * MINUTE,
    end: taken.end + (taken.bufferMinutes ?? bufferMinutes) * MINUTE,
  };
}

function blockedTime(calendar: BookingCalendar, span: Interval): Interval[] {
  const blocked: Interval[] = [];
  const block = (interval: Interval) => {
    if (interval.start < span.end && interval.end > span.start) blocked.push(interval);
  };
  for (const interval of calendar.timeOff) block(interval);
  for (const interval of calendar.taken) block(withBuffers(interval, calendar.bufferMinutes));
  for (const interval of calendar.studentTaken ?? []) block(interval);
  return normalize(blocked);
}

/**
 * Pushes the grid points from first to last, both included. The grid follows the wall clock, day by day and change by
 * change.
 */
function pushGridStarts(starts: Instant[], clock: ZoneClock, grid: number, first: Instant, last: Instant): void {
  for (let cursor = first; cursor <= last;) {
    const offset = clock.offsetAt(cursor);
    const midnight = Math.floor((cursor + offset) / DAY) * DAY - offset;
    const sameClock = Math.min(midnight + DAY, clock.nextChange(cursor), last + 1);
    let start = midnight + Math.ceil((cursor - midnight) / grid) * grid;
    for (; start < sameClock; start += grid) starts.push(start);
    cursor = sameClock;
  }
}

function assertMinutes({ durationMinutes, gridMinutes, bufferMinutes, noticeMinutes, horizonDays }: SlotSearch): void {
  if (!(durationMinutes > 0 && gridMinutes > 0 && bufferMinutes >= 0 && noticeMinutes >= 0 && horizonDays >= 0)) {
    throw new RangeError(
      'A length and a grid are more than zero minutes; buffer, notice and horizon are not negative.',
    );
  }
  if (!Number.isInteger(gridMinutes) || !Number.isInteger(horizonDays))
    throw new RangeError('Grid and horizon are whole.');
}

import { Temporal } from 'temporal-polyfill';
import type { BookingCalendar, DayRange, Interval, RefusalReason, SlotSearch } from '../index.js';

const MINUTE = 60_000;

/**
 * Free slots as one would explain them: walk over every minute, ask Temporal what the wall clock shows, and look at
 * every minute of the session that would begin there. Slow on purpose, and sharing no code with what it checks.
 */
export function referenceSlots(search: SlotSearch): number[] {
  const starts: number[] = [];
  const reason = referenceReasons(search);
  for (let start = Math.ceil(search.from / MINUTE) * MINUTE; start < search.to; start += MINUTE) {
    if (reason({ start, end: start + search.durationMinutes * MINUTE }) === 'free') starts.push(start);
  }
  return starts;
}

/** Why an interval is not free, by the same walk. Intervals and now lie on whole minutes. */
export function referenceReasons(calendar: BookingCalendar): (interval: Interval) => 'free' | RefusalReason {
  const { now, noticeMinutes, horizonDays, bufferMinutes, gridMinutes, zone } = calendar;
  const wall = wallClock(zone);
  const open = openMinutes(calendar, wall);
  const openByRules = openMinutes({ ...calendar, overrides: [] }, wall);
  // Where a clock falls back over midnight, a day begins twice; as everywhere, the first one counts.
  const horizon = wall(now)
    .date.add({ days: horizonDays + 1 })
    .toZonedDateTime(zone).epochMilliseconds;

  return ({ start, end }) => {
    const session = minutesBetween(start, end);
    if (start < now) return 'past';
    if (start < now + noticeMinutes * MINUTE) return 'notice';
    if (start >= horizon) return 'horizon';
    if (!session.every(open)) return session.every(openByRules) ? 'override' : 'outside_hours';
    if (session.some((minute) => isIn(minute, calendar.timeOff))) return 'time_off';
    if (session.some((minute) => isIn(minute, calendar.taken))) return 'taken';
    const busy = calendar.taken.map((taken) => ({
      start: taken.start,
      end: taken.end + (taken.bufferMinutes ?? bufferMinutes) * MINUTE,
    }));
    if (minutesBetween(start, end + bufferMinutes * MINUTE).some((minute) => isIn(minute, calendar.taken)))
      return 'buffer';
    if (session.some((minute) => isIn(minute, busy))) return 'buffer';
    if (session.some((minute) => isIn(minute, calendar.studentTaken ?? []))) return 'student_busy';
    return wall(start).minutes % gridMinutes === 0 ? 'free' : 'off_grid';
  };
}

interface WallTime {
  date: Temporal.PlainDate;
  minutes: number;
}

function wallClock(zone: string): (instant: number) => WallTime {
  return remember((instant) => {
    const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
    return { date: local.toPlainDate(), minutes: local.hour * 60 + local.minute };
  });
}

/** Whether a minute is open: some range of its own date, with both ends turned into instants, holds it. */
function openMinutes(calendar: BookingCalendar, wall: (instant: number) => WallTime): (minute: number) => boolean {
  const hours = remember((key: string) => {
    const date = Temporal.PlainDate.from(key);
    return rangesOn(calendar, date).map((range) => ({
      start: instantOf(date, range.startMinute, calendar.zone),
      end: instantOf(date, range.endMinute, calendar.zone),
    }));
  });
  return remember((minute) => isIn(minute, hours(wall(minute).date.toString())));
}

function rangesOn({ rules, overrides }: BookingCalendar, date: Temporal.PlainDate): DayRange[] {
  const special = overrides.filter((override) => override.date === date.toString());
  if (special.length > 0) return special.flatMap((override) => [...override.ranges]);
  return rules.filter(
    ({ weekday, validFrom, validUntil }) =>
      weekday === date.dayOfWeek &&
      (!validFrom || Temporal.PlainDate.compare(validFrom, date) <= 0) &&
      (!validUntil || Temporal.PlainDate.compare(date, validUntil) <= 0),
  );
}

function instantOf(date: Temporal.PlainDate, minutes: number, zone: string): number {
  if (minutes === 1440) return instantOf(date.add({ days: 1 }), 0, zone);
  const plainTime = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  return date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
}

function minutesBetween(start: number, end: number): number[] {
  return Array.from({ length: (end - start) / MINUTE }, (_, i) => start + i * MINUTE);
}

function isIn(minute: number, intervals: readonly Interval[]): boolean {
  return intervals.some(({ start, end }) => start <= minute && minute < end);
}

function remember<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = answer(key);
    known.set(key, value);
    return value;
  };
}

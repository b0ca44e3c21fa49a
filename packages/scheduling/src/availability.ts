import { normalize, subtract, intersect, type Interval } from './intervals.js';
import { dayNumber, weekdayOf } from './local-date.js';
import { MINUTE, MINUTES_PER_DAY, type DayNumber, type Instant, type LocalDate, type Weekday } from './time.js';
import { clockOf, type ZoneClock } from './zone.js';

/** Part of a local day, in minutes after midnight: `0 ≤ startMinute < endMinute ≤ 1440`. */
export interface DayRange {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** Weekly hours on one weekday, in the tutor's zone. */
export interface AvailabilityRule extends DayRange {
  readonly weekday: Weekday;
  /** First date on which the rule holds; from ever when absent. */
  readonly validFrom?: LocalDate | null;
  /** Last date on which the rule holds, itself included; for ever when absent. */
  readonly validUntil?: LocalDate | null;
}

/** What holds on one date instead of the weekly rules. Several overrides of a date add up. */
export interface AvailabilityOverride {
  readonly date: LocalDate;
  /** Empty when the day is closed. */
  readonly ranges: readonly DayRange[];
}

/** When a tutor works: weekly hours in a zone, dates that differ, and periods of instants away. */
export interface Availability {
  /** IANA name, such as `America/Toronto`. */
  readonly zone: string;
  readonly rules: readonly AvailabilityRule[];
  readonly overrides: readonly AvailabilityOverride[];
  readonly timeOff: readonly Interval[];
}

/**
 * The time in `[from, to)` in which the tutor is available: rules, replaced on the dates that have overrides, minus
 * time off. Throws RangeError when a rule, an override, or the zone is malformed.
 */
export function availableIntervals(availability: Availability, from: Instant, to: Instant): Interval[] {
  const open = openHours(availability, from, to);
  return intersect(subtract(open, availability.timeOff), [{ start: from, end: to }]);
}

/**
 * The hours by rules and overrides alone for all days that touch `[from, to)` and their neighbours, not cut at its
 * ends, so that a session which only begins inside can be checked whole.
 *
 * Hours are converted date by date and stay within their date: where a moved clock would push their end past midnight
 * they end there, and a date that a zone skipped (Apia's 30 December 2011) has none.
 */
export function openHours(hours: Omit<Availability, 'timeOff'>, from: Instant, to: Instant): Interval[] {
  const clock = clockOf(hours.zone);
  const week = rulesByWeekday(hours.rules);
  const special = rangesByDay(hours.overrides);
  const open: Interval[] = [];
  const last = clock.dayAt(to) + 1;
  let day = clock.dayAt(from) - 1;
  let midnight = clock.instantOf(day, 0);
  for (; day <= last; day++) {
    const nextMidnight = clock.instantOf(day + 1, 0);
    const ranges = special.get(day);
    if (ranges) {
      for (const range of ranges) pushRange(open, clock, day, range, midnight, nextMidnight);
    } else {
      for (const rule of week[weekdayOf(day)] ?? []) {
        if (rule.firstDay <= day && day <= rule.lastDay) pushRange(open, clock, day, rule, midnight, nextMidnight);
      }
    }
    midnight = nextMidnight;
  }
  return normalize(open);
}

function pushRange(
  open: Interval[],
  clock: ZoneClock,
  day: DayNumber,
  range: DayRange,
  midnight: Instant,
  nextMidnight: Instant,
): void {
  const start = Math.max(clock.instantOf(day, range.startMinute * MINUTE), midnight);
  const end = Math.min(clock.instantOf(day, range.endMinute * MINUTE), nextMidnight);
  if (start < end) open.push({ start, end });
}

interface DatedRange extends DayRange {
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
}

function rulesByWeekday(rules: readonly AvailabilityRule[]): DatedRange[][] {
  const week: DatedRange[][] = [];
  for (const rule of rules) {
    assertRange(rule);
    (week[rule.weekday] ??= []).push({
      startMinute: rule.startMinute,
      endMinute: rule.endMinute,
      firstDay: rule.validFrom ? dayNumber(rule.validFrom) : -Infinity,
      lastDay: rule.validUntil ? dayNumber(rule.validUntil) : Infinity,
    });
  }
  return week;
}

function rangesByDay(overrides: readonly AvailabilityOverride[]): Map<DayNumber, DayRange[]> {
  const byDay = new Map<DayNumber, DayRange[]>();
  for (const { date, ranges } of overrides) {
    ranges.forEach(assertRange);
    const day = dayNumber(date);
    byDay.set(day, [...(byDay.get(day) ?? []), ...ranges]);
  }
  return byDay;
}

function assertRange({ startMinute, endMinute }: DayRange): void {
  if (!(startMinute >= 0 && startMinute < endMinute && endMinute <= MINUTES_PER_DAY)) {
    throw new RangeError(`Not a range of a day: ${startMinute} to ${endMinute} minutes`);
  }
}

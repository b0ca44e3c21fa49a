import { dayNumber, localDate, weekdayOf } from './local-date.js';
import { DAY, MINUTE, MINUTES_PER_DAY, type DayNumber, type Instant, type LocalDate } from './time.js';
import { clockOf } from './zone.js';

/**
 * How a series repeats. By date is the same day of each month, by weekday the same n-th weekday (the second Tuesday);
 * months without that day (a 31st, a fifth Tuesday) have no occurrence, as RFC 5545 has it.
 */
export type Frequency = 'weekly' | 'every_two_weeks' | 'monthly_by_date' | 'monthly_by_weekday';

/** When a series ends: after so many occurrences, with the last on or before a date, or not yet. */
export type SeriesEnd =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'until'; readonly date: LocalDate }
  | { readonly kind: 'ongoing' };

/**
 * A series in local time: every occurrence is at the same time by the wall clock of the zone, whatever its clocks do.
 */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  /** The first occurrence; its day of the month or weekday is what repeats. */
  readonly startDate: LocalDate;
  /** Minutes after midnight, 0 to 1439. */
  readonly startMinute: number;
  /** IANA name. */
  readonly zone: string;
  readonly end: SeriesEnd;
}

export interface Occurrence {
  /** Its number in the series, from 0, whatever window was asked for: stays the same while the rule does. */
  readonly index: number;
  readonly date: LocalDate;
  readonly start: Instant;
}

/** The dates to look at, both included; without `from` since the beginning, without `until` to the end. */
export interface DateWindow {
  readonly from?: LocalDate;
  readonly until?: LocalDate;
}

/**
 * The occurrences of a series whose dates lie in the window, ascending. Throws RangeError when the rule is malformed,
 * or when it is ongoing and the window has no end.
 */
export function occurrences(rule: RecurrenceRule, window: DateWindow = {}): Occurrence[] {
  const { end, startMinute } = rule;
  if (!(startMinute >= 0 && startMinute < MINUTES_PER_DAY))
    throw new RangeError(`Not a time of day: ${startMinute} minutes`);
  const count = end.kind === 'count' ? end.count : Infinity;
  const lastDay = Math.min(
    end.kind === 'until' ? dayNumber(end.date) : Infinity,
    window.until ? dayNumber(window.until) : Infinity,
  );
  if (count === Infinity && lastDay === Infinity) throw new RangeError('An ongoing series is asked for up to a date.');
  const firstDay = window.from ? dayNumber(window.from) : -Infinity;
  const clock = clockOf(rule.zone);
  const found: Occurrence[] = [];
  let index = 0;
  for (const day of daysOf(rule)) {
    if (day > lastDay || index >= count) break;
    if (day >= firstDay) found.push({ index, date: localDate(day), start: clock.instantOf(day, startMinute * MINUTE) });
    index++;
  }
  return found;
}

/** The days of a rule without its end; it does not stop by itself. */
function daysOf({ frequency, startDate }: RecurrenceRule): Iterable<DayNumber> {
  const first = dayNumber(startDate);
  switch (frequency) {
    case 'weekly':
      return everyWeeks(first, 1);
    case 'every_two_weeks':
      return everyWeeks(first, 2);
    case 'monthly_by_date':
      return everyMonth(first, (monthStart) => monthStart + new Date(first * DAY).getUTCDate() - 1);
    case 'monthly_by_weekday':
      return everyMonth(first, (monthStart) => nthWeekday(monthStart, first));
  }
}

function* everyWeeks(first: DayNumber, weeks: number): Generator<DayNumber> {
  for (let day = first; ; day += 7 * weeks) yield day;
}

/**
 * One day of each month since the first day's, given the month's first day; days that fall into the next month are left
 * out.
 */
function* everyMonth(first: DayNumber, dayIn: (monthStart: DayNumber) => DayNumber): Generator<DayNumber> {
  const start = new Date(first * DAY);
  for (let month = start.getUTCMonth(); ; month++) {
    const day = dayIn(Date.UTC(start.getUTCFullYear(), month, 1) / DAY);
    if (day < Date.UTC(start.getUTCFullYear(), month + 1, 1) / DAY) yield day;
  }
}

/** The day of a month that is the same weekday, and as many weeks in, as the pattern is in its own month. */
function nthWeekday(monthStart: DayNumber, pattern: DayNumber): DayNumber {
  const weeksIn = Math.floor((new Date(pattern * DAY).getUTCDate() - 1) / 7);
  const untilWeekday = (weekdayOf(pattern) - weekdayOf(monthStart) + 7) % 7;
  return monthStart + untilWeekday + 7 * weeksIn;
}

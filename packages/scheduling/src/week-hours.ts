import type { DayRange } from './availability.js';
import { subtract } from './intervals.js';
import { MINUTES_PER_DAY, type LocalDate, type Weekday } from './time.js';

/** Weekly hours while they are edited: `key` tells ranges apart that are not saved yet. */
export interface WeekRange extends DayRange {
  readonly key: string;
  readonly weekday: Weekday;
  /** First date on which they hold; null: from ever. */
  readonly validFrom: LocalDate | null;
  /** Last date on which they hold, itself included; null: for ever. */
  readonly validUntil: LocalDate | null;
}

/** What keeps a range from being saved: its end, its dates, or another range of the same time. */
export type RangeProblem = 'order' | 'dates' | 'overlap';

/** The shortest range that editing makes, minutes: no session is shorter, but ranges that touch add up. */
export const SHORTEST_RANGE = 15;

/** The ranges of a weekday, in order of their start. */
export function rangesOfDay<Range extends WeekRange>(week: readonly Range[], weekday: number): Range[] {
  return week
    .filter((range) => range.weekday === weekday)
    .sort((a, b) => a.startMinute - b.startMinute || (a.validFrom ?? '').localeCompare(b.validFrom ?? ''));
}

/**
 * Whether two ranges would be open twice: same weekday, shared minutes, and at least one date on which both hold. The
 * database refuses such a pair.
 */
export function clash(a: WeekRange, b: WeekRange): boolean {
  return (
    a.key !== b.key &&
    a.weekday === b.weekday &&
    a.startMinute < b.endMinute &&
    b.startMinute < a.endMinute &&
    datesMeet(a, b)
  );
}

/** What keeps a range of a week from being saved, as the server would say it; null when nothing does. */
export function problemOfRange(range: WeekRange, week: readonly WeekRange[]): RangeProblem | null {
  if (range.startMinute >= range.endMinute) return 'order';
  if (range.validFrom && range.validUntil && range.validFrom > range.validUntil) return 'dates';
  return week.some((other) => clash(range, other)) ? 'overlap' : null;
}

/**
 * The week with a range painted into it. Painted time joins ranges of the same dates that it overlaps or touches; where ranges of
 * other dates are in the way they stay as they are, and only the time beside them is painted. Nothing that was open is closed.
 */
export function paintRange(week: readonly WeekRange[], painted: WeekRange): WeekRange[] {
  const inTheWay = week.filter((other) => clash(painted, other) && !sameDates(painted, other));
  const pieces = subtract([asInterval(painted)], inTheWay.map(asInterval));
  return pieces.reduce<WeekRange[]>(
    (grown, piece, index) => {
      const range = {
        ...painted,
        key: index === 0 ? painted.key : `${painted.key}-${index + 1}`,
        startMinute: piece.start,
        endMinute: piece.end,
      };
      const joined = grown.filter((other) => meets(range, other));
      return [
        ...grown.filter((other) => !joined.includes(other)),
        {
          ...range,
          startMinute: Math.min(range.startMinute, ...joined.map((other) => other.startMinute)),
          endMinute: Math.max(range.endMinute, ...joined.map((other) => other.endMinute)),
        },
      ];
    },
    [...week],
  );
}

/**
 * The week with a range moved to a weekday and start, its length kept; where that is taken, to the nearest start of that weekday where
 * it has room. The same week when the weekday has no room, or no range has the key.
 */
export function moveRange(
  week: readonly WeekRange[],
  key: string,
  to: { weekday: Weekday; startMinute: number },
): WeekRange[] {
  return replaced(week, key, (range) => {
    const length = range.endMinute - range.startMinute;
    const starts = freeTime(week, { ...range, weekday: to.weekday })
      .filter((gap) => gap.endMinute - gap.startMinute >= length)
      .map((gap) => clamp(to.startMinute, gap.startMinute, gap.endMinute - length))
      .sort((a, b) => Math.abs(a - to.startMinute) - Math.abs(b - to.startMinute) || a - b);
    const [startMinute] = starts;
    return startMinute === undefined
      ? range
      : { ...range, weekday: to.weekday, startMinute, endMinute: startMinute + length };
  });
}

/**
 * The week with one edge of a range at another minute, as far as the day and its neighbours allow; the other edge stays, and the range
 * keeps at least {@link SHORTEST_RANGE} minutes.
 */
export function resizeRange(
  week: readonly WeekRange[],
  key: string,
  edge: 'start' | 'end',
  minute: number,
): WeekRange[] {
  return replaced(week, key, (range) => {
    const room = freeTime(week, range).find(
      (gap) => gap.startMinute <= range.startMinute && range.endMinute <= gap.endMinute,
    );
    if (!room || range.endMinute - range.startMinute < SHORTEST_RANGE) return range;
    return edge === 'start'
      ? { ...range, startMinute: clamp(minute, room.startMinute, range.endMinute - SHORTEST_RANGE) }
      : { ...range, endMinute: clamp(minute, range.startMinute + SHORTEST_RANGE, room.endMinute) };
  });
}

/**
 * A new range of a weekday that begins at a minute: an hour, or as long as there is room until the next one. Null where the minute is
 * open already, or less than {@link SHORTEST_RANGE} minutes are left.
 */
export function rangeAt(week: readonly WeekRange[], weekday: Weekday, minute: number, key: string): WeekRange | null {
  const wanted = { key, weekday, startMinute: minute, endMinute: minute + 1, validFrom: null, validUntil: null };
  const room = freeTime(week, wanted).find((gap) => gap.startMinute <= minute && minute < gap.endMinute);
  if (!room || room.endMinute - minute < SHORTEST_RANGE) return null;
  return { ...wanted, endMinute: Math.min(minute + 60, room.endMinute) };
}

/**
 * A new range for a weekday wherever it has room: from 9:00 on an empty day, else two hours that begin an hour after the last range, else
 * in the longest time that is free. Null on a day without any.
 */
export function nextRange(week: readonly WeekRange[], weekday: Weekday, key: string): WeekRange | null {
  const wanted = { key, weekday, startMinute: 0, endMinute: MINUTES_PER_DAY, validFrom: null, validUntil: null };
  const own = rangesOfDay(week, weekday);
  if (own.length === 0) return { ...wanted, startMinute: 9 * 60, endMinute: 11 * 60 };
  const afterLast = Math.max(...own.map((range) => range.endMinute)) + 60;
  if (afterLast + 60 <= MINUTES_PER_DAY)
    return { ...wanted, startMinute: afterLast, endMinute: Math.min(afterLast + 120, MINUTES_PER_DAY) };
  const [longest] = freeTime(week, wanted).sort(
    (a, b) => b.endMinute - b.startMinute - (a.endMinute - a.startMinute) || a.startMinute - b.startMinute,
  );
  if (!longest || longest.endMinute - longest.startMinute < SHORTEST_RANGE) return null;
  return { ...wanted, ...longest, endMinute: Math.min(longest.endMinute, longest.startMinute + 120) };
}

/** The week with one weekday's ranges, dates included, in place of those of other weekdays. */
export function copyDay(
  week: readonly WeekRange[],
  from: Weekday,
  to: readonly Weekday[],
  newKey: () => string,
): WeekRange[] {
  const targets = to.filter((weekday) => weekday !== from);
  const source = rangesOfDay(week, from);
  return [
    ...week.filter((range) => !targets.includes(range.weekday)),
    ...targets.flatMap((weekday) => source.map((range) => ({ ...range, weekday, key: newKey() }))),
  ];
}

/** Open minutes of a week on which all ranges hold. */
export function totalMinutes(week: readonly DayRange[]): number {
  return week.reduce((total, { startMinute, endMinute }) => total + Math.max(0, endMinute - startMinute), 0);
}

/** The minute of the day nearest to this one on a grid counted from midnight, from 0 to 1440. */
export function snapMinute(minute: number, grid: number): number {
  return clamp(Math.round(minute / grid) * grid, 0, MINUTES_PER_DAY);
}

/** The time of the range's weekday that nothing else takes on any of its dates, in order. */
function freeTime(week: readonly WeekRange[], range: WeekRange): DayRange[] {
  const day = { ...range, startMinute: 0, endMinute: MINUTES_PER_DAY };
  const taken = week.filter((other) => clash(day, other)).map(asInterval);
  return subtract([asInterval(day)], taken).map(({ start, end }) => ({ startMinute: start, endMinute: end }));
}

function replaced(week: readonly WeekRange[], key: string, change: (range: WeekRange) => WeekRange): WeekRange[] {
  return week.map((range) => (range.key === key ? change(range) : range));
}

function datesMeet(a: WeekRange, b: WeekRange): boolean {
  return startsBeforeEndOf(a, b) && startsBeforeEndOf(b, a);
}

function startsBeforeEndOf(a: WeekRange, b: WeekRange): boolean {
  return a.validFrom === null || b.validUntil === null || a.validFrom <= b.validUntil;
}

function sameDates(a: WeekRange, b: WeekRange): boolean {
  return a.validFrom === b.validFrom && a.validUntil === b.validUntil;
}

function meets(a: WeekRange, b: WeekRange): boolean {
  return a.weekday === b.weekday && sameDates(a, b) && a.startMinute <= b.endMinute && b.startMinute <= a.endMinute;
}

function asInterval({ startMinute, endMinute }: DayRange): { start: number; end: number } {
  return { start: startMinute, end: endMinute };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

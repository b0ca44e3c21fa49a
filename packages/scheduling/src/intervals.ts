import type { Instant } from './time.js';

/** A span of time `[start, end)`: it holds its start and not its end, so neighbours touch without overlapping. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * The same time as sorted intervals that neither overlap nor touch. Empty and inverted intervals hold no time and
 * vanish. Every other function of this file gives its result in this form.
 */
export function normalize(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter((interval) => interval.start < interval.end);
  if (!isSortedByStart(sorted)) sorted.sort((a, b) => a.start - b.start);
  const merged: Interval[] = [];
  let last: Interval | undefined;
  for (const interval of sorted) {
    if (last && interval.start <= last.end) {
      if (interval.end > last.end) {
        last = { start: last.start, end: interval.end };
        merged[merged.length - 1] = last;
      }
    } else {
      last = interval;
      merged.push(interval);
    }
  }
  return merged;
}

/** The time that is in either list. */
export function union(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return normalize([...a, ...b]);
}

/** The time of `from` that is not in `removed`: one sweep over both sorted lists. */
export function subtract(from: readonly Interval[], removed: readonly Interval[]): Interval[] {
  const holes = normalize(removed);
  const left: Interval[] = [];
  let next = 0;
  for (const { start, end } of normalize(from)) {
    let cursor = start;
    while (next < holes.length && (holes[next] as Interval).end <= start) next++;
    for (let i = next; i < holes.length; i++) {
      const hole = holes[i] as Interval;
      if (hole.start >= end) break;
      if (hole.start > cursor) left.push({ start: cursor, end: hole.start });
      cursor = hole.end;
    }
    if (cursor < end) left.push({ start: cursor, end });
  }
  return left;
}

/** The time that is in both lists. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const left = normalize(a);
  const right = normalize(b);
  const shared: Interval[] = [];
  let i = 0;
  let j = 0;
  for (let x = left[i], y = right[j]; x && y; x = left[i], y = right[j]) {
    const start = Math.max(x.start, y.start);
    const end = Math.min(x.end, y.end);
    if (start < end) shared.push({ start, end });
    if (x.end < y.end) i++;
    else j++;
  }
  return shared;
}

/**
 * Whether two intervals share any time. Intervals that only touch do not; nor does an empty one share with anything.
 */
export function overlaps(a: Interval, b: Interval): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** Whether any interval of the list shares time with this one. */
export function overlapsAny(intervals: readonly Interval[], interval: Interval): boolean {
  return intervals.some((other) => overlaps(other, interval));
}

/** Whether the whole interval lies inside the time of the list, whose pieces may overlap or touch. */
export function contains(intervals: readonly Interval[], interval: Interval): boolean {
  return normalize(intervals).some((outer) => outer.start <= interval.start && interval.end <= outer.end);
}

function isSortedByStart(intervals: readonly Interval[]): boolean {
  for (let i = 1; i < intervals.length; i++) {
    if ((intervals[i] as Interval).start < (intervals[i - 1] as Interval).start) return false;
  }
  return true;
}

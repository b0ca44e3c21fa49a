import { rangesOfDay, type WeekRange } from '@4as/scheduling';

/** A range and the part of its day's width that it is drawn in. */
export interface PlacedRange {
  range: WeekRange;
  lane: number;
  lanes: number;
}

/**
 * The ranges of a weekday as they are drawn: side by side where the same minutes are open on different dates, else over the whole width.
 */
export function lanesOf(week: readonly WeekRange[], weekday: number): PlacedRange[] {
  const placed: PlacedRange[] = [];
  let cluster: PlacedRange[] = [];
  let ends: number[] = [];
  for (const range of rangesOfDay(week, weekday)) {
    if (range.startMinute >= Math.max(...ends, 0)) {
      cluster = [];
      ends = [];
    }
    const free = ends.findIndex((end) => end <= range.startMinute);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = range.endMinute;
    const one = { range, lane, lanes: 1 };
    cluster.push(one);
    placed.push(one);
    for (const each of cluster) each.lanes = ends.length;
  }
  return placed;
}

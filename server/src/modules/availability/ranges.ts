import { InvalidField } from '../../graphql/failures.js';
import type { DayHoursInput } from './availability.inputs.js';

/** The ranges that end before they begin, each at its own end. */
export function endsBeforeStart(ranges: readonly DayHoursInput[], path: string): InvalidField[] {
  return ranges.flatMap(({ startMinute, endMinute }, index) =>
    startMinute >= endMinute ? [new InvalidField(`${path}.${index}.endMinute`, 'rangeOrder')] : [],
  );
}

/** Whether ranges of one day share time; ranges that touch do not. */
export function overlap(ranges: readonly DayHoursInput[]): boolean {
  const sorted = ranges.toSorted((a, b) => a.startMinute - b.startMinute);
  return sorted.some((range, index) => range.startMinute < (sorted[index - 1]?.endMinute ?? 0));
}

/** One range of a weekday (1 Monday to 7), minutes after local midnight; `key` tells rows of the form apart. */
export interface Range {
  key: string;
  weekday: number;
  startMinute: number;
  endMinute: number;
  validFrom: string | null;
  validUntil: string | null;
}

export type RangeProblem = 'order' | 'overlap';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The names of the weekdays in the catalogue. */
export const weekdayNames = {
  1: 'monday',
  2: 'tuesday',
  3: 'wednesday',
  4: 'thursday',
  5: 'friday',
  6: 'saturday',
  7: 'sunday',
} as const;

const DAY = 1440;

/** The ranges of a day, in order of their start. */
export function rangesOf(ranges: readonly Range[], weekday: number): Range[] {
  return ranges.filter((range) => range.weekday === weekday).toSorted((a, b) => a.startMinute - b.startMinute);
}

/** What keeps a range from being saved, as the server would say it. */
export function problemOfRange(range: Range, ranges: readonly Range[]): RangeProblem | null {
  if (range.endMinute <= range.startMinute) return 'order';
  const overlaps = ranges.some(
    (other) =>
      other.key !== range.key &&
      other.weekday === range.weekday &&
      other.startMinute < range.endMinute &&
      range.startMinute < other.endMinute &&
      datesMeet(range, other),
  );
  return overlaps ? 'overlap' : null;
}

function datesMeet(a: Range, b: Range): boolean {
  const starts = (range: Range) => range.validFrom ?? '0000-01-01';
  const ends = (range: Range) => range.validUntil ?? '9999-12-31';
  return starts(a) <= ends(b) && starts(b) <= ends(a);
}

/** A new range after those of the day: two hours from an hour after the last, within the day. */
export function nextRange(ranges: readonly Range[], weekday: number, key: string): Range {
  const last = rangesOf(ranges, weekday).at(-1);
  const startMinute = last ? Math.min(last.endMinute + 60, DAY - 60) : 9 * 60;
  return { key, weekday, startMinute, endMinute: Math.min(startMinute + 120, DAY), validFrom: null, validUntil: null };
}

/** The week with one day's ranges in place of those of other days. */
export function copyDay(ranges: readonly Range[], from: number, to: readonly number[], newKey: () => string): Range[] {
  const source = rangesOf(ranges, from);
  const kept = ranges.filter((range) => !to.includes(range.weekday) || range.weekday === from);
  const copies = to
    .filter((weekday) => weekday !== from)
    .flatMap((weekday) => source.map((range) => ({ ...range, weekday, key: newKey() })));
  return [...kept, ...copies];
}

/** Minutes of a whole week. */
export function totalMinutes(ranges: readonly Range[]): number {
  return ranges.reduce((sum, range) => sum + Math.max(0, range.endMinute - range.startMinute), 0);
}

/** Minutes as a time field holds them: "09:30"; the midnight that ends a day is "00:00", as on a clock. */
export function toClock(minutes: number): string {
  const ofDay = minutes % DAY;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** Minutes of a time field; null while it is not complete. At the end of a range, midnight is the end of the day. */
export function fromClock(text: string, edge: 'start' | 'end'): number | null {
  const match = /^(\d{2}):(\d{2})/.exec(text);
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return edge === 'end' && minutes === 0 ? DAY : minutes;
}

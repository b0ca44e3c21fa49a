/**
 * Where a key leads from a day of a month, both by their places from 0; null for keys that are not ours and where there is nowhere to
 * go. `offset` is the column of the first day.
 */
export function moveInMonth(
  key: string,
  from: number,
  { offset, length }: { offset: number; length: number },
): number | null {
  const column = (from + offset) % 7;
  const to = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from - 7,
    ArrowDown: from + 7,
    Home: Math.max(0, from - column),
    End: Math.min(length - 1, from + 6 - column),
  }[key];
  return to === undefined || to < 0 || to >= length ? null : to;
}

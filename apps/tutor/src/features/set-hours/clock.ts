const DAY = 1440;

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

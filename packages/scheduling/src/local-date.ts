import { DAY, type DayNumber, type LocalDate, type Weekday } from './time.js';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The day number of a date. Throws RangeError when the text is no date of the calendar (`2025-02-30`), since a date
 * that was silently moved would open or close the wrong day.
 */
export function dayNumber(date: LocalDate): DayNumber {
  const parts = ISO_DATE.exec(date);
  if (parts) {
    const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY;
    if (localDate(day) === date) return day;
  }
  throw new RangeError(`Not a date: ${date}`);
}

/** The date of a day number, as `YYYY-MM-DD`. */
export function localDate(day: DayNumber): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The ISO weekday of a day number: 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The date so many days later (or earlier, when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDate(dayNumber(date) + days);
}

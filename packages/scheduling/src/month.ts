import { dayNumber, localDate } from './local-date.js';
import { DAY, type LocalDate } from './time.js';

/** A month of the calendar. */
export interface Month {
  readonly first: LocalDate;
  /** How many days it has. */
  readonly days: number;
}

/** The month of a date, or the one so many months after it (before it, when negative). Throws RangeError for what is no date. */
export function monthOf(date: LocalDate, later = 0): Month {
  const inMonth = new Date(dayNumber(date) * DAY);
  const firstOf = (months: number) => Date.UTC(inMonth.getUTCFullYear(), inMonth.getUTCMonth() + months, 1) / DAY;
  const first = firstOf(later);
  return { first: localDate(first), days: firstOf(later + 1) - first };
}

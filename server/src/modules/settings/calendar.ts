import { addDays, instantToLocal, localToInstant, type Instant, type LocalDate } from '@4as/scheduling';
import { DEFAULT_TIME_ZONE } from '../../viewer.js';

/** The zone whose months are the company's: revenue and payouts are counted by them, whoever looks from wherever. */
export const COMPANY_ZONE = DEFAULT_TIME_ZONE;

/** Instants `[start, end)`. */
export interface Span {
  start: Date;
  end: Date;
}

/** The calendar month that an instant lies in, or one so many months before or after it. */
export function monthOf(now: Date, zone: string, offset = 0): Span {
  const { date } = instantToLocal(now.getTime(), zone);
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + offset;
  return span(firstOfMonth(months), firstOfMonth(months + 1), zone);
}

/** The first day of the calendar month that an instant lies in. */
export function firstDayOfMonth(now: Date, zone: string): LocalDate {
  return `${instantToLocal(now.getTime(), zone).date.slice(0, 7)}-01`;
}

/** The instants of the calendar month that a date lies in. */
export function monthOfDate(date: LocalDate, zone: string): Span {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  return span(firstOfMonth(months), firstOfMonth(months + 1), zone);
}

/** The week, Monday to Sunday, that an instant lies in. */
export function weekOf(now: Date, zone: string): Span {
  const { date, weekday } = instantToLocal(now.getTime(), zone);
  const monday = addDays(date, 1 - weekday);
  return span(monday, addDays(monday, 7), zone);
}

/** The date that an instant lies in. */
export function dayOf(now: Date, zone: string): Span {
  const { date } = instantToLocal(now.getTime(), zone);
  return span(date, addDays(date, 1), zone);
}

function firstOfMonth(months: number): LocalDate {
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function span(from: LocalDate, to: LocalDate, zone: string): Span {
  const midnight = (date: LocalDate): Instant => localToInstant(date, 0, zone);
  return { start: new Date(midnight(from)), end: new Date(midnight(to)) };
}

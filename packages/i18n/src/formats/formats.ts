import type { Language } from '../languages.js';
import { createDateFormats } from './dates.js';
import { createRelativeFormat, formatCountdown, formatDuration } from './durations.js';
import { createFileSizeFormat, createMoneyFormat, createNumberFormat, createPercentFormat } from './money.js';

/** A moment as the API gives it (ISO 8601), as JavaScript has it, or in epoch milliseconds. */
export type Instant = string | number | Date;

/** A calendar date without time, `2026-11-24`. */
export type LocalDate = string;

/** Everything that a person reads about amounts and time, in one language and one zone. */
export interface Formats {
  language: Language;
  /** IANA zone of every time below. */
  timeZone: string;
  /** Integer cents: "45,00 $". */
  money(cents: number): string;
  /** "1 234,5"; with `fractionDigits` exactly that many. */
  number(value: number, fractionDigits?: number): string;
  /** 0.125: "12,5 %". */
  percent(ratio: number): string;
  /** "3,4 Mo". */
  fileSize(bytes: number): string;
  /** "mardi 24 novembre"; the year is added when it is not `now`'s. */
  date(instant: Instant, now?: Instant): string;
  /** "mar. 24 nov.", for columns and tight rows. */
  dateShort(instant: Instant): string;
  /** "24 nov. 2026", for tables and documents. */
  dateNumeric(instant: Instant): string;
  /** "novembre 2026". */
  month(instant: Instant): string;
  /** "mardi". */
  weekday(instant: Instant): string;
  /** "16 h 30", "4:30 p.m.". */
  time(instant: Instant): string;
  /** "mardi 24 novembre, 16 h". */
  dateTime(instant: Instant, now?: Instant): string;
  /** "16 h à 17 h 30". */
  timeRange(start: Instant, end: Instant): string;
  /** "mardi 24 novembre, 16 h à 17 h 30"; names both days when the end is on another one. */
  range(start: Instant, end: Instant, now?: Instant): string;
  /** Whether two instants fall on one calendar day of the zone. */
  sameDay(a: Instant, b: Instant): boolean;
  /** The zone as people call it: "heure de l’Est". */
  zone(instant: Instant): string;
  /** Minutes: "1 h 30". */
  duration(minutes: number): string;
  /** Seconds left: "9:05". */
  countdown(seconds: number): string;
  /** "dans 3 heures". */
  relative(instant: Instant, now: Instant): string;
  /** A date without time, as {@link Formats.date} says it: no zone can move it to another day. */
  localDate(date: LocalDate, now?: Instant): string;
  /** "mar. 24 nov." of a date without time. */
  localDateShort(date: LocalDate): string;
  /** "mardi" of a date without time. */
  localWeekday(date: LocalDate): string;
  /** "novembre 2026" of a date without time. */
  localMonth(date: LocalDate): string;
  /** "nov." of a date without time, under a bar of a chart. */
  localMonthShort(date: LocalDate): string;
}

function at(instant: Instant): number {
  const value = typeof instant === 'number' ? instant : new Date(instant).getTime();
  if (Number.isNaN(value)) throw new RangeError(`Not an instant: ${String(instant)}`);
  return value;
}

function atOrNone(instant: Instant | undefined): number | undefined {
  return instant === undefined ? undefined : at(instant);
}

const cache = new Map<string, Formats>();

/**
 * The formats of a language and an IANA zone; the same object each time, so it can be a dependency of a hook.
 * Throws RangeError for a zone that does not exist and for an instant that is not one.
 */
export function createFormats(language: Language, timeZone: string): Formats {
  const key = `${language} ${timeZone}`;
  const known = cache.get(key);
  if (known) return known;
  const made = makeFormats(language, timeZone);
  cache.set(key, made);
  return made;
}

function makeFormats(language: Language, timeZone: string): Formats {
  const dates = createDateFormats(language, timeZone);
  const localDates = createDateFormats(language, 'UTC');
  const relative = createRelativeFormat(language);
  return {
    language,
    timeZone,
    money: createMoneyFormat(language),
    number: createNumberFormat(language),
    percent: createPercentFormat(language),
    fileSize: createFileSizeFormat(language),
    date: (instant, now) => dates.date(at(instant), atOrNone(now)),
    dateShort: (instant) => dates.dateShort(at(instant)),
    dateNumeric: (instant) => dates.dateNumeric(at(instant)),
    month: (instant) => dates.month(at(instant)),
    weekday: (instant) => dates.weekday(at(instant)),
    time: (instant) => dates.time(at(instant)),
    dateTime: (instant, now) => dates.dateTime(at(instant), atOrNone(now)),
    timeRange: (start, end) => dates.timeRange(at(start), at(end)),
    range: (start, end, now) => dates.range(at(start), at(end), atOrNone(now)),
    sameDay: (a, b) => dates.sameDay(at(a), at(b)),
    zone: (instant) => dates.zone(at(instant)),
    duration: formatDuration,
    countdown: formatCountdown,
    relative: (instant, now) => relative(at(instant), at(now)),
    localDate: (date, now) => localDates.date(at(`${date}T00:00:00Z`), atOrNone(now)),
    localDateShort: (date) => localDates.dateShort(at(`${date}T00:00:00Z`)),
    localWeekday: (date) => localDates.weekday(at(`${date}T00:00:00Z`)),
    localMonth: (date) => localDates.month(at(`${date}T00:00:00Z`)),
    localMonthShort: (date) => localDates.monthShort(at(`${date}T00:00:00Z`)),
  };
}

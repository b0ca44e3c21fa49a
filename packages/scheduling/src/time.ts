/** A moment, in whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A calendar date without a zone, `YYYY-MM-DD`; such dates compare as strings. */
export type LocalDate = string;

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days since 1970-01-01: what dates are while they are computed with, since integers are cheap to add and compare. */
export type DayNumber = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const MINUTES_PER_DAY = 1440;

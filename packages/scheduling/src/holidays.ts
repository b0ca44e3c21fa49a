import { addDays, dayNumber, localDate, weekdayOf } from './local-date.js';
import { DAY, type DayNumber, type LocalDate, type Weekday } from './time.js';

/** Days off that most people in Quebec have; their names are in the catalogues. */
export const HOLIDAYS = [
  'new_year',
  'good_friday',
  'easter_monday',
  'patriots',
  'saint_jean',
  'canada_day',
  'labour_day',
  'thanksgiving',
  'christmas',
] as const;

export type Holiday = (typeof HOLIDAYS)[number];

/**
 * The statutory holidays of Quebec in a year, by date, as the Act respecting labour standards (section 60) and the
 * National Holiday Act say them. Employers choose Good Friday or Easter Monday: both are told, since a student may have
 * either. Canada Day is July 2 when July 1 is a Sunday. Throws RangeError for what is no year of the calendar.
 */
export function holidaysOfQuebec(year: number): ReadonlyMap<LocalDate, Holiday> {
  if (!Number.isInteger(year) || year < 1583 || year > 9998) throw new RangeError(`Not a year: ${year}`);
  const easter = easterSunday(year);
  const firstOfJuly = dayNumber(`${year}-07-01`);
  return new Map<LocalDate, Holiday>([
    [`${year}-01-01`, 'new_year'],
    [addDays(easter, -2), 'good_friday'],
    [addDays(easter, 1), 'easter_monday'],
    // The Monday before May 25.
    [localDate(weekdayOnOrBefore(dayNumber(`${year}-05-24`), 1)), 'patriots'],
    [`${year}-06-24`, 'saint_jean'],
    [localDate(weekdayOf(firstOfJuly) === 7 ? firstOfJuly + 1 : firstOfJuly), 'canada_day'],
    [localDate(weekdayOnOrBefore(dayNumber(`${year}-09-07`), 1)), 'labour_day'],
    [localDate(weekdayOnOrBefore(dayNumber(`${year}-10-14`), 1)), 'thanksgiving'],
    [`${year}-12-25`, 'christmas'],
  ]);
}

/** The holiday that a date is; null for any other day. */
export function holidayOn(date: LocalDate): Holiday | null {
  const year = new Date(dayNumber(date) * DAY).getUTCFullYear();
  let ofYear = years.get(year);
  if (!ofYear) {
    ofYear = holidaysOfQuebec(year);
    years.set(year, ofYear);
  }
  return ofYear.get(date) ?? null;
}

const years = new Map<number, ReadonlyMap<LocalDate, Holiday>>();

/** A time without school, both dates included. */
export interface SchoolBreak {
  readonly kind: 'winter' | 'spring';
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * The weeks in which schools of the Montreal area usually close: two around the turn of the year, and the first full week of
 * March. An estimate, from no published calendar: each centre de services scolaire decides its own every spring, colleges
 * and universities theirs. They are told, never refused; the company's setting `schoolBreaks` replaces them.
 */
export const SCHOOL_BREAKS_OF_QUEBEC: readonly SchoolBreak[] = [
  { kind: 'winter', from: '2025-12-22', to: '2026-01-02' },
  { kind: 'spring', from: '2026-03-02', to: '2026-03-06' },
  { kind: 'winter', from: '2026-12-21', to: '2027-01-01' },
  { kind: 'spring', from: '2027-03-01', to: '2027-03-05' },
];

/** The school break that a date falls in; null for any other day. */
export function schoolBreakOn(date: LocalDate, breaks: readonly SchoolBreak[]): SchoolBreak['kind'] | null {
  return breaks.find(({ from, to }) => from <= date && date <= to)?.kind ?? null;
}

/** The last such weekday that is not after a day. */
function weekdayOnOrBefore(day: DayNumber, weekday: Weekday): DayNumber {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

/** The Sunday of Easter by the Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leap = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leap - moon + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const sum = epact + sunday - 7 * late + 114;
  return localDate(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1) / DAY);
}

import { dayNumber, instantToLocal } from '@4as/scheduling';

/** How long a session can be. */
export const sessionLengths = [60, 90, 120] as const;
export type SessionLength = (typeof sessionLengths)[number];

/** What a person has chosen so far; it is all in the address. */
export interface BookingChoice {
  /** Null for any tutor of the course. */
  tutorId: string | null;
  minutes: SessionLength;
  /** First of the days shown, local to the viewer, `2026-11-24`; never in the past. */
  from: string;
  /** Whether the month of `from` is shown, in place of the days. */
  isMonth: boolean;
  /** Start of the chosen slot, ISO 8601. */
  startsAt: string | null;
}

/** Names of the search parameters. */
export const bookingParameters = {
  tutorId: 'tuteur',
  minutes: 'duree',
  from: 'semaine',
  view: 'vue',
  startsAt: 'heure',
} as const;

/** The view that is not the usual one, as the address names it. */
export const monthView = 'mois';

/** Reads the choice from an address; what makes no sense there counts as not chosen. `today` is local to the viewer. */
export function readChoice(parameters: URLSearchParams, today: string): BookingChoice {
  const minutes = Number(parameters.get(bookingParameters.minutes));
  const startsAt = parameters.get(bookingParameters.startsAt);
  return {
    tutorId: parameters.get(bookingParameters.tutorId),
    minutes: sessionLengths.find((length) => length === minutes) ?? sessionLengths[0],
    from: laterDate(parameters.get(bookingParameters.from), today),
    isMonth: parameters.get(bookingParameters.view) === monthView,
    startsAt: startsAt !== null && !Number.isNaN(Date.parse(startsAt)) ? startsAt : null,
  };
}

function laterDate(date: string | null, today: string): string {
  if (date === null) return today;
  try {
    return dayNumber(date) > dayNumber(today) ? date : today;
  } catch {
    return today;
  }
}

/** The calendar date of an instant (epoch milliseconds) in a zone. */
export function dateIn(timeZone: string, instant: number): string {
  return instantToLocal(instant, timeZone).date;
}

import { Temporal } from 'temporal-polyfill';

/**
 * Zones that differ in kind: whole and odd offsets, both hemispheres, a change of half an hour, a date line that moved.
 */
export const ZONES = [
  'America/Toronto',
  'America/St_Johns',
  'America/Halifax',
  'Europe/Paris',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
] as const;

/** The dates from the first to the last year on which the clocks of the zone change, by Temporal. */
export function changeDays(zone: string, firstYear: number, lastYear: number): string[] {
  const days: string[] = [];
  let at = Temporal.PlainDate.from({ year: firstYear, month: 1, day: 1 })
    .toZonedDateTime(zone)
    .getTimeZoneTransition('next');
  for (; at && at.year <= lastYear; at = at.getTimeZoneTransition('next')) days.push(at.toPlainDate().toString());
  return days;
}

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  localToInstant,
  MINUTE,
  type DayRange,
  type Interval,
  type SlotSearch,
  type Weekday,
} from '../index.js';

/** Any date from the first of January of one year to the end of another. */
export function arbitraryDate(firstYear: number, lastYear: number): fc.Arbitrary<string> {
  const first = Temporal.PlainDate.from({ year: firstYear, month: 1, day: 1 });
  const days = first.until({ year: lastYear, month: 12, day: 31 }).days;
  return fc.integer({ min: 0, max: days }).map((offset) => first.add({ days: offset }).toString());
}

/** Part of a day: often on quarter hours, sometimes on any minute, to midnight included. */
const arbitraryRange: fc.Arbitrary<DayRange> = fc
  .oneof(
    fc
      .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
      .map(([a, b]) => [a * 15, b * 15] as const),
    fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 })),
  )
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ startMinute: Math.min(a, b), endMinute: Math.max(a, b) }));

/** Intervals of whole minutes that begin within some days of an instant. */
function arbitraryIntervals(around: number, maxLength: number, maxMinutes: number): fc.Arbitrary<Interval[]> {
  const interval = fc
    .tuple(fc.integer({ min: -1440, max: 2 * 1440 }), fc.integer({ min: 1, max: maxMinutes }))
    .map(([offset, length]) => ({ start: around + offset * MINUTE, end: around + (offset + length) * MINUTE }));
  return fc.array(interval, { maxLength });
}

/**
 * A search of a day and a half from any time of a date: hours, exceptions, sessions and limits that all come into play.
 */
export function arbitrarySearch(zone: string, date: string): fc.Arbitrary<SlotSearch> {
  const midnight = localToInstant(date, 0, zone);
  const nearbyDate = fc.integer({ min: -2, max: 3 }).map((days) => addDays(date, days));
  const rule = fc
    .record(
      { weekday: fc.integer({ min: 1, max: 7 }), range: arbitraryRange, validFrom: nearbyDate, validUntil: nearbyDate },
      { requiredKeys: ['weekday', 'range'] },
    )
    .map(({ weekday, range, ...validity }) => ({ weekday: weekday as Weekday, ...range, ...validity }));
  return fc
    .record({
      zone: fc.constant(zone),
      rules: fc.array(rule, { minLength: 8, maxLength: 24 }),
      overrides: fc.array(fc.record({ date: nearbyDate, ranges: fc.array(arbitraryRange, { maxLength: 3 }) }), {
        maxLength: 2,
      }),
      timeOff: arbitraryIntervals(midnight, 2, 600),
      taken: arbitraryIntervals(midnight, 6, 120),
      ownBuffer: fc.option(fc.integer({ min: 0, max: 45 }), { nil: undefined }),
      studentTaken: arbitraryIntervals(midnight, 2, 120),
      bufferMinutes: fc.constantFrom(0, 10, 15, 30),
      noticeMinutes: fc.constantFrom(0, 60, 720),
      horizonDays: fc.constantFrom(1, 2, 30, 30, 30),
      gridMinutes: fc.constantFrom(15, 20, 30, 50),
      durationMinutes: fc.constantFrom(30, 60, 90),
      nowOffset: fc.integer({ min: -2 * 1440, max: 600 }),
      fromOffset: fc.integer({ min: -60, max: 600 }),
      length: fc.integer({ min: 60, max: 2160 }),
    })
    .map(({ ownBuffer, taken, nowOffset, fromOffset, length, ...search }) => ({
      ...search,
      taken: taken.map((interval, i) => (i === 0 ? { ...interval, bufferMinutes: ownBuffer } : interval)),
      now: midnight + nowOffset * MINUTE,
      from: midnight + fromOffset * MINUTE,
      to: midnight + (fromOffset + length) * MINUTE,
    }));
}

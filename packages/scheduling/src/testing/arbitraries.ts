import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

/** Any date from the first of January of one year to the end of another. */
export function arbitraryDate(firstYear: number, lastYear: number): fc.Arbitrary<string> {
  const first = Temporal.PlainDate.from({ year: firstYear, month: 1, day: 1 });
  const days = first.until({ year: lastYear, month: 12, day: 31 }).days;
  return fc.integer({ min: 0, max: days }).map((offset) => first.add({ days: offset }).toString());
}

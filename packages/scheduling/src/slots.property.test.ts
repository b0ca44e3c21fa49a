import fc from 'fast-check';
import {
  availableIntervals,
  contains,
  freeSlots,
  isFree,
  localToInstant,
  MINUTE,
  overlaps,
  whyNotFree,
  type SlotSearch,
  type Weekday,
} from './index.js';
import { arbitraryDate, arbitrarySearch } from './testing/arbitraries.js';
import { referenceReasons, referenceSlots } from './testing/reference-slots.js';
import { changeDays, ZONES } from './testing/zones.js';

/** Any date of 85 years, as often as not one on which the clocks of the zone change. */
const anySearch = (zone: string) => {
  const someDate = arbitraryDate(1975, 2060);
  const days = changeDays(zone, 1975, 2060);
  return (days.length > 0 ? fc.oneof(someDate, fc.constantFrom(...days)) : someDate).chain((date) =>
    arbitrarySearch(zone, date),
  );
};
const sessionAt = (search: SlotSearch, start: number) => ({ start, end: start + search.durationMinutes * MINUTE });

describe.each(ZONES)('free slots in %s', (zone) => {
  it('are those of a walk over every minute', () => {
    fc.assert(
      fc.property(anySearch(zone), (search) => {
        expect(freeSlots(search)).toEqual(referenceSlots(search));
      }),
      { numRuns: 25 },
    );
  });

  it('give the reason that a walk over every minute gives for any interval', () => {
    const question = anySearch(zone).chain((search) =>
      fc.record({
        search: fc.constant(search),
        offsets: fc.array(
          fc.oneof(
            fc.integer({ min: -60, max: 2160 }),
            fc.integer({ min: -4, max: 144 }).map((i) => i * 15),
          ),
          {
            minLength: 20,
            maxLength: 40,
          },
        ),
      }),
    );
    fc.assert(
      fc.property(question, ({ search, offsets }) => {
        const expected = referenceReasons(search);
        const hour = Math.floor(search.from / (60 * MINUTE)) * 60 * MINUTE;
        for (const offset of offsets) {
          const interval = sessionAt(search, hour + offset * MINUTE);
          expect(whyNotFree(search, interval)).toBe(expected(interval));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are the same listed, asked one by one, and asked why not', () => {
    fc.assert(
      fc.property(anySearch(zone), (search) => {
        const listed = new Set(freeSlots(search));
        for (let start = search.from; start < search.to; start += 10 * MINUTE) {
          expect(isFree(search, sessionAt(search, start))).toBe(listed.has(start));
          expect(whyNotFree(search, sessionAt(search, start)) === 'free').toBe(listed.has(start));
        }
      }),
      { numRuns: 6 },
    );
  });

  it('lie in the hours, apart from what is taken, after the notice, and in order, over two months', () => {
    const months = anySearch(zone).map((search) => ({
      ...search,
      to: search.from + 60 * 1440 * MINUTE,
      horizonDays: 45,
    }));
    fc.assert(
      fc.property(months, (search) => {
        const starts = freeSlots(search);
        const available = availableIntervals(search, search.from, search.to + 1440 * MINUTE);
        for (const start of starts) {
          const session = sessionAt(search, start);
          expect(contains(available, session)).toBe(true);
          expect(search.taken.some((taken) => overlaps(taken, session))).toBe(false);
          expect(start).toBeGreaterThanOrEqual(search.now + search.noticeMinutes * MINUTE);
          expect(start).toBeLessThan(search.now + 47 * 1440 * MINUTE);
        }
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      }),
      { numRuns: 8 },
    );
  });
});

const changes = ZONES.flatMap((zone) => changeDays(zone, 2025, 2030).map((date) => [zone, date] as const));

it('has clock changes to test in every zone that still changes its clocks', () => {
  expect(new Set(changes.map(([zone]) => zone)).size).toBe(5);
});

it.each(changes)('in %s on %s, a day whose clocks change, are those of a walk over every minute', (zone, date) => {
  const nights = arbitrarySearch(zone, date).map((search) => ({
    ...search,
    rules: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
      search.rules.map((rule) => ({ ...rule, weekday: weekday as Weekday })),
    ),
    now: localToInstant(date, 0, zone) - 120 * MINUTE,
    from: localToInstant(date, 0, zone) - 60 * MINUTE,
    noticeMinutes: 0,
    to: localToInstant(date, 0, zone) + 360 * MINUTE,
  }));
  fc.assert(
    fc.property(nights, (search) => {
      expect(freeSlots(search)).toEqual(referenceSlots(search));
    }),
    { numRuns: 8 },
  );
});

import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { DAY, MINUTE } from './time.js';
import { instantToLocal, localToInstant } from './zone.js';
import { changeDays, ZONES } from './testing/zones.js';
import { arbitraryDate } from './testing/arbitraries.js';

const instant = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2060, 0, 1) });

describe.each(ZONES)('the wall clock of %s', (zone) => {
  it('shows at any instant what Temporal shows', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        expect(instantToLocal(at, zone)).toEqual({
          date: expected.toPlainDate().toString(),
          minutes: expected.hour * 60 + expected.minute,
          weekday: expected.dayOfWeek,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('turns any local time into the instant Temporal gives, gaps forward and doubles first', () => {
    fc.assert(
      fc.property(arbitraryDate(1975, 2060), fc.integer({ min: 0, max: 1439 }), (date, minutes) => {
        expect(localToInstant(date, minutes, zone)).toBe(temporalInstant(date, minutes, zone));
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with Temporal on every minute of the first hours of each day of a clock change, 2025 to 2030', () => {
    for (const date of changeDays(zone, 2025, 2030)) {
      for (let minutes = 0; minutes < 300; minutes++) {
        const at = localToInstant(date, minutes, zone);
        if (at !== temporalInstant(date, minutes, zone)) throw new Error(`${date} ${minutes} ${zone}`);
      }
    }
  });
});

function temporalInstant(date: string, minutes: number, zone: string): number {
  const time = Temporal.PlainTime.from('00:00').add({ minutes });
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

it('moves 02:30 of a night whose clocks go forward to 03:30', () => {
  const at = localToInstant('2026-03-08', 150, 'America/Toronto');
  expect(at).toBe(Date.UTC(2026, 2, 8, 7, 30));
  expect(instantToLocal(at, 'America/Toronto').minutes).toBe(210);
});

it('takes the first of the two 01:30 of a night whose clocks go back', () => {
  expect(localToInstant('2026-11-01', 90, 'America/Toronto')).toBe(Date.UTC(2026, 10, 1, 5, 30));
});

it('moves a whole date that a zone skipped to the date after it', () => {
  const at = localToInstant('2011-12-30', 600, 'Pacific/Apia');
  expect(instantToLocal(at, 'Pacific/Apia')).toEqual({ date: '2011-12-31', minutes: 600, weekday: 6 });
});

it('reads 1440 minutes as the next midnight, on days of 23 and of 25 hours too', () => {
  for (const [date, next] of [
    ['2026-03-08', '2026-03-09'],
    ['2026-11-01', '2026-11-02'],
  ] as const) {
    expect(localToInstant(date, 1440, 'America/Toronto')).toBe(localToInstant(next, 0, 'America/Toronto'));
  }
  expect(
    localToInstant('2026-03-08', 1440, 'America/Toronto') - localToInstant('2026-03-08', 0, 'America/Toronto'),
  ).toBe(DAY - 60 * MINUTE);
});

it('refuses zones, dates and instants that are none', () => {
  expect(() => localToInstant('2026-01-01', 0, 'Mars/Olympus')).toThrow(RangeError);
  expect(() => localToInstant('2026-02-30', 0, 'America/Toronto')).toThrow(RangeError);
  expect(() => localToInstant('2026-2-3', 0, 'America/Toronto')).toThrow(RangeError);
  expect(() => instantToLocal(Number.NaN, 'America/Toronto')).toThrow(RangeError);
  expect(() => instantToLocal(8e15, 'America/Toronto')).toThrow(RangeError);
});

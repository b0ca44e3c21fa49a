import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { availabilityConflicts } from './availability-conflicts.js';
import { availableIntervals, type Availability } from './availability.js';
import { contains } from './intervals.js';
import { HOUR, MINUTE } from './time.js';
import { localToInstant } from './zone.js';

const zone = 'America/Toronto';
const at = (date: string, hour: number): number => localToInstant(date, hour * 60, zone);
const session = (date: string, hour: number) => ({ start: at(date, hour), end: at(date, hour + 1) });
/** Mondays from 9 to 17; Monday 9 March is closed, and the 16th open in the evening only. */
const mondays: Availability = {
  zone,
  rules: [{ weekday: 1, startMinute: 540, endMinute: 1020 }],
  overrides: [
    { date: '2026-03-09', ranges: [] },
    { date: '2026-03-16', ranges: [{ startMinute: 1080, endMinute: 1200 }] },
  ],
  timeOff: [{ start: at('2026-03-23', 12), end: at('2026-03-24', 0) }],
};

describe('sessions against the availability of today', () => {
  test('each says why it would not be offered, in the order asked', () => {
    expect(
      availabilityConflicts(mondays, [
        session('2026-03-02', 9),
        session('2026-03-02', 17),
        session('2026-03-09', 10),
        session('2026-03-16', 18),
        session('2026-03-16', 10),
        session('2026-03-23', 11),
        session('2026-03-23', 12),
        session('2026-03-23', 20),
      ]),
    ).toEqual([[], ['outside_hours'], ['override'], [], ['override'], [], ['time_off'], ['outside_hours', 'time_off']]);
    expect(availabilityConflicts(mondays, [])).toEqual([]);
  });

  test('one is without conflict exactly when what is available holds it, on every hour of a year', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 365 * 48 }), { maxLength: 20 }), (halves) => {
        const sessions = halves.map((half) => {
          const start = at('2026-01-01', 0) + half * 30 * MINUTE;
          return { start, end: start + HOUR };
        });
        const free = sessions.map((one) => contains(availableIntervals(mondays, one.start, one.end), one));
        expect(availabilityConflicts(mondays, sessions).map((reasons) => reasons.length === 0)).toEqual(free);
      }),
    );
  });
});

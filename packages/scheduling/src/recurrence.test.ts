import fc from 'fast-check';
import rrule from 'rrule';
import { addDays, instantToLocal, localToInstant, occurrences, type Frequency, type RecurrenceRule } from './index.js';
import { arbitraryDate } from './testing/arbitraries.js';
import { changeDays, ZONES } from './testing/zones.js';

const { RRule } = rrule;
const FREQUENCIES: readonly Frequency[] = ['weekly', 'every_two_weeks', 'monthly_by_date', 'monthly_by_weekday'];
const tuesdays: RecurrenceRule = {
  frequency: 'weekly',
  startDate: '2026-01-06',
  startMinute: 16 * 60,
  zone: 'America/Toronto',
  end: { kind: 'until', date: '2026-12-31' },
};
const dates = (rule: RecurrenceRule, window = {}) => occurrences(rule, window).map(({ date }) => date);

/** The same rule as RFC 5545 would write it, by the library that is best known for it. */
function rfc5545Dates({ frequency, startDate, end }: RecurrenceRule, until?: string): string[] {
  const dtstart = new Date(`${startDate}T12:00Z`);
  const last = end.kind === 'until' ? end.date : until;
  const nth = Math.ceil(dtstart.getUTCDate() / 7);
  const weekday = [RRule.SU, RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA][dtstart.getUTCDay()];
  return new RRule({
    dtstart,
    freq: frequency.startsWith('monthly') ? RRule.MONTHLY : RRule.WEEKLY,
    interval: frequency === 'every_two_weeks' ? 2 : 1,
    ...(frequency === 'monthly_by_weekday' ? { byweekday: weekday?.nth(nth) } : {}),
    ...(end.kind === 'count' ? { count: end.count } : {}),
    ...(last ? { until: new Date(`${last}T12:00Z`) } : {}),
  })
    .all()
    .map((date) => date.toISOString().slice(0, 10));
}

const arbitraryRule = arbitraryDate(2000, 2050).chain((startDate) =>
  fc.record<RecurrenceRule>({
    frequency: fc.constantFrom(...FREQUENCIES),
    startDate: fc.constant(startDate),
    startMinute: fc.integer({ min: 0, max: 1439 }),
    zone: fc.constantFrom(...ZONES),
    end: fc.oneof(
      fc.record({ kind: fc.constant('count' as const), count: fc.integer({ min: 1, max: 60 }) }),
      fc.integer({ min: 0, max: 900 }).map((days) => ({ kind: 'until' as const, date: addDays(startDate, days) })),
      fc.constant({ kind: 'ongoing' as const }),
    ),
  }),
);

describe('a series', () => {
  it.each(FREQUENCIES)('that repeats %s has the dates of RFC 5545', (frequency) => {
    fc.assert(
      fc.property(arbitraryRule, fc.integer({ min: 0, max: 900 }), (rule, days) => {
        const until = rule.end.kind === 'ongoing' ? addDays(rule.startDate, days) : undefined;
        expect(dates({ ...rule, frequency }, { until })).toEqual(rfc5545Dates({ ...rule, frequency }, until));
      }),
    );
  });

  it('is at its local time on each date, in every zone', () => {
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        for (const { date, start } of occurrences(rule, { until: addDays(rule.startDate, 400) })) {
          expect(start).toBe(localToInstant(date, rule.startMinute, rule.zone));
        }
      }),
    );
  });

  it('has the same occurrences with the same numbers through any window', () => {
    fc.assert(
      fc.property(
        arbitraryRule,
        fc.integer({ min: -50, max: 500 }),
        fc.integer({ min: 0, max: 400 }),
        (rule, offset, length) => {
          const window = { from: addDays(rule.startDate, offset), until: addDays(rule.startDate, offset + length) };
          const all = occurrences(rule, { until: addDays(rule.startDate, 1000) });
          expect(all.map(({ index }) => index)).toEqual(all.map((_, i) => i));
          expect(occurrences(rule, window)).toEqual(
            all.filter(({ date }) => date >= window.from && date <= window.until),
          );
        },
      ),
    );
  });
});

describe('16:00 on Tuesdays', () => {
  it.each(ZONES)('stays 16:00 all year in %s', (zone) => {
    const year = occurrences({ ...tuesdays, zone });
    expect(year).toHaveLength(52);
    for (const { start, date } of year) {
      expect(instantToLocal(start, zone)).toEqual({ date, minutes: 16 * 60, weekday: 2 });
    }
  });

  it('is an hour earlier by UTC in summer than in winter, in Toronto', () => {
    const at = (date: string) => occurrences(tuesdays, { from: date, until: date })[0]?.start;
    expect(at('2026-03-03')).toBe(Date.UTC(2026, 2, 3, 21));
    expect(at('2026-03-10')).toBe(Date.UTC(2026, 2, 10, 20));
    expect(at('2026-10-27')).toBe(Date.UTC(2026, 9, 27, 20));
    expect(at('2026-11-03')).toBe(Date.UTC(2026, 10, 3, 21));
  });
});

const changes = ZONES.flatMap((zone) => changeDays(zone, 2025, 2030).map((date) => [zone, date] as const));

it.each(changes)('a weekly series over the clock change in %s on %s keeps its time by the wall clock', (zone, date) => {
  const rule: RecurrenceRule = { ...tuesdays, zone, startDate: addDays(date, -7), end: { kind: 'count', count: 3 } };
  const [before, on, after] = occurrences(rule).map(({ start }) => instantToLocal(start, zone).minutes);
  expect([before, on, after]).toEqual([960, 960, 960]);
});

describe('days that not every month has', () => {
  const end = { kind: 'count', count: 4 } as const;

  it('leaves out months without a 31st', () => {
    expect(dates({ ...tuesdays, frequency: 'monthly_by_date', startDate: '2026-01-31', end })).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
      '2026-07-31',
    ]);
  });

  it('leaves out months without a fifth Friday', () => {
    expect(dates({ ...tuesdays, frequency: 'monthly_by_weekday', startDate: '2026-01-30', end })).toEqual([
      '2026-01-30',
      '2026-05-29',
      '2026-07-31',
      '2026-10-30',
    ]);
  });
});

it('moves an occurrence at 02:30 to 03:30 on the night whose clocks go forward, that night only', () => {
  const nights = occurrences({
    ...tuesdays,
    startMinute: 150,
    startDate: '2026-03-01',
    end: { kind: 'count', count: 3 },
  });
  expect(nights.map(({ start }) => instantToLocal(start, tuesdays.zone).minutes)).toEqual([150, 210, 150]);
});

it('asks for an end of the window when the series has none, and for a real time and date', () => {
  expect(() => occurrences({ ...tuesdays, end: { kind: 'ongoing' } })).toThrow(RangeError);
  expect(() => occurrences({ ...tuesdays, startMinute: 1440 })).toThrow(RangeError);
  expect(() => occurrences({ ...tuesdays, startDate: '2026-02-29' })).toThrow(RangeError);
});

import fc from 'fast-check';
import rrule from 'rrule';
import {
  dayNumber,
  HOLIDAYS,
  holidayOn,
  holidaysOfQuebec,
  SCHOOL_BREAKS_OF_QUEBEC,
  schoolBreakOn,
  weekdayOf,
} from './index.js';

const { RRule } = rrule;
const arbitraryYear = fc.integer({ min: 1900, max: 2100 });
const dateOf = (year: number, holiday: string) =>
  [...holidaysOfQuebec(year)].find(([, name]) => name === holiday)?.[0] ?? '';

/** The n-th Monday of a month by the library that is best known for RFC 5545; -1 is the last one. */
function monday(year: number, month: number, nth: number): string {
  const [found] = new RRule({
    freq: RRule.YEARLY,
    bymonth: month,
    byweekday: RRule.MO.nth(nth),
    dtstart: new Date(Date.UTC(year, 0, 1, 12)),
    count: 1,
  }).all();
  return found?.toISOString().slice(0, 10) ?? '';
}

describe('the holidays of Quebec', () => {
  it('are these in 2026', () => {
    expect([...holidaysOfQuebec(2026)]).toEqual([
      ['2026-01-01', 'new_year'],
      ['2026-04-03', 'good_friday'],
      ['2026-04-06', 'easter_monday'],
      ['2026-05-18', 'patriots'],
      ['2026-06-24', 'saint_jean'],
      ['2026-07-01', 'canada_day'],
      ['2026-09-07', 'labour_day'],
      ['2026-10-12', 'thanksgiving'],
      ['2026-12-25', 'christmas'],
    ]);
  });

  it.each([
    [2024, '2024-03-29'],
    [2025, '2025-04-18'],
    [2027, '2027-03-26'],
    [2028, '2028-04-14'],
    [2038, '2038-04-23'],
  ])('have Good Friday of %i on %s', (year, date) => expect(dateOf(year, 'good_friday')).toBe(date));

  it('have Canada Day on July 2 where July 1 is a Sunday', () => {
    expect(dateOf(2029, 'canada_day')).toBe('2029-07-02');
    expect(holidayOn('2029-07-01')).toBeNull();
  });

  it('move by the rules of their Mondays in every year', () => {
    fc.assert(
      fc.property(arbitraryYear, (year) => {
        expect(dateOf(year, 'labour_day')).toBe(monday(year, 9, 1));
        expect(dateOf(year, 'thanksgiving')).toBe(monday(year, 10, 2));
        const patriots = dateOf(year, 'patriots');
        expect(weekdayOf(dayNumber(patriots))).toBe(1);
        expect(patriots >= `${year}-05-18` && patriots <= `${year}-05-24`).toBe(true);
      }),
    );
  });

  it('have Easter as the library of RFC 5545 has it, in every year', () => {
    fc.assert(
      fc.property(arbitraryYear, (year) => {
        const [easter] = new RRule({
          freq: RRule.YEARLY,
          byeaster: 0,
          dtstart: new Date(Date.UTC(year, 0, 1, 12)),
          count: 1,
        }).all();
        const sunday = dayNumber(easter?.toISOString().slice(0, 10) ?? '');
        expect(dayNumber(dateOf(year, 'good_friday'))).toBe(sunday - 2);
        expect(dayNumber(dateOf(year, 'easter_monday'))).toBe(sunday + 1);
      }),
    );
  });

  it('are each there once a year, and no other day is one', () => {
    fc.assert(
      fc.property(arbitraryYear, (year) => {
        expect([...holidaysOfQuebec(year).values()].sort()).toEqual([...HOLIDAYS].sort());
        for (const [date, holiday] of holidaysOfQuebec(year)) expect(holidayOn(date)).toBe(holiday);
        expect(holidayOn(`${year}-11-11`)).toBeNull();
      }),
    );
  });

  it('are not asked of what is no date or year', () => {
    expect(() => holidayOn('2026-02-30')).toThrow(RangeError);
    expect(() => holidaysOfQuebec(2026.5)).toThrow(RangeError);
  });
});

describe('school breaks', () => {
  it('hold their first and last date, and no other', () => {
    for (const { kind, from, to } of SCHOOL_BREAKS_OF_QUEBEC) {
      expect(schoolBreakOn(from, SCHOOL_BREAKS_OF_QUEBEC)).toBe(kind);
      expect(schoolBreakOn(to, SCHOOL_BREAKS_OF_QUEBEC)).toBe(kind);
    }
    expect(schoolBreakOn('2026-03-09', SCHOOL_BREAKS_OF_QUEBEC)).toBeNull();
    expect(schoolBreakOn('2026-03-03', [])).toBeNull();
  });
});

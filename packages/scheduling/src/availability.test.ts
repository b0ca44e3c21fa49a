import { availableIntervals, type Availability } from './index.js';
import { toronto } from './testing/toronto.js';

const tuesdayNine: Availability = {
  zone: 'America/Toronto',
  rules: [{ weekday: 2, startMinute: 540, endMinute: 720 }],
  overrides: [],
  timeOff: [],
};
const september = [toronto('2026-09-01'), toronto('2026-10-01')] as const;
const days = (availability: Availability) =>
  availableIntervals(availability, ...september).map(({ start }) => new Date(start).toISOString().slice(0, 10));

describe('a tutor is available', () => {
  it('in the weekly hours of each date', () => {
    expect(availableIntervals(tuesdayNine, toronto('2026-09-07'), toronto('2026-09-14'))).toEqual([
      { start: toronto('2026-09-08', '09:00'), end: toronto('2026-09-08', '12:00') },
    ]);
    expect(days(tuesdayNine)).toEqual(['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29']);
  });

  it('from the first to the last date on which a rule holds, both included', () => {
    const rules = [
      { weekday: 2 as const, startMinute: 540, endMinute: 720, validFrom: '2026-09-08', validUntil: '2026-09-22' },
    ];
    expect(days({ ...tuesdayNine, rules })).toEqual(['2026-09-08', '2026-09-15', '2026-09-22']);
  });

  it('in other hours, or none, on a date that has its own', () => {
    const overrides = [
      { date: '2026-09-08', ranges: [] },
      { date: '2026-09-10', ranges: [{ startMinute: 600, endMinute: 660 }] },
    ];
    expect(days({ ...tuesdayNine, overrides })).toEqual([
      '2026-09-01',
      '2026-09-10',
      '2026-09-15',
      '2026-09-22',
      '2026-09-29',
    ]);
  });

  it('not in time off, to the second', () => {
    const timeOff = [{ start: toronto('2026-09-08', '10:00') + 1_234, end: toronto('2026-09-20') }];
    expect(availableIntervals({ ...tuesdayNine, timeOff }, toronto('2026-09-08'), toronto('2026-09-16'))).toEqual([
      { start: toronto('2026-09-08', '09:00'), end: toronto('2026-09-08', '10:00') + 1_234 },
    ]);
  });

  it('only inside what was asked for', () => {
    const [from, to] = [toronto('2026-09-08', '09:20'), toronto('2026-09-08', '11:40')];
    expect(availableIntervals(tuesdayNine, from, to)).toEqual([{ start: from, end: to }]);
    expect(availableIntervals(tuesdayNine, to, from)).toEqual([]);
  });

  it('without a break over midnight when one day ends and the next begins open', () => {
    const rules = [
      { weekday: 2 as const, startMinute: 1320, endMinute: 1440 },
      { weekday: 3 as const, startMinute: 0, endMinute: 60 },
    ];
    expect(availableIntervals({ ...tuesdayNine, rules }, toronto('2026-09-08'), toronto('2026-09-10'))).toEqual([
      { start: toronto('2026-09-08', '22:00'), end: toronto('2026-09-09', '01:00') },
    ]);
  });

  it.each([
    ['2026-03-08', 23],
    ['2026-11-01', 25],
  ])('all day on %s for %i hours', (date, hours) => {
    const overrides = [{ date, ranges: [{ startMinute: 0, endMinute: 1440 }] }];
    const [day] = availableIntervals(
      { ...tuesdayNine, rules: [], overrides },
      toronto(date),
      toronto(date) + 30 * 3_600_000,
    );
    expect(day && (day.end - day.start) / 3_600_000).toBe(hours);
  });

  it('never on a date that its zone skipped', () => {
    const everyDay = [{ weekday: 5 as const, startMinute: 0, endMinute: 1440 }];
    const apia = { ...tuesdayNine, zone: 'Pacific/Apia', rules: everyDay };
    expect(availableIntervals(apia, Date.UTC(2011, 11, 28), Date.UTC(2012, 0, 3))).toEqual([]);
  });

  it.each([
    [600, 600],
    [720, 600],
    [-1, 60],
    [0, 1441],
  ])('never by a rule or an override from %i to %i, which is refused', (startMinute, endMinute) => {
    const range = { startMinute, endMinute };
    expect(() => availableIntervals({ ...tuesdayNine, rules: [{ weekday: 2, ...range }] }, ...september)).toThrow(
      RangeError,
    );
    expect(() =>
      availableIntervals({ ...tuesdayNine, overrides: [{ date: '2026-09-08', ranges: [range] }] }, ...september),
    ).toThrow(RangeError);
  });
});

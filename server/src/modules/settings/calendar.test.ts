import { describe, expect, test } from '@jest/globals';
import { dayOf, firstDayOfMonth, monthOf, monthOfDate, weekOf } from './calendar.js';

const ZONE = 'America/Toronto';

function iso({ start, end }: { start: Date; end: Date }): [string, string] {
  return [start.toISOString(), end.toISOString()];
}

describe('the month of an instant', () => {
  test('begins and ends at midnight of the zone, whatever the clock does in between', () => {
    expect(iso(monthOf(new Date('2026-11-15T12:00:00Z'), ZONE))).toEqual([
      '2026-11-01T04:00:00.000Z',
      '2026-12-01T05:00:00.000Z',
    ]);
  });

  test('is that of the zone, not of UTC', () => {
    expect(iso(monthOf(new Date('2026-12-01T03:00:00Z'), ZONE))[0]).toBe('2026-11-01T04:00:00.000Z');
  });

  test('has one before it in the year before', () => {
    expect(iso(monthOf(new Date('2027-01-10T12:00:00Z'), ZONE, -1))).toEqual([
      '2026-12-01T05:00:00.000Z',
      '2027-01-01T05:00:00.000Z',
    ]);
  });
});

test.each([
  ['2026-11-16T05:00:00Z', 'a Monday at midnight'],
  ['2026-11-23T04:59:59Z', 'the Sunday that ends it'],
])('the week of %s, %s, begins on Monday', (instant) => {
  expect(iso(weekOf(new Date(instant), ZONE))).toEqual(['2026-11-16T05:00:00.000Z', '2026-11-23T05:00:00.000Z']);
});

test('the day on which the clock is put back has 25 hours', () => {
  const { start, end } = dayOf(new Date('2026-11-01T12:00:00Z'), ZONE);
  expect(end.getTime() - start.getTime()).toBe(25 * 3_600_000);
});

describe('the month of a date', () => {
  test('is that of any instant in it, of which the first day is said', () => {
    const now = new Date('2026-11-01T03:59:59Z'); // still October in Toronto
    expect(firstDayOfMonth(now, ZONE)).toBe('2026-10-01');
    expect(iso(monthOfDate('2026-10-17', ZONE))).toEqual(iso(monthOf(now, ZONE)));
    expect(iso(monthOfDate('2026-12-31', ZONE))).toEqual(['2026-12-01T05:00:00.000Z', '2027-01-01T05:00:00.000Z']);
  });
});

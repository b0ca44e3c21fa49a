import { describe, expect, test } from '@jest/globals';
import { copyDay, fromClock, nextRange, problemOfRange, rangesOf, toClock, totalMinutes, type Range } from './week';

const range = (weekday: number, startMinute: number, endMinute: number, dates: Partial<Range> = {}): Range => ({
  key: `${weekday}-${startMinute}`,
  weekday,
  startMinute,
  endMinute,
  validFrom: null,
  validUntil: null,
  ...dates,
});

describe('the hours of a week', () => {
  test('a day lists its ranges in order of their start', () => {
    const week = [range(1, 780, 900), range(2, 540, 600), range(1, 540, 720)];
    expect(rangesOf(week, 1).map((one) => one.startMinute)).toEqual([540, 780]);
  });

  test('a range that ends before it starts, or overlaps another of its day, is told so', () => {
    const week = [range(1, 540, 720), range(1, 700, 900), range(2, 540, 720)];
    expect(problemOfRange(range(1, 600, 600), week)).toBe('order');
    expect(problemOfRange(week[1] ?? range(1, 0, 1), week)).toBe('overlap');
    expect(problemOfRange(week[2] ?? range(1, 0, 1), week)).toBeNull();
  });

  test('ranges that touch, or whose dates never meet, do not overlap', () => {
    const spring = range(1, 540, 720, { validUntil: '2026-05-31' });
    const summer = { ...range(1, 600, 800, { validFrom: '2026-06-01' }), key: 'summer' };
    expect(problemOfRange(spring, [spring, summer])).toBeNull();
    expect(problemOfRange(range(3, 540, 600), [range(3, 540, 600), range(3, 600, 660)])).toBeNull();
  });

  test('a day is copied over others, which lose what they had', () => {
    let count = 0;
    const week = copyDay([range(1, 540, 720), range(2, 60, 120)], 1, [1, 2, 3], () => `new-${(count += 1)}`);
    expect(week.map(({ weekday, startMinute }) => [weekday, startMinute])).toEqual([
      [1, 540],
      [2, 540],
      [3, 540],
    ]);
    expect(totalMinutes(week)).toBe(540);
  });

  test('a new range comes after those of the day and stays inside it', () => {
    expect(nextRange([], 1, 'k')).toMatchObject({ startMinute: 540, endMinute: 660 });
    expect(nextRange([range(1, 540, 1410)], 1, 'k')).toMatchObject({ startMinute: 1380, endMinute: 1440 });
  });

  test('the midnight that ends a day is written as 00:00 and read as the end', () => {
    expect(toClock(1440)).toBe('00:00');
    expect(fromClock('00:00', 'end')).toBe(1440);
    expect(fromClock('00:00', 'start')).toBe(0);
    expect(fromClock('09:30', 'start')).toBe(570);
    expect(fromClock('', 'end')).toBeNull();
  });
});

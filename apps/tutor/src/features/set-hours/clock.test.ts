import { expect, test } from '@jest/globals';
import { fromClock, toClock } from './clock';

test('the midnight that ends a day is written as 00:00 and read as the end', () => {
  expect(toClock(1440)).toBe('00:00');
  expect(fromClock('00:00', 'end')).toBe(1440);
  expect(fromClock('00:00', 'start')).toBe(0);
  expect(fromClock('09:30', 'start')).toBe(570);
  expect(fromClock('', 'end')).toBeNull();
});

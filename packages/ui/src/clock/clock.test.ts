import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createClock } from './clock';

beforeEach(() => void jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void jest.useRealTimers());

test('says the same time until it has looked again, and then tells those who listen', () => {
  const clock = createClock(15_000);
  const told: number[] = [];
  const stop = [1, 2].map(() => clock.subscribe(() => told.push(clock.now())));
  jest.advanceTimersByTime(14_999);
  expect([clock.now(), told]).toEqual([1_000_000, []]);
  jest.advanceTimersByTime(1);
  expect(told).toEqual([1_015_000, 1_015_000]);
  for (const end of stop) end();
  jest.advanceTimersByTime(60_000);
  expect(told).toHaveLength(2);
  expect(jest.getTimerCount()).toBe(0);
});

test('is right for whoever asks after a time in which nobody listened', () => {
  const clock = createClock(15_000);
  jest.setSystemTime(9_000_000);
  expect(clock.now()).toBe(9_000_000);
});

import { expect, test } from '@jest/globals';
import { emptyPeriod, periodOf } from './period';

test('a period is read on the clock of its zone, and only when it is whole and in order', () => {
  const typed = { ...emptyPeriod, startsAt: '2026-07-01T09:00', endsAt: '2026-07-02T09:00' };
  expect(periodOf(typed, 'America/Toronto')).toEqual({
    startsAt: '2026-07-01T13:00:00.000Z',
    endsAt: '2026-07-02T13:00:00.000Z',
  });
  expect(periodOf({ ...typed, start: 'now', end: 'open' }, 'America/Toronto')).toEqual({
    startsAt: null,
    endsAt: null,
  });
  expect(periodOf({ ...typed, endsAt: '' }, 'America/Toronto')).toBeNull();
  expect(periodOf({ ...typed, endsAt: '2026-07-01T09:00' }, 'America/Toronto')).toBeNull();
});

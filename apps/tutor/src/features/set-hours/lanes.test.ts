import type { WeekRange } from '@4as/scheduling';
import { expect, test } from '@jest/globals';
import { lanesOf } from './lanes';

const range = (startMinute: number, endMinute: number): WeekRange => ({
  key: `${startMinute}-${endMinute}`,
  weekday: 1,
  startMinute,
  endMinute,
  validFrom: null,
  validUntil: null,
});

test('ranges of the same minutes stand side by side, those after them have the whole width', () => {
  const lanes = lanesOf([range(540, 600), range(540, 720), range(600, 660), range(720, 800)], 1);
  expect(lanes.map(({ range: { key }, lane, lanes: count }) => [key, lane, count])).toEqual([
    ['540-600', 0, 2],
    ['540-720', 1, 2],
    ['600-660', 0, 2],
    ['720-800', 0, 1],
  ]);
});

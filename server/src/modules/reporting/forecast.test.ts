import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linearTrend } from './forecast.js';

describe('a linear trend', () => {
  test('goes on as straight values do, without doubt', () => {
    expect(linearTrend([100, 200, 300, 400], 2)).toEqual([
      { expected: 500, low: 500, high: 500 },
      { expected: 600, low: 600, high: 600 },
    ]);
  });

  test('is that of least squares, with a range that widens', () => {
    // By hand: slope 0.8, mean 3; scatter √(3.6/3), t of 3 degrees 1.638, √(1 + 1/5 + 9/10) at the next value.
    const [next, after] = linearTrend(
      [1, 3, 2, 5, 4].map((value) => value * 1000),
      2,
    );
    expect(next).toEqual({ expected: 5400, low: 2800, high: 8000 });
    expect((after?.high ?? 0) - (after?.low ?? 0)).toBeGreaterThan(5200);
  });

  test('says nothing of less than four values, and holds the expected value in its range', () => {
    expect(linearTrend([1, 2, 3], 3)).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 4, maxLength: 40 }), (values) => {
        for (const { low, expected, high } of linearTrend(values, 3)) {
          expect(low).toBeLessThanOrEqual(expected);
          expect(expected).toBeLessThanOrEqual(high);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { scaleAt, scaleOf } from './scale';

describe('an axis', () => {
  it('is marked at round values', () => {
    expect(scaleOf([120, 870])).toEqual({ least: 0, most: 1000, ticks: [0, 500, 1000] });
    expect(scaleOf([-30, 95])).toEqual({ least: -50, most: 100, ticks: [-50, 0, 50, 100] });
    expect(scaleOf([])).toEqual({ least: 0, most: 1, ticks: [0, 1] });
  });

  it('is marked where it is said to be, for values on a scale of their own', () => {
    expect(scaleAt([0, 1, 2, 3, 4, 5])).toEqual({ least: 0, most: 5, ticks: [0, 1, 2, 3, 4, 5] });
  });

  it('holds zero and all values, with few marks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
        const { least, most, ticks } = scaleOf(values);
        expect([Math.min(0, ...values) >= least, Math.max(0, ...values) <= most]).toEqual([true, true]);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks).toContain(0);
      }),
    );
  });
});

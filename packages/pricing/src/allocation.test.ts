import fc from 'fast-check';
import { allocate } from './index.js';

const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 });
const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

describe('an amount spread over lines', () => {
  it('gives the cents that remain to the first lines', () => {
    expect(allocate(10_00, [1, 1, 1])).toEqual([334, 333, 333]);
    expect(allocate(2, [1, 1, 1])).toEqual([1, 1, 0]);
  });

  it('passes over lines without weight', () => {
    expect(allocate(5, [0, 2, 0, 1])).toEqual([0, 4, 0, 1]);
  });

  it('is nothing on every line when it is nothing', () => {
    expect(allocate(0, [0, 0])).toEqual([0, 0]);
    expect(allocate(0, [])).toEqual([]);
  });

  it('always adds up to the amount, each part less than a cent from its exact share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_00 }), weights, (total, lines) => {
        fc.pre(sum(lines) > 0);
        const parts = allocate(total, lines);
        expect(sum(parts)).toBe(total);
        parts.forEach((part, i) => {
          expect(Math.abs(part - (total * (lines[i] ?? 0)) / sum(lines))).toBeLessThan(1.000001);
        });
      }),
    );
  });

  it('never puts more on a line than its weight while there is enough weight', () => {
    fc.assert(
      fc.property(weights, fc.nat(), (lines, seed) => {
        const total = seed % (sum(lines) + 1);
        allocate(total, lines).forEach((part, i) => expect(part).toBeLessThanOrEqual(lines[i] ?? 0));
      }),
    );
  });

  it('stays exact where products are larger than a number can hold', () => {
    const parts = allocate(9_000_000_000_001, [3_000_000_000_000, 3_000_000_000_000, 3_000_000_000_000]);
    expect(parts).toEqual([3_000_000_000_001, 3_000_000_000_000, 3_000_000_000_000]);
  });

  it('refuses to lose an amount where no line has weight, and amounts that are none', () => {
    expect(() => allocate(1, [0, 0])).toThrow(RangeError);
    expect(() => allocate(1, [])).toThrow(RangeError);
    expect(() => allocate(-1, [1])).toThrow(RangeError);
    expect(() => allocate(1.5, [1])).toThrow(RangeError);
  });
});

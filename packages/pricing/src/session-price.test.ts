import fc from 'fast-check';
import { earningCents, sessionPrice, supplementPrice } from './index.js';

const rate = fc.integer({ min: 0, max: 100_000_00 });
const minutes = fc.integer({ min: 1, max: 600 });

describe('the price of a session', () => {
  it.each([
    [45_00, 60, 45_00],
    [45_00, 90, 67_50],
    [45_01, 90, 67_52],
    [1, 30, 1],
    [1, 29, 0],
    [0, 60, 0],
  ])('at %i cents an hour for %i minutes is %i cents', (cents, length, price) => {
    expect(sessionPrice(cents, length)).toBe(price);
  });

  it('is never more than half a cent from the exact one, and half a cent goes up', () => {
    fc.assert(
      fc.property(rate, minutes, (cents, length) => {
        const sixtieths = sessionPrice(cents, length) * 60 - cents * length;
        expect(sixtieths).toBeGreaterThan(-30);
        expect(sixtieths).toBeLessThanOrEqual(30);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN, Infinity])('refuses a rate of %p', (cents) => {
    expect(() => sessionPrice(cents, 60)).toThrow(RangeError);
  });
});

describe('the price of making a session longer', () => {
  it.each([
    [45_00, 60, 90, 22_50],
    [45_01, 60, 90, 22_51],
    [45_01, 90, 120, 22_50],
    [45_00, 60, 120, 45_00],
  ])('at %i cents an hour from %i to %i minutes is %i cents', (cents, from, to, price) => {
    expect(supplementPrice(cents, { from, to })).toBe(price);
  });

  it('adds up to the price of the long session, in one step or in several', () => {
    fc.assert(
      fc.property(rate, fc.uniqueArray(minutes, { minLength: 2, maxLength: 5 }), (cents, lengths) => {
        const steps = lengths.sort((a, b) => a - b);
        const paid = steps
          .slice(1)
          .reduce((sum, to, index) => sum + supplementPrice(cents, { from: steps[index] ?? 0, to }), 0);
        expect(sessionPrice(cents, steps[0] ?? 0) + paid).toBe(sessionPrice(cents, steps.at(-1) ?? 0));
      }),
    );
  });

  it('is never below nothing, and within a cent of what the added minutes cost by themselves', () => {
    fc.assert(
      fc.property(rate, minutes, minutes, (cents, from, added) => {
        const price = supplementPrice(cents, { from, to: from + added });
        expect(price).toBeGreaterThanOrEqual(0);
        expect(Math.abs(price - sessionPrice(cents, added))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is asked for longer sessions only', () => {
    expect(() => supplementPrice(45_00, { from: 90, to: 90 })).toThrow(RangeError);
  });
});

describe("a tutor's earning", () => {
  it('is all of rate × time when taught, and the share of it otherwise', () => {
    expect(earningCents(30_00, 90)).toBe(45_00);
    expect(earningCents(30_00, 90, 5_000)).toBe(22_50);
    expect(earningCents(30_00, 90, 0)).toBe(0);
  });

  it('is rounded once: half of 1.5 cents is 0.75, so 1 cent', () => {
    expect(earningCents(1, 90, 5_000)).toBe(1);
    expect(earningCents(33_33, 60, 5_000)).toBe(16_67);
  });

  it('refuses more than the whole', () => {
    expect(() => earningCents(30_00, 60, 10_001)).toThrow(RangeError);
  });
});

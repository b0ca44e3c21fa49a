import fc from 'fast-check';
import { HOUR, MINUTE, nextCharge, seriesPaymentTimes } from './index.js';

const now = Date.UTC(2026, 10, 24, 15);
const arbitraryPolicy = fc
  .tuple(fc.integer({ min: 60, max: 5000 }), fc.integer({ min: 0, max: 5000 }))
  .map(([a, b]) => ({ chargeBeforeMinutes: Math.max(a, b), releaseBeforeMinutes: Math.min(a, b) }));

describe('a session that is paid by itself', () => {
  it('is charged a day before, and let go six hours before when it stays unpaid', () => {
    const start = now + 7 * 24 * HOUR;
    expect(seriesPaymentTimes(start, now)).toEqual({
      chargeAt: start - 24 * HOUR,
      releaseAt: start - 6 * HOUR,
      heldUntil: start - 6 * HOUR + 30 * MINUTE,
    });
  });

  it('is charged at once where it begins within the day, and has an hour to be paid', () => {
    const start = now + 5 * HOUR;
    expect(seriesPaymentTimes(start, now)).toEqual({
      chargeAt: now,
      releaseAt: now + HOUR,
      heldUntil: now + HOUR + 30 * MINUTE,
    });
  });

  it('has its instants in order, none before now and none after its start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), arbitraryPolicy, (minutes, policy) => {
        const start = now + minutes * MINUTE;
        const { chargeAt, releaseAt, heldUntil } = seriesPaymentTimes(start, now, policy);
        expect([now, chargeAt, releaseAt, heldUntil, start]).toEqual(
          [now, chargeAt, releaseAt, heldUntil, start].sort((a, b) => a - b),
        );
        expect(heldUntil).toBeGreaterThan(chargeAt);
      }),
    );
  });

  it('is not asked for once it has begun', () => {
    expect(() => seriesPaymentTimes(now, now)).toThrow(RangeError);
  });

  it('is charged again after an hour, then more rarely, never at or after its release', () => {
    const releaseAt = now + 18 * HOUR;
    expect(nextCharge(1, now, releaseAt)).toBe(now + HOUR);
    expect(nextCharge(2, now, releaseAt)).toBe(now + 4 * HOUR);
    expect(nextCharge(7, now, releaseAt)).toBe(now + 6 * HOUR);
    expect(nextCharge(1, now, now + HOUR)).toBeNull();
  });
});

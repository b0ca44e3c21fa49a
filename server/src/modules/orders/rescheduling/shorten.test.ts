import { describe, expect, it } from '@jest/globals';
import { cancellationOutcome, DEFAULT_CANCELLATION_POLICY as policy, HOUR, MINUTE, type Actor } from '@4as/scheduling';
import fc from 'fast-check';
import { refundOfShortening } from './shorten.js';

const startsAt = new Date('2030-03-05T20:00:00Z');
const at = (hoursBefore: number): Date => new Date(startsAt.getTime() - hoursBefore * HOUR);

describe('the refund of minutes that are taken off', () => {
  it.each<[string, Actor, number, number]>([
    ['a student in good time', 'student', 30, 3_000],
    ['a student late', 'student', 10, 0],
    ['a student just before', 'student', 1, 0],
    ['a tutor just before', 'tutor', 1, 3_000],
    ['an admin', 'admin', 1, 3_000],
  ])('by %s', (_, by, hours, refundCents) => {
    const change = { minutes: 60, keptCents: 6_000, by, now: at(hours), policy };
    expect(refundOfShortening({ startsAt, minutes: 120 }, change).refundCents).toBe(refundCents);
  });

  it('leaves kept and refunded to add up to what was paid, whatever is shortened and cancelled when and by whom', () => {
    const actor = fc.constantFrom<Actor>('student', 'tutor', 'admin');
    const steps = fc.array(
      fc.record({ minutes: fc.constantFrom(60, 90, 120), hours: fc.integer({ min: 0, max: 72 }), by: actor }),
      { maxLength: 4 },
    );
    const end = fc.record({ hours: fc.integer({ min: 0, max: 72 }), by: actor });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), steps, end, (paidCents, changes, last) => {
        let [kept, refunded, minutes] = [paidCents, 0, 120];
        for (const { minutes: wanted, hours, by } of changes.filter((change) => change.minutes < 120)) {
          if (wanted >= minutes) continue;
          const { refundCents } = refundOfShortening(
            { startsAt, minutes },
            { minutes: wanted, keptCents: kept, by, now: at(hours), policy },
          );
          [kept, refunded, minutes] = [kept - refundCents, refunded + refundCents, wanted];
          expect(kept).toBeGreaterThanOrEqual(0);
        }
        const outcome = cancellationOutcome({
          by: last.by === 'system' ? 'admin' : last.by,
          startsAt: startsAt.getTime(),
          now: at(last.hours).getTime(),
          priceCents: kept,
          policy,
        });
        expect(outcome.studentPaysCents + outcome.refundCents + refunded).toBe(paidCents);
      }),
    );
  });

  it('is never more by shortening first and cancelling later than by cancelling at once, but for a rounded cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 72 * 60 }), (paid, minutesBefore) => {
        const now = new Date(startsAt.getTime() - minutesBefore * MINUTE);
        const first = refundOfShortening(
          { startsAt, minutes: 120 },
          { minutes: 60, keptCents: paid, by: 'student', now, policy },
        );
        const ask = { by: 'student' as const, startsAt: startsAt.getTime(), now: now.getTime(), policy };
        const then = cancellationOutcome({ ...ask, priceCents: paid - first.refundCents });
        const atOnce = cancellationOutcome({ ...ask, priceCents: paid });
        expect(first.refundCents + then.refundCents).toBeLessThanOrEqual(atOnce.refundCents + 1);
      }),
    );
  });
});

import fc from 'fast-check';
import { APPOINTMENT_STATES, DAY, mayReview, type ReviewedSession } from './index.js';

const endsAt = Date.UTC(2026, 10, 24, 22);
const ask = (changes: Partial<ReviewedSession>, now: number) =>
  mayReview({ state: 'completed', endsAt, review: null, ...changes }, now);
const written = (writtenAt: number, isHidden = false) => ({ review: { writtenAt, isHidden } });

describe('a session is reviewed', () => {
  it('within sixty days of its end', () => {
    const until = endsAt + 60 * DAY;
    expect(ask({}, endsAt)).toEqual({ allowed: true, until });
    expect(ask({}, until - 1)).toEqual({ allowed: true, until });
    expect(ask({}, until)).toEqual({ allowed: false, reason: 'too_late' });
  });

  it('and what was written is changed within two weeks, even past those sixty days', () => {
    const writtenAt = endsAt + 59 * DAY;
    const until = writtenAt + 14 * DAY;
    expect(ask(written(writtenAt), until - 1)).toEqual({ allowed: true, until });
    expect(ask(written(writtenAt), until)).toEqual({ allowed: false, reason: 'too_late' });
    expect(ask(written(endsAt), endsAt + 14 * DAY)).toEqual({ allowed: false, reason: 'too_late' });
  });

  it('for as long as the settings say', () => {
    const policy = { writeWithinDays: 1, changeWithinDays: 2 };
    const session = { state: 'completed', endsAt, review: null } as const;
    expect(mayReview(session, endsAt, policy)).toEqual({ allowed: true, until: endsAt + DAY });
    expect(mayReview({ ...session, ...written(endsAt) }, endsAt, policy)).toEqual({
      allowed: true,
      until: endsAt + 2 * DAY,
    });
  });

  it('not when the company has hidden what was said', () => {
    expect(ask(written(endsAt, true), endsAt)).toEqual({ allowed: false, reason: 'hidden' });
  });

  it.each(APPOINTMENT_STATES.filter((state) => state !== 'completed'))('not when it is %s', (state) => {
    expect(ask({ state }, endsAt)).toEqual({ allowed: false, reason: 'not_taught' });
    expect(ask({ state, ...written(endsAt) }, endsAt)).toEqual({ allowed: false, reason: 'not_taught' });
  });
});

it('a window that has closed stays closed', () => {
  const instant = fc.integer({ min: 0, max: 400 * DAY });
  fc.assert(
    fc.property(instant, instant, fc.option(instant), (early, later, writtenAfter) => {
      const session = writtenAfter === null ? {} : written(endsAt + writtenAfter);
      const [first, second] = [Math.min(early, later), Math.max(early, later)];
      expect(!ask(session, endsAt + first).allowed && ask(session, endsAt + second).allowed).toBe(false);
    }),
  );
});

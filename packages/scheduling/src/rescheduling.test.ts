import { HOUR, mayReschedule, type ReschedulingRequest } from './index.js';

const startsAt = Date.UTC(2026, 8, 8, 20);
const until = startsAt - 12 * HOUR;
const ask = (changes: Partial<ReschedulingRequest>) =>
  mayReschedule({ by: 'student', startsAt, now: until - 1, timesRescheduled: 0, ...changes });

describe('a student may reschedule', () => {
  it('before the limit, and is told until when', () => {
    expect(ask({})).toEqual({ allowed: true, needsReason: false, until });
    expect(ask({ now: until })).toEqual({ allowed: false, reason: 'too_late', until });
  });

  it('as many times as the settings say', () => {
    expect(ask({ timesRescheduled: 1 }).allowed).toBe(true);
    expect(ask({ timesRescheduled: 2 })).toEqual({ allowed: false, reason: 'too_many', until });
    expect(ask({ timesRescheduled: 2, policy: { limitMinutes: 720, maxTimes: 3 } }).allowed).toBe(true);
  });
});

describe.each(['tutor', 'admin'] as const)('a %s may reschedule', (by) => {
  it('past limit and count with a reason, and without one before', () => {
    expect(ask({ by })).toEqual({ allowed: true, needsReason: false, until });
    expect(ask({ by, now: until })).toEqual({ allowed: true, needsReason: true, until });
    expect(ask({ by, timesRescheduled: 2 })).toEqual({ allowed: true, needsReason: true, until });
  });
});

it.each(['student', 'tutor', 'admin'] as const)('a %s moves nothing that has begun', (by) => {
  expect(ask({ by, now: startsAt })).toEqual({ allowed: false, reason: 'started', until });
});

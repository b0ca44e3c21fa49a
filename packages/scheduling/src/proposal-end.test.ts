import fc from 'fast-check';
import { ANSWER_HOURS, HOUR, MINUTE, proposalEnd } from './index.js';

const session = (hoursAhead: number) => ({ start: hoursAhead * HOUR, end: (hoursAhead + 1) * HOUR });

describe('until when a student may accept another time', () => {
  it.each([
    ['two days, when all is far ahead', 200, 300, 0, ANSWER_HOURS],
    ['the start of the session', 10, 300, 0, 10],
    ['an hour, when the session begins before that', 0.25, 300, 0, 1],
    ['the notice of the proposed time', 200, 20, 4 * 60, 16],
  ])('%s', (_, sessionIn, proposedIn, notice, hours) => {
    expect(proposalEnd(session(sessionIn), proposedIn * HOUR, notice, 0)).toBe(hours * HOUR);
  });

  it('there is none for a session that has begun, or a time that is too soon', () => {
    expect(proposalEnd(session(0), 300 * HOUR, 0, 0)).toBeNull();
    expect(proposalEnd(session(5), 4 * HOUR, 4 * 60, 0)).toBeNull();
  });

  it('is to come, within two days, before the end of the session and the notice of the other', () => {
    const minutes = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 0, max: 3_000 }), (start, proposed, notice) => {
        const one = { start: start * MINUTE, end: (start + 60) * MINUTE };
        const end = proposalEnd(one, proposed * MINUTE, notice, 0);
        if (end === null) return proposed <= notice;
        return end > 0 && end <= ANSWER_HOURS * HOUR && end < one.end && end <= (proposed - notice) * MINUTE;
      }),
    );
  });
});

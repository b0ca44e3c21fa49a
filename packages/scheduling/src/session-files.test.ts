import fc from 'fast-check';
import { APPOINTMENT_STATES, DAY, FILES_DAYS_AFTER, filesOpenUntil, takesFiles } from './index.js';

const end = 1000 * DAY;
const instants = fc.integer({ min: 0, max: 2000 * DAY });

describe('files of a session', () => {
  it.each([
    ['is paid', 'confirmed', false, true],
    ['was taught', 'completed', false, true],
    ['was missed by the student', 'student_no_show', false, true],
    ['is agreed and paid by a saved card later', 'held', true, true],
    ['lies in a cart', 'held', false, false],
    ['was let go', 'expired', true, false],
    ['was missed by the tutor', 'tutor_no_show', false, false],
    ['is cancelled', 'cancelled', false, false],
  ] as const)('of one that %s', (_, state, isChargedLater, expected) => {
    expect(takesFiles({ state, end, isChargedLater }, end - DAY)).toBe(expected);
    expect(takesFiles({ state, end, isChargedLater }, end + DAY)).toBe(expected);
  });

  it('are added until 30 days after its end, and not at that instant', () => {
    const session = { state: 'completed', end, isChargedLater: false } as const;
    expect(filesOpenUntil(session)).toBe(end + FILES_DAYS_AFTER * DAY);
    expect(takesFiles(session, filesOpenUntil(session) - 1)).toBe(true);
    expect(takesFiles(session, filesOpenUntil(session))).toBe(false);
  });

  it('can be taken away for as long as they can be added, at the least', () => {
    fc.assert(
      fc.property(fc.constantFrom(...APPOINTMENT_STATES), fc.boolean(), instants, instants, (state, later, at, now) => {
        const session = { state, end: at, isChargedLater: later };
        return !takesFiles(session, now) || now < filesOpenUntil(session);
      }),
    );
  });
});

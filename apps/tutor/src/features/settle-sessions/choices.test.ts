import { expect, test } from '@jest/globals';
import { inputOf } from './choices';

test('decisions are sent when every session has one, and every proposal a time', () => {
  const startsAt = '2030-03-05T15:00:00.000Z';
  expect(inputOf(['a', 'b'], { a: { choice: 'CANCEL', startsAt: null } })).toBeNull();
  expect(inputOf(['a'], { a: { choice: 'PROPOSE', startsAt: null } })).toBeNull();
  expect(inputOf(['a'], { a: { choice: 'PROPOSE', startsAt }, gone: { choice: 'KEEP', startsAt: null } })).toEqual([
    { appointmentId: 'a', choice: 'PROPOSE', startsAt },
  ]);
});

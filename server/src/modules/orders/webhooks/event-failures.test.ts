import { describe, expect, test } from '@jest/globals';
import { errorText } from './event-failures.js';

describe("an error's words for admins", () => {
  test.each([
    ['Invalid API Key provided: sk_test_51HqKfGhT9xyz', 'Invalid API Key provided: …'],
    ['Signed with whsec_abc123, not ours', 'Signed with …, not ours'],
    ['Card 4242 4242 4242 4242 was declined', 'Card … was declined'],
    ['Card 378282246310005 was declined', 'Card … was declined'],
    ['No such charge: ch_3PQ; 12 of 6000 cents', 'No such charge: ch_3PQ; 12 of 6000 cents'],
  ])('hold neither keys nor numbers of cards: %s', (message, shown) => {
    expect(errorText(new Error(message))).toBe(shown);
  });

  test('are not longer than what is read', () => {
    expect(errorText('x'.repeat(2000))).toHaveLength(500);
  });
});

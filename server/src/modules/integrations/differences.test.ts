import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { differencesBetween, type Entry } from './differences.js';

const at = new Date('2030-03-04T12:00:00Z');
const until = new Date('2030-03-04T13:00:00Z');
const later = new Date('2030-03-04T13:00:01Z');

const payment = (values: Partial<Entry> = {}): Entry => ({
  kind: 'payment',
  stripeId: 'pi_1',
  cents: 6000,
  state: 'received',
  at,
  orderId: 'order 1',
  ...values,
});
const refund = (values: Partial<Entry> = {}): Entry =>
  payment({ kind: 'refund', stripeId: 're_1', state: 'succeeded', ...values });

describe('differences between our books and those of Stripe', () => {
  test('are none between books that are the same, in whatever order', () => {
    const entry = fc.record({
      kind: fc.constantFrom('payment' as const, 'refund' as const, 'dispute' as const),
      stripeId: fc.string({ minLength: 1, maxLength: 4 }),
      cents: fc.integer({ min: 1, max: 100_000 }),
      state: fc.constantFrom('pending', 'succeeded', 'failed'),
      at: fc.constantFrom(at, until, later),
      orderId: fc.constant(null),
    });
    const books = fc.uniqueArray(entry, { selector: ({ kind, stripeId }) => `${kind} ${stripeId}` });
    fc.assert(
      fc.property(books, (entries) => {
        expect(differencesBetween(entries, entries.toReversed(), until)).toEqual([]);
      }),
    );
  });

  test('name what one side has and the other does not, with the order that is known', () => {
    expect(differencesBetween([], [payment()], until)).toMatchObject([
      { kind: 'payment_missing', stripeId: 'pi_1', ourCents: null, stripeCents: 6000, orderId: 'order 1' },
    ]);
    expect(differencesBetween([refund()], [], until)).toMatchObject([
      { kind: 'refund_unknown', stripeId: 're_1', ourCents: 6000, stripeCents: null },
    ]);
  });

  test('name other amounts before other states', () => {
    expect(differencesBetween([refund()], [refund({ cents: 5999, state: 'failed' })], until)).toMatchObject([
      { kind: 'refund_amount', ourCents: 6000, stripeCents: 5999 },
    ]);
    expect(differencesBetween([refund()], [refund({ state: 'failed' })], until)).toMatchObject([
      { kind: 'refund_state', ourState: 'succeeded', stripeState: 'failed' },
    ]);
  });

  test('leave what is so young that its event may be on its way', () => {
    expect(differencesBetween([], [payment({ at: later })], until)).toEqual([]);
    expect(differencesBetween([payment({ at: later })], [], until)).toEqual([]);
    expect(differencesBetween([refund()], [refund({ at: later, state: 'pending' })], until)).toEqual([]);
  });
});

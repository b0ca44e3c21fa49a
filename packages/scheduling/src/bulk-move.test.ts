import fc from 'fast-check';
import {
  HOUR,
  instantToLocal,
  localToInstant,
  planMoves,
  shiftedStart,
  whyNotFree,
  type BookingCalendar,
  type Interval,
  type PlannedMove,
} from './index.js';
import { on8September, search } from './testing/toronto.js';
import { arbitraryDate } from './testing/arbitraries.js';
import { ZONES } from './testing/zones.js';

const move = (id: string, from: Interval, to: Interval, more: Partial<PlannedMove> = {}): PlannedMove => ({
  id,
  studentId: `student of ${id}`,
  tutorId: 'tutor',
  from,
  toTutorId: 'tutor',
  to,
  ...more,
});
const plan = (moves: readonly PlannedMove[], taken: readonly Interval[], more: Partial<BookingCalendar> = {}) => {
  const { order, refused } = planMoves(moves, {
    calendars: new Map([['tutor', { ...search(), taken, ...more }]]),
    studentTaken: new Map(moves.map(({ studentId, from }) => [studentId, [from]])),
  });
  return { order, refused: Object.fromEntries(refused) };
};

describe('a shift', () => {
  it.each(ZONES)('by days keeps the time on the wall of %s, whenever the clocks change', (zone) => {
    fc.assert(
      fc.property(
        arbitraryDate(2000, 2040),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: -60, max: 60 }),
        (date, minutes, days) => {
          const start = localToInstant(date, minutes, zone);
          const shown = instantToLocal(start, zone).minutes;
          const shifted = shiftedStart(start, { days, minutes: null }, zone);
          const after = instantToLocal(shifted, zone).minutes;
          // Only a time that the clocks leave out is another one.
          if (after !== shown) expect(localToInstant(instantToLocal(shifted, zone).date, shown, zone)).toBe(shifted);
          expect(shiftedStart(start, { days: 0, minutes: null }, zone)).toBe(start);
        },
      ),
    );
  });

  it('over the end of summer time is an hour more than whole days', () => {
    const start = localToInstant('2026-10-28', 16 * 60, 'America/Toronto');
    expect(shiftedStart(start, { days: 7, minutes: null }, 'America/Toronto') - start).toBe(7 * 24 * HOUR + HOUR);
  });

  it('to a time of the day gives that time on the day it leads to', () => {
    const start = localToInstant('2026-09-08', 16 * 60, 'America/Toronto');
    const shifted = shiftedStart(start, { days: 1, minutes: 9 * 60 + 30 }, 'America/Toronto');
    expect(shifted).toBe(localToInstant('2026-09-09', 9 * 60 + 30, 'America/Toronto'));
  });
});

describe('a plan of moves', () => {
  const nine = on8September('09:00', '10:00');
  const ten = on8September('10:00', '11:00');
  const eleven = on8September('11:00', '12:00');

  it('lets each session go once the one before it has left its place, later and earlier', () => {
    expect(plan([move('a', nine, ten), move('b', ten, eleven)], [nine, ten])).toEqual({
      order: ['b', 'a'],
      refused: {},
    });
    expect(plan([move('a', ten, nine), move('b', eleven, ten)], [ten, eleven])).toEqual({
      order: ['a', 'b'],
      refused: {},
    });
  });

  it('keeps those in place that want to change places, and whoever wanted the place of one that stays', () => {
    expect(plan([move('a', nine, ten), move('b', ten, nine)], [nine, ten])).toEqual({
      order: [],
      refused: { a: 'taken', b: 'taken' },
    });
    const late = on8September('22:00', '23:00');
    expect(plan([move('a', nine, ten), move('b', ten, late)], [nine, ten])).toEqual({
      order: [],
      refused: { a: 'taken', b: 'outside_hours' },
    });
  });

  it('gives a time to the first of two that want it', () => {
    expect(plan([move('a', nine, eleven), move('b', ten, eleven)], [nine, ten])).toEqual({
      order: ['a'],
      refused: { b: 'taken' },
    });
  });

  it('sees that another tutor has a session of their own at the very same time', () => {
    const { order, refused } = planMoves([move('a', nine, nine, { toTutorId: 'other' })], {
      calendars: new Map([
        ['tutor', { ...search(), taken: [nine] }],
        ['other', { ...search(), taken: [nine] }],
      ]),
      studentTaken: new Map([['student of a', [nine]]]),
    });
    expect([order, refused.get('a')]).toEqual([[], 'taken']);
  });

  it('lets a session go where a longer time is kept for it, and others where it was kept once that one has gone', () => {
    const long = { start: ten.start, end: eleven.end };
    const wants = [move('a', nine, ten, { kept: [{ tutorId: 'tutor', ...long }] })];
    const students = (taken: readonly Interval[]) => new Map([['student of a', taken]]);
    const calendars = new Map([['tutor', { ...search(), taken: [nine, long] }]]);
    expect(planMoves(wants, { calendars, studentTaken: students([nine, long]) }).order).toEqual(['a']);
    const late = on8September('14:00', '15:00');
    const both = [...wants, move('b', late, eleven)];
    expect(planMoves(both, { calendars, studentTaken: students([nine, long]) }).order).toEqual(['a', 'b']);
    const elsewhere = [move('a', nine, ten, { kept: [{ tutorId: 'other', ...long }] })];
    const { refused } = planMoves(elsewhere, { calendars, studentTaken: students([nine, long]) });
    expect(refused.get('a')).toBe('taken');
  });

  it('keeps a student from being in two places, and says where there is no such tutor', () => {
    const other = { studentId: 'one', toTutorId: 'other', tutorId: 'other' };
    const moves = [move('a', nine, eleven, { studentId: 'one' }), move('b', ten, eleven, other)];
    const { order, refused } = planMoves(moves, {
      calendars: new Map([
        ['tutor', { ...search(), taken: [nine] }],
        ['other', { ...search(), taken: [ten] }],
      ]),
      studentTaken: new Map([['one', [nine, ten]]]),
    });
    expect([order, Object.fromEntries(refused)]).toEqual([['a'], { b: 'student_busy' }]);
    expect(plan([move('a', nine, ten, { toTutorId: 'nobody' })], [nine]).refused).toEqual({ a: 'unknown' });
  });

  it('never leads to two sessions at once, and is what the slots say for one session alone', () => {
    const hour = fc.integer({ min: 0, max: 11 }).map((n) => {
      const start = nine.start + n * (HOUR / 2);
      return { start, end: start + HOUR };
    });
    const moves = fc
      .uniqueArray(fc.tuple(hour, hour), { minLength: 1, maxLength: 6, selector: ([from]) => from.start })
      .map((pairs) =>
        pairs.filter(([from], at) =>
          pairs.slice(0, at).every(([one]) => one.end <= from.start || from.end <= one.start),
        ),
      )
      .map((pairs) => pairs.map(([from, to], at) => move(String(at), from, to)));
    fc.assert(
      fc.property(moves, (wanted) => {
        const { order, refused } = plan(
          wanted,
          wanted.map(({ from }) => from),
        );
        expect(order.length + Object.keys(refused).length).toBe(wanted.length);
        const after = wanted
          .map((one) => (order.includes(one.id) ? one.to : one.from))
          .sort((a, b) => a.start - b.start);
        for (const [at, one] of after.entries()) expect(one.start).toBeGreaterThanOrEqual(after[at - 1]?.end ?? 0);
        const [only] = wanted;
        if (only && wanted.length === 1)
          expect(order.length === 1 ? 'free' : refused[only.id]).toBe(whyNotFree(search(), only.to));
      }),
    );
  });
});

import fc from 'fast-check';
import { fairSlots, nearestFreeSlots, pickFairly, slotsByDate } from './index.js';
import { on8September, search, toronto, torontoTime } from './testing/toronto.js';

describe('the nearest free slots', () => {
  it('come nearest first, and the earlier of two as near', () => {
    const taken = [on8September('10:00', '10:30')];
    const wanted = toronto('2026-09-08', '10:00');
    expect(nearestFreeSlots(search({ taken, durationMinutes: 30 }), wanted).map(torontoTime)).toEqual([
      '09:30',
      '10:30',
      '09:00',
    ]);
    expect(nearestFreeSlots(search({ taken, durationMinutes: 30 }), wanted, 1).map(torontoTime)).toEqual(['09:30']);
  });

  it('are as many as there are when there are fewer', () => {
    expect(nearestFreeSlots(search({ durationMinutes: 180 }), toronto('2026-09-08', '10:00')).map(torontoTime)).toEqual(
      ['09:00'],
    );
    expect(nearestFreeSlots(search({ durationMinutes: 181 }), toronto('2026-09-08', '10:00'))).toEqual([]);
  });
});

describe('slots by date', () => {
  it("stand on the dates of the reader's calendar", () => {
    const starts = [toronto('2026-09-08', '20:00'), toronto('2026-09-08', '22:00'), toronto('2026-09-09', '09:00')];
    expect([...slotsByDate(starts, 'America/Toronto')]).toEqual([
      ['2026-09-08', starts.slice(0, 2)],
      ['2026-09-09', starts.slice(2)],
    ]);
    expect([...slotsByDate(starts, 'America/St_Johns').keys()]).toEqual(['2026-09-08', '2026-09-09']);
    expect([...slotsByDate(starts, 'Europe/Paris').keys()]).toEqual(['2026-09-09']);
  });
});

describe('any tutor', () => {
  it('has each start once, in order, with whom a booking would pick of those who are free then', () => {
    const tutors = [
      { tutorId: 'c', starts: [20, 30] },
      { tutorId: 'a', starts: [10, 20] },
      { tutorId: 'b', starts: [] },
    ];
    expect(fairSlots(tutors, new Map([['a', 1]]))).toEqual([
      { start: 10, tutorId: 'a' },
      { start: 20, tutorId: 'c' },
      { start: 30, tutorId: 'c' },
    ]);
  });

  it('is picked at every start as it is picked when that start is booked', () => {
    const tutorId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: 12 })).map((some) => some.sort((a, b) => a - b));
    const tutors = fc.uniqueArray(fc.record({ tutorId, starts }), { selector: (tutor) => tutor.tutorId });
    const loads = fc.array(fc.tuple(tutorId, fc.integer({ min: 0, max: 3 }))).map((pairs) => new Map(pairs));
    fc.assert(
      fc.property(tutors, loads, (someTutors, someLoads) => {
        const expected = Array.from({ length: 13 }, (_, start) => {
          const free = someTutors.filter((tutor) => tutor.starts.includes(start)).map((tutor) => tutor.tutorId);
          return { start, tutorId: pickFairly(free, someLoads) };
        }).filter((slot) => slot.tutorId !== undefined);
        expect(fairSlots(someTutors, someLoads)).toEqual(expected);
      }),
    );
  });

  it('is the one with the fewest upcoming sessions, then the lowest id, in whatever order they come', () => {
    const loads = new Map([
      ['a', 4],
      ['b', 2],
      ['d', 2],
    ]);
    expect(pickFairly(['d', 'a', 'b'], loads)).toBe('b');
    expect(pickFairly(['b', 'd', 'a'], loads)).toBe('b');
    expect(pickFairly(['a', 'b', 'newcomer'], loads)).toBe('newcomer');
    expect(pickFairly([], loads)).toBeUndefined();
  });
});

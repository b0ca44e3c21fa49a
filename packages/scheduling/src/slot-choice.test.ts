import { mergeTutors, nearestFreeSlots, pickFairly, slotsByDate } from './index.js';
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
  it('has each start once, in order, with everyone who is free then', () => {
    const merged = mergeTutors([
      { tutorId: 'c', starts: [20, 30] },
      { tutorId: 'a', starts: [10, 20, 20] },
      { tutorId: 'b', starts: [] },
    ]);
    expect(merged).toEqual([
      { start: 10, tutorIds: ['a'] },
      { start: 20, tutorIds: ['a', 'c'] },
      { start: 30, tutorIds: ['c'] },
    ]);
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

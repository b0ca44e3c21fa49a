import { slotsShown, type ShownDay } from './slots-shown';

const slot = (time: string, tutorId = 'a') => ({ startsAt: `2026-11-24T${time}:00.000Z`, tutorId });
const offer = (...times: string[]) => [{ date: '2026-11-24', slots: times.map((time) => slot(time)) }];
const read = (days: readonly ShownDay[]) =>
  days.flatMap((day) => day.slots.map(({ startsAt, isGone }) => `${startsAt.slice(11, 16)}${isGone ? ' gone' : ''}`));

describe('the free times that are shown', () => {
  it('are those that are offered, at first', () => {
    expect(read(slotsShown([], offer('14:00', '15:00')))).toEqual(['14:00', '15:00']);
  });

  it('keep in its place one that somebody else took', () => {
    const first = slotsShown([], offer('14:00', '15:00', '16:00'));
    expect(read(slotsShown(first, offer('14:00', '16:00')))).toEqual(['14:00', '15:00 gone', '16:00']);
    expect(read(slotsShown(first, offer()))).toEqual(['14:00 gone', '15:00 gone', '16:00 gone']);
  });

  it('have it free again when it was given back, and take in new ones', () => {
    const first = slotsShown([], offer('15:00'));
    const taken = slotsShown(first, offer());
    expect(read(slotsShown(taken, offer('13:30', '15:00')))).toEqual(['13:30', '15:00']);
  });

  it('are with the tutor who is free now, where another one was', () => {
    const first = slotsShown([], offer('15:00'));
    const now = slotsShown(first, [{ date: '2026-11-24', slots: [slot('15:00', 'b')] }]);
    expect(now[0]?.slots).toEqual([{ ...slot('15:00', 'b'), isGone: false }]);
  });

  it('are of the days that are asked for now only', () => {
    const first = slotsShown([], offer('15:00'));
    expect(slotsShown(first, [{ date: '2026-11-25', slots: [] }])).toEqual([{ date: '2026-11-25', slots: [] }]);
  });
});

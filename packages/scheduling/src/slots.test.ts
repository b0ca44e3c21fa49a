import { freeSlots, isFree, whyNotFree, type BookingCalendar } from './index.js';
import { on8September, search, toronto, torontoTime } from './testing/toronto.js';

const times = (changes: Parameters<typeof search>[0]) => freeSlots(search(changes)).map(torontoTime);

describe('free slots', () => {
  it('begin on the grid while the whole session fits into the hours', () => {
    expect(times({})).toEqual(['09:00', '09:30', '10:00', '10:30', '11:00']);
    expect(times({ durationMinutes: 120 })).toEqual(['09:00', '09:30', '10:00']);
    expect(times({ gridMinutes: 50 })).toEqual(['09:10', '10:00', '10:50']);
  });

  it('touch sessions without a buffer and keep away from them with one, before and after', () => {
    const taken = [on8September('10:00', '10:30')];
    expect(times({ taken })).toEqual(['09:00', '10:30', '11:00']);
    expect(times({ taken, bufferMinutes: 15, gridMinutes: 15 })).toEqual(['10:45', '11:00']);
  });

  it('keep the buffer that a session was booked with when the tutor has changed it since', () => {
    const taken = [{ ...on8September('09:00', '10:00'), bufferMinutes: 30 }];
    expect(times({ taken })).toEqual(['10:30', '11:00']);
  });

  it('leave out what the student has at the time, without buffers', () => {
    expect(times({ studentTaken: [on8September('10:00', '10:30')], bufferMinutes: 15 })).toEqual([
      '09:00',
      '10:30',
      '11:00',
    ]);
  });

  it('begin no earlier than the notice allows, to the second', () => {
    const now = toronto('2026-09-07', '10:00');
    expect(times({ now, noticeMinutes: 1440 })).toEqual(['10:00', '10:30', '11:00']);
    expect(times({ now: now + 1_000, noticeMinutes: 1440 })).toEqual(['10:30', '11:00']);
  });

  it('end at the first midnight where a clock falls back over it, as St John’s did until 2011', () => {
    const zone = 'America/St_Johns';
    const calendar = search({ zone, horizonDays: 1, now: Date.parse('2009-10-31T02:29:00Z') });
    const from = Date.parse('2009-11-01T02:00:00Z');
    const reason = (start: number) => whyNotFree(calendar, { start, end: start + 30 * 60_000 });
    expect(reason(from)).toBe('outside_hours'); // 23:30 on October 31
    expect(reason(from + 30 * 60_000)).toBe('horizon'); // midnight
    expect(reason(from + 60 * 60_000)).toBe('horizon'); // 23:30 on October 31, for the second time
  });

  it('end with the last date of the horizon on the calendar of the tutor, whatever the time is now', () => {
    const whole = {
      from: toronto('2026-09-07'),
      to: toronto('2026-09-12'),
      gridMinutes: 720,
      rules: [{ weekday: 2 as const, startMinute: 0, endMinute: 1440 }],
    };
    expect(times({ ...whole, horizonDays: 0 })).toEqual([]);
    expect(times({ ...whole, horizonDays: 1, now: toronto('2026-09-07', '00:01') })).toEqual(['00:00', '12:00']);
    expect(times({ ...whole, horizonDays: 1, now: toronto('2026-09-07', '23:59') })).toEqual(['00:00', '12:00']);
  });

  it('are those that begin in what was asked for, though they end after it', () => {
    expect(times({ from: toronto('2026-09-08', '09:15'), to: toronto('2026-09-08', '10:30') })).toEqual([
      '09:30',
      '10:00',
    ]);
  });

  it('come back on the grid after time off that ended at an odd second', () => {
    const timeOff = [{ start: toronto('2026-09-07'), end: toronto('2026-09-08', '09:30') + 1 }];
    expect(times({ timeOff })).toEqual(['10:00', '10:30', '11:00']);
  });

  it('follow the wall clock through a night whose clocks go back, both of its hours included', () => {
    const night = {
      now: toronto('2026-10-30'),
      from: toronto('2026-11-01'),
      to: toronto('2026-11-01', '04:00'),
      gridMinutes: 60,
    };
    const rules = [{ weekday: 7 as const, startMinute: 0, endMinute: 240 }];
    expect(times({ ...night, rules })).toEqual(['00:00', '01:00', '01:00', '02:00', '03:00']);
  });

  it('skip the hour that a night loses when clocks go forward', () => {
    const night = { now: toronto('2026-03-06'), from: toronto('2026-03-08'), to: toronto('2026-03-08', '05:00') };
    const rules = [{ weekday: 7 as const, startMinute: 60, endMinute: 300 }];
    expect(times({ ...night, rules })).toEqual(['01:00', '01:30', '03:00', '03:30', '04:00']);
  });

  it('are refused for minutes that make no sense', () => {
    for (const wrong of [
      { durationMinutes: 0 },
      { gridMinutes: 0 },
      { gridMinutes: 7.5 },
      { bufferMinutes: -5 },
      { noticeMinutes: -1 },
      { horizonDays: Number.NaN },
    ]) {
      expect(() => freeSlots(search(wrong))).toThrow(RangeError);
    }
  });

  it('leave their input as it was', () => {
    const taken = Object.freeze(
      [on8September('11:00', '11:30'), on8September('09:00', '10:00')].map((each) => Object.freeze(each)),
    );
    const frozen = Object.freeze(
      search({ taken, rules: Object.freeze(search().rules.map((rule) => Object.freeze(rule))) }),
    );
    expect(freeSlots(frozen).map(torontoTime)).toEqual(['10:00']);
  });
});

describe('why a time is not free', () => {
  const closed = { overrides: [{ date: '2026-09-08', ranges: [] }] };
  it.each<[string, string, string, Partial<BookingCalendar>]>([
    ['free', '09:00', '10:00', {}],
    ['past', '09:00', '10:00', { now: toronto('2026-09-08', '09:30') }],
    ['notice', '09:00', '10:00', { noticeMinutes: 1440 * 2 }],
    ['horizon', '09:00', '10:00', { horizonDays: 0 }],
    ['override', '09:00', '10:00', closed],
    ['outside_hours', '08:30', '09:30', {}],
    ['outside_hours', '11:30', '12:30', {}],
    ['outside_hours', '13:00', '14:00', closed],
    ['time_off', '09:00', '10:00', { timeOff: [on8September('09:59', '18:00')] }],
    ['taken', '09:00', '10:00', { taken: [on8September('09:30', '10:30')] }],
    ['buffer', '09:00', '10:00', { taken: [on8September('10:00', '11:00')], bufferMinutes: 10 }],
    ['buffer', '11:00', '12:00', { taken: [on8September('10:00', '11:00')], bufferMinutes: 10 }],
    ['student_busy', '09:00', '10:00', { studentTaken: [on8September('09:30', '10:30')] }],
    ['off_grid', '09:10', '10:10', {}],
  ])('%s: %s to %s', (reason, start, end, changes) => {
    expect(whyNotFree(search(changes), on8September(start, end))).toBe(reason);
  });

  it('is the same for lengths that no list was asked for', () => {
    expect(isFree(search(), on8September('09:00', '12:00'))).toBe(true);
    expect(isFree(search(), on8September('09:00', '12:01'))).toBe(false);
    expect(() => whyNotFree(search(), on8September('10:00', '10:00'))).toThrow(RangeError);
  });

  it('is off the grid by a second', () => {
    const { start, end } = on8September('09:00', '10:00');
    expect(whyNotFree(search(), { start: start + 1_000, end: end + 1_000 })).toBe('off_grid');
  });
});

import { createFormats } from './formats.js';

/** Narrow and non-breaking spaces as plain ones, so that expectations can be read. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

const fr = createFormats('fr', 'America/Toronto');
const en = createFormats('en', 'America/Toronto');
const start = '2026-11-24T21:00:00.000Z';
const end = '2026-11-24T22:30:00.000Z';

describe('money', () => {
  it('writes cents as people in Quebec do', () => {
    expect(plain(fr.money(4500))).toBe('45,00 $');
    expect(plain(fr.money(123_450))).toBe('1 234,50 $');
    expect(en.money(4500)).toBe('$45.00');
  });

  it('keeps the sign of a refund', () => {
    expect(plain(fr.money(-4500))).toBe('-45,00 $');
    expect(en.money(-4500)).toBe('-$45.00');
  });
});

describe('dates and times', () => {
  it('says a moment as people do', () => {
    expect(plain(fr.dateTime(start))).toBe('mardi 24 novembre, 16 h');
    expect(plain(en.dateTime(start))).toBe('Tuesday, November 24, 4:00 p.m.');
  });

  it('keeps the minutes that are not zero', () => {
    expect(plain(fr.time(end))).toBe('17 h 30');
    expect(plain(en.time(end))).toBe('5:30 p.m.');
  });

  it('adds the year when it is not the current one', () => {
    expect(plain(fr.date(start, '2027-01-05T12:00:00Z'))).toBe('mardi 24 novembre 2026');
    expect(plain(fr.date(start, '2026-01-05T12:00:00Z'))).toBe('mardi 24 novembre');
  });

  it('says the first of a month in French as an ordinal', () => {
    expect(plain(fr.localDate('2026-12-01'))).toBe('mardi 1er décembre');
    expect(plain(fr.localDate('2026-12-11'))).toBe('vendredi 11 décembre');
    expect(plain(en.localDate('2026-12-01'))).toBe('Tuesday, December 1');
  });

  it('says a range once for its day', () => {
    expect(plain(fr.range(start, end))).toBe('mardi 24 novembre, 16 h à 17 h 30');
    expect(plain(en.range(start, end))).toBe('Tuesday, November 24, 4:00 to 5:30 p.m.');
    expect(plain(en.timeRange('2026-11-24T16:00:00Z', '2026-11-24T17:30:00Z'))).toBe('11:00 a.m. to 12:30 p.m.');
  });

  it('names both days of a range over midnight, but not of one that ends at midnight', () => {
    expect(plain(fr.range('2026-11-25T04:00:00Z', '2026-11-25T06:00:00Z'))).toBe(
      'mardi 24 novembre, 23 h – mercredi 25 novembre, 1 h',
    );
    expect(plain(fr.range('2026-11-25T04:00:00Z', '2026-11-25T05:00:00Z'))).toBe('mardi 24 novembre, 23 h à 0 h');
  });

  it('shows the same instant in the zone asked for', () => {
    expect(plain(createFormats('fr', 'Europe/Paris').dateTime(start))).toBe('mardi 24 novembre, 22 h');
    expect(plain(createFormats('fr', 'America/Winnipeg').time(start))).toBe('15 h');
  });

  it('never moves a date without time to another day', () => {
    expect(plain(createFormats('fr', 'Pacific/Kiritimati').localDate('2026-11-24'))).toBe('mardi 24 novembre');
    expect(plain(createFormats('fr', 'Pacific/Niue').localDate('2026-11-24'))).toBe('mardi 24 novembre');
  });

  it('names the weekday and month of a date without time', () => {
    expect([fr.localWeekday('2026-11-24'), fr.localMonth('2026-11-24')]).toEqual(['mardi', 'novembre 2026']);
    expect(createFormats('en', 'Pacific/Kiritimati').localWeekday('2026-11-24')).toBe('Tuesday');
  });

  it('refuses what is no instant and what is no zone', () => {
    expect(() => fr.time('soon')).toThrow(RangeError);
    expect(() => createFormats('fr', 'America/Nowhere')).toThrow(RangeError);
  });
});

describe('durations', () => {
  it('says a session’s length', () => {
    expect([45, 60, 90, 125].map((minutes) => plain(fr.duration(minutes)))).toEqual([
      '45 min',
      '1 h',
      '1 h 30',
      '2 h 05',
    ]);
  });

  it('counts down to zero and no further', () => {
    expect([3725, 545, 5, 0, -3].map((seconds) => fr.countdown(seconds))).toEqual([
      '1:02:05',
      '9:05',
      '0:05',
      '0:00',
      '0:00',
    ]);
  });

  it('says how far away a moment is', () => {
    const now = '2026-11-24T12:00:00Z';
    expect(plain(fr.relative('2026-11-24T15:00:00Z', now))).toBe('dans 3 heures');
    expect(plain(fr.relative('2026-11-23T12:00:00Z', now))).toBe('hier');
    expect(plain(en.relative('2026-11-24T11:55:00Z', now))).toBe('5 minutes ago');
    expect(plain(en.relative('2026-11-24T12:00:10Z', now))).toBe('now');
  });
});

describe('sizes', () => {
  it('rounds a file’s size to what people compare', () => {
    expect(plain(fr.fileSize(3_400_000))).toBe('3,4 Mo');
    expect(plain(en.fileSize(512_000))).toBe('512 kB');
    expect(plain(fr.percent(0.125))).toBe('12,5 %');
  });
});

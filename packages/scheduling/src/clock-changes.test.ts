import { freeSlots, instantToLocal, localToInstant, MINUTE, type Weekday } from './index.js';
import { changeDays, ZONES } from './testing/zones.js';

/** A day on which clocks change: at which time of the wall clock, and by how many minutes (less than none: back). */
interface Change {
  zone: string;
  date: string;
  atMinute: number;
  by: number;
}

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030];
const [MARCH, APRIL, OCTOBER, NOVEMBER] = [3, 4, 10, 11];

/** The date of the n-th Sunday of a month; the last one for -1. */
function sunday(year: number, month: number, nth: number): string {
  const sundays = Array.from({ length: 31 }, (_, day) => new Date(Date.UTC(year, month - 1, day + 1))).filter(
    (date) => date.getUTCMonth() === month - 1 && date.getUTCDay() === 0,
  );
  const date = sundays.at(nth === -1 ? -1 : nth - 1);
  if (!date) throw new Error('A month has four Sundays at least.');
  return date.toISOString().slice(0, 10);
}

/** What the laws of each place say; places without an entry leave their clocks alone. */
const LAWS: Partial<Record<string, (year: number) => Omit<Change, 'zone'>[]>> = {
  'America/Toronto': northAmerican,
  'America/St_Johns': northAmerican,
  'America/Halifax': northAmerican,
  'Europe/Paris': (year) => [
    { date: sunday(year, MARCH, -1), atMinute: 120, by: 60 },
    { date: sunday(year, OCTOBER, -1), atMinute: 180, by: -60 },
  ],
  'Australia/Lord_Howe': (year) => [
    { date: sunday(year, APRIL, 1), atMinute: 120, by: -30 },
    { date: sunday(year, OCTOBER, 1), atMinute: 120, by: 30 },
  ],
};

function northAmerican(year: number): Omit<Change, 'zone'>[] {
  return [
    { date: sunday(year, MARCH, 2), atMinute: 120, by: 60 },
    { date: sunday(year, NOVEMBER, 1), atMinute: 120, by: -60 },
  ];
}

const changes: Change[] = ZONES.flatMap((zone) =>
  YEARS.flatMap((year) => (LAWS[zone]?.(year) ?? []).map((change) => ({ zone, ...change }))),
);
const cases = changes.map((change) => [change.zone, change.date, change] as const);

/** Minutes east of UTC, as the platform's own formats say. */
function offsetByIntl(zone: string, instant: number): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

const minutesOf = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const everyDay = ([1, 2, 3, 4, 5, 6, 7] as Weekday[]).map((weekday) => ({ weekday, startMinute: 0, endMinute: 1440 }));

it('knows the same days of change as the time zone database', () => {
  for (const zone of ZONES) {
    const byLaw = changes.filter((change) => change.zone === zone).map((change) => change.date);
    expect([zone, changeDays(zone, 2025, 2030)]).toEqual([zone, byLaw]);
  }
});

it('has nothing to change in Kathmandu, nor in Apia since 2021', () => {
  expect(ZONES.filter((zone) => !LAWS[zone])).toEqual(['Asia/Kathmandu', 'Pacific/Apia']);
  for (const [zone, minutes] of [
    ['Asia/Kathmandu', 345],
    ['Pacific/Apia', 780],
  ] as const) {
    const offsets = YEARS.flatMap((year) =>
      minutesOf(0, 12).map((month) => offsetByIntl(zone, Date.UTC(year, month, 1))),
    );
    expect(new Set(offsets)).toEqual(new Set([minutes]));
  }
});

describe.each(cases)('in %s, %s', (zone, date, { atMinute, by }) => {
  const midnight = localToInstant(date, 0, zone);
  const change = midnight + atMinute * MINUTE;

  it('is when Intl changes its offset too, at that minute and by as much', () => {
    expect(offsetByIntl(zone, change) - offsetByIntl(zone, change - MINUTE)).toBe(by);
    expect(localToInstant(date, 1440, zone) - midnight).toBe((1440 - by) * MINUTE);
  });

  if (by > 0) {
    it('has a gap, whose times mean those later by as much', () => {
      for (const minute of minutesOf(atMinute, atMinute + by)) {
        expect(localToInstant(date, minute, zone)).toBe(localToInstant(date, minute + by, zone));
      }
    });
  } else {
    it('has times twice, which mean the first', () => {
      for (const minute of minutesOf(atMinute + by, atMinute)) {
        const first = localToInstant(date, minute, zone);
        expect(first).toBe(midnight + minute * MINUTE);
        expect(instantToLocal(first - by * MINUTE, zone)).toMatchObject({ date, minutes: minute });
      }
    });
  }

  it('has a slot at every half hour that the clock shows, as often as it shows it', () => {
    const slots = freeSlots({
      zone,
      rules: everyDay,
      overrides: [],
      timeOff: [],
      taken: [],
      bufferMinutes: 0,
      noticeMinutes: 0,
      horizonDays: 30,
      gridMinutes: 30,
      durationMinutes: 30,
      now: midnight - 1440 * MINUTE,
      from: midnight,
      to: localToInstant(date, 1440, zone),
    });
    const shown = minutesOf(0, 48)
      .map((half) => half * 30)
      .flatMap((minute) => {
        if (by > 0 && minute >= atMinute && minute < atMinute + by) return [];
        return by < 0 && minute >= atMinute + by && minute < atMinute ? [minute, minute] : [minute];
      });
    const times = slots.map((start) => instantToLocal(start, zone).minutes);
    expect([...times].sort((a, b) => a - b)).toEqual(shown);
  });
});

it('has no slot on the date that Apia skipped, 30 December 2011', () => {
  const zone = 'Pacific/Apia';
  const slots = freeSlots({
    zone,
    rules: everyDay,
    overrides: [],
    timeOff: [],
    taken: [],
    bufferMinutes: 0,
    noticeMinutes: 0,
    horizonDays: 30,
    gridMinutes: 60,
    durationMinutes: 60,
    now: localToInstant('2011-12-28', 0, zone),
    from: localToInstant('2011-12-29', 0, zone),
    to: localToInstant('2012-01-01', 0, zone),
  });
  const days = Map.groupBy(slots, (start) => instantToLocal(start, zone).date);
  expect([...days].map(([date, starts]) => [date, starts.length])).toEqual([
    ['2011-12-29', 24],
    ['2011-12-31', 24],
  ]);
});

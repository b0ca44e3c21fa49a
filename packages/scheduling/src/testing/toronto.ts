import { localToInstant, type Instant, type SlotSearch, type Weekday } from '../index.js';

/** The instant at which it is `HH:MM` on a date in Toronto. */
export function toronto(date: string, time = '00:00'): Instant {
  const [hours, minutes] = time.split(':').map(Number);
  return localToInstant(date, (hours ?? 0) * 60 + (minutes ?? 0), 'America/Toronto');
}

/** How an instant reads in Toronto, as `HH:MM`. */
export function torontoTime(instant: Instant): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', timeStyle: 'short', hourCycle: 'h23' }).format(
    instant,
  );
}

/** A tutor of Toronto who is there every day from 9 to 12, asked on a Monday for hours that begin on the next day. */
export function search(changes: Partial<SlotSearch> = {}): SlotSearch {
  return {
    zone: 'America/Toronto',
    rules: ([1, 2, 3, 4, 5, 6, 7] as Weekday[]).map((weekday) => ({ weekday, startMinute: 540, endMinute: 720 })),
    overrides: [],
    timeOff: [],
    taken: [],
    bufferMinutes: 0,
    noticeMinutes: 0,
    horizonDays: 60,
    gridMinutes: 30,
    durationMinutes: 60,
    now: toronto('2026-09-07', '08:00'),
    from: toronto('2026-09-08'),
    to: toronto('2026-09-09'),
    ...changes,
  };
}

/** An interval on 8 September 2026 in Toronto. */
export function on8September(start: string, end: string) {
  return { start: toronto('2026-09-08', start), end: toronto('2026-09-08', end) };
}

import { dayNumber, localDate, weekdayOf } from './local-date.js';
import { DAY, MINUTE, type DayNumber, type Instant, type LocalDate, type Weekday } from './time.js';
import { ZoneOffsets } from './zone-offsets.js';

/** What the clock and the calendar on the wall of a zone show at an instant. */
export interface LocalTime {
  readonly date: LocalDate;
  /** Whole minutes after midnight as the wall clock shows them, 0 to 1439. */
  readonly minutes: number;
  readonly weekday: Weekday;
}

/** The wall clock of one zone, for loops that convert much: integers in, integers out. Get one by `clockOf`. */
export class ZoneClock {
  private readonly table: ZoneOffsets;
  private hint = 0;
  private localHint = 0;

  constructor(readonly zone: string) {
    this.table = new ZoneOffsets(zone);
  }

  /** Milliseconds by which the wall clock is ahead of UTC at the instant. */
  offsetAt(instant: Instant): number {
    this.table.cover(instant);
    this.hint = indexAt(this.table.starts, instant, this.hint);
    return this.table.offsets[this.hint] as number;
  }

  /** The first instant after this one at which the offset may be another, or Infinity when none is known. */
  nextChange(instant: Instant): Instant {
    this.table.cover(instant);
    this.hint = indexAt(this.table.starts, instant, this.hint);
    return this.table.starts[this.hint + 1] ?? Infinity;
  }

  /**
   * The instant of a day and milliseconds after its midnight by the wall clock; any number of them carries into other
   * days.
   */
  instantOf(day: DayNumber, milliseconds: number): Instant {
    const local = day * DAY + milliseconds;
    this.table.cover(local);
    this.localHint = indexAt(this.table.localStarts, local, this.localHint);
    return local - (this.table.offsets[this.localHint] as number);
  }

  /** The day on the wall calendar at the instant. */
  dayAt(instant: Instant): DayNumber {
    return Math.floor((instant + this.offsetAt(instant)) / DAY);
  }
}

const clocks = new Map<string, ZoneClock>();

/** The clock of a zone, kept for the life of the process. Throws RangeError when the zone is unknown. */
export function clockOf(zone: string): ZoneClock {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new ZoneClock(zone);
    clocks.set(zone, clock);
  }
  return clock;
}

/**
 * The instant at which the wall clock of the zone shows this date and these minutes after midnight (1440 is the next
 * midnight). A local time that does not exist moves forward by the gap; one that happens twice is the first.
 */
export function localToInstant(date: LocalDate, minutes: number, zone: string): Instant {
  return clockOf(zone).instantOf(dayNumber(date), minutes * MINUTE);
}

/** What the wall clock of the zone shows at the instant; seconds are cut off. */
export function instantToLocal(instant: Instant, zone: string): LocalTime {
  const local = instant + clockOf(zone).offsetAt(instant);
  const day = Math.floor(local / DAY);
  return { date: localDate(day), minutes: Math.floor((local - day * DAY) / MINUTE), weekday: weekdayOf(day) };
}

/**
 * The index of the last start that is not after the value; the hint is where the last search ended, often right again.
 */
function indexAt(starts: readonly number[], value: number, hint: number): number {
  const known = starts[hint];
  if (known !== undefined && known <= value && (hint + 1 === starts.length || value < (starts[hint + 1] as number)))
    return hint;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

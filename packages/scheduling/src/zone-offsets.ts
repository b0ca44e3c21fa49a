import { DAY, type Instant } from './time.js';

const CHUNK = 1_000 * DAY;
const PROBE = 7 * DAY;
/** About 230 years each way from 1970: what a calendar may be asked; beyond lies a mistake, and much needless work. */
const FARTHEST = 84_000 * DAY;

/**
 * The offsets of one zone over time, found once by asking Intl and then kept, so that converting an instant is a search
 * in a short array instead of a date object. The years covered grow in chunks around what has been asked for. Change
 * days that lie less than a week apart would be missed; no zone has had such a pair since 1970.
 */
export class ZoneOffsets {
  /** When each offset begins; the first begins with the covered span. Grows in place, never shrinks. */
  readonly starts: Instant[] = [];
  /** The offset from UTC in milliseconds that holds from the start of the same index. */
  readonly offsets: number[] = [];
  /**
   * From which local time on (as milliseconds, read as if it were UTC) an offset is the one to convert with. Up to the
   * later of both wall clock readings of a change the offset before it counts: that moves times that do not exist
   * forward by the gap and takes the first of times that happen twice.
   */
  readonly localStarts: number[] = [];
  private readonly format: Intl.DateTimeFormat;
  private from = Infinity;
  private until = -Infinity;

  /** Throws RangeError when the zone is not an IANA name that this machine knows. */
  constructor(zone: string) {
    this.format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  }

  /**
   * Makes sure that the changes of two days around the instant are known, so local times near it can be converted too.
   * Throws RangeError for what is no instant or centuries away.
   */
  cover(instant: Instant): void {
    if (instant - 2 * DAY >= this.from && instant + 2 * DAY < this.until) return;
    if (!(Math.abs(instant) < FARTHEST)) throw new RangeError(`Not an instant to schedule with: ${instant}`);
    if (this.until < this.from) {
      this.from = this.until = Math.floor(instant / CHUNK) * CHUNK;
      this.push(this.from, this.ask(this.from));
    }
    while (instant + 2 * DAY >= this.until) this.growForward();
    while (instant - 2 * DAY < this.from) this.growBackward();
  }

  private growForward(): void {
    const end = this.until + CHUNK;
    for (const change of this.changes(this.until, end)) this.push(change.at, change.offset);
    this.until = end;
  }

  private growBackward(): void {
    const start = this.from - CHUNK;
    const later = { starts: this.starts.slice(1), offsets: this.offsets.slice(1) };
    const earlier = this.changes(start, this.from);
    this.starts.length = this.offsets.length = this.localStarts.length = 0;
    this.push(start, this.ask(start));
    for (const change of earlier) this.push(change.at, change.offset);
    later.starts.forEach((at, i) => this.push(at, later.offsets[i] as number));
    this.from = start;
  }

  private push(at: Instant, offset: number): void {
    const before = this.offsets.at(-1);
    this.localStarts.push(before === undefined ? -Infinity : at + Math.max(before, offset));
    this.starts.push(at);
    this.offsets.push(offset);
  }

  /** The changes of offset after `start` up to and including `end`, each found by halving the week in which it lies. */
  private changes(start: Instant, end: Instant): { at: Instant; offset: number }[] {
    const found: { at: Instant; offset: number }[] = [];
    let offset = this.ask(start);
    for (let left = start; left < end; left += PROBE) {
      const right = Math.min(left + PROBE, end);
      const after = this.ask(right);
      if (after === offset) continue;
      let low = left;
      let high = right;
      while (high - low > 1_000) {
        const middle = Math.floor((low + high) / 2_000) * 1_000;
        if (this.ask(middle) === offset) low = middle;
        else high = middle;
      }
      found.push({ at: high, offset: after });
      offset = after;
    }
    return found;
  }

  private ask(instant: Instant): number {
    const text = this.format.format(instant);
    const parts = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
    if (!parts) throw new Error(`Intl gave no offset: ${text}`);
    const seconds = Number(parts[2] ?? 0) * 3_600 + Number(parts[3] ?? 0) * 60 + Number(parts[4] ?? 0);
    return (parts[1] === '-' ? -seconds : seconds) * 1_000;
  }
}

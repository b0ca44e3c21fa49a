import type { Interval } from './intervals.js';
import { addDays } from './local-date.js';
import type { BookingCalendar } from './slots.js';
import type { Instant } from './time.js';
import { whyNotFree, type RefusalReason } from './why-not-free.js';
import { instantToLocal, localToInstant } from './zone.js';

/** How sessions are moved together: by so many days, and where it is given to another time of the day. */
export interface TimeShift {
  /** Whole days on the wall calendar, negative for earlier ones. */
  readonly days: number;
  /** The time of the day in minutes after midnight; null keeps each session's own. */
  readonly minutes: number | null;
}

/**
 * The start that a shift gives to a session, by the wall clock of the zone: what begins at 16:00 begins at 16:00 after a change of
 * clocks too. A local time that does not exist moves forward by the gap.
 */
export function shiftedStart(startsAt: Instant, { days, minutes }: TimeShift, zone: string): Instant {
  const local = instantToLocal(startsAt, zone);
  // The same day and time is the same instant, also in the hour that a clock shows twice.
  if (days === 0 && (minutes === null || minutes === local.minutes)) return startsAt;
  return localToInstant(addDays(local.date, days), minutes ?? local.minutes, zone);
}

/** A time with its tutor. */
export interface TutorsTime extends Interval {
  readonly tutorId: string;
}

/** A session and where it is to go. */
export interface PlannedMove {
  readonly id: string;
  readonly studentId: string;
  readonly tutorId: string;
  readonly from: Interval;
  /** Whose it is to be; the same tutor where only its time changes. */
  readonly toTutorId: string;
  readonly to: Interval;
  /** How far ahead it may be, in days, where that is more than the tutor's horizon. */
  readonly horizonDays?: number;
  /** Another time that is kept for it, a longer one while it is paid: its own too, and let go when it moves. */
  readonly kept?: readonly TutorsTime[];
}

/** What is known of the people of planned moves. Times of the sessions that are to be moved are among the taken ones. */
export interface PeoplesTime {
  readonly calendars: ReadonlyMap<string, BookingCalendar>;
  readonly studentTaken: ReadonlyMap<string, readonly Interval[]>;
}

/** Sessions that can go, in the order in which they can, and why the others can not. `unknown`: there is no such tutor to book. */
export interface BulkMovePlan {
  readonly order: readonly string[];
  readonly refused: ReadonlyMap<string, RefusalReason | 'unknown'>;
}

/**
 * Finds out which of several moves can be made one after the other, by the function that lists slots. A session whose place is held by
 * another one of the selection gets it after that one has left: all of a day can go an hour later. Two that only want to change
 * places stay: each would have to go first.
 */
export function planMoves(moves: readonly PlannedMove[], time: PeoplesTime): BulkMovePlan {
  const calendars = new Map(time.calendars);
  const students = new Map([...time.studentTaken].map(([id, taken]) => [id, [...taken]]));
  const order: string[] = [];
  let waiting = [...moves].sort((a, b) => a.from.start - b.from.start || (a.id < b.id ? -1 : 1));
  let refused = new Map<string, RefusalReason | 'unknown'>();
  for (let moved = true; moved && waiting.length > 0;) {
    moved = false;
    refused = new Map();
    const left: PlannedMove[] = [];
    for (const move of waiting) {
      const answer = answerOf(move, calendars, students);
      if (answer === 'free') {
        go(move, calendars, students);
        order.push(move.id);
        moved = true;
      } else {
        refused.set(move.id, answer);
        left.push(move);
      }
    }
    waiting = left;
  }
  return { order, refused };
}

function answerOf(
  move: PlannedMove,
  calendars: ReadonlyMap<string, BookingCalendar>,
  students: ReadonlyMap<string, readonly Interval[]>,
): 'free' | RefusalReason | 'unknown' {
  const calendar = calendars.get(move.toTutorId);
  if (!calendar) return 'unknown';
  return whyNotFree(
    {
      ...calendar,
      horizonDays: Math.max(calendar.horizonDays, move.horizonDays ?? 0),
      taken: without(calendar.taken, ownTimes(move, move.toTutorId)),
      studentTaken: without(students.get(move.studentId) ?? [], ownTimes(move)),
    },
    move.to,
  );
}

/** From here on the session takes its new time, and no longer the old one nor what was kept for it. */
function go(move: PlannedMove, calendars: Map<string, BookingCalendar>, students: Map<string, Interval[]>): void {
  for (const tutorId of new Set(ownTimes(move).map((time) => time.tutorId))) {
    const before = calendars.get(tutorId);
    if (before) calendars.set(tutorId, { ...before, taken: without(before.taken, ownTimes(move, tutorId)) });
  }
  const after = calendars.get(move.toTutorId);
  if (after) calendars.set(move.toTutorId, { ...after, taken: [...after.taken, move.to] });
  students.set(move.studentId, [...without(students.get(move.studentId) ?? [], ownTimes(move)), move.to]);
}

/** The times that are a session's own, with one tutor or any: another tutor may have a session of their own at exactly this time. */
function ownTimes({ tutorId, from, kept = [] }: PlannedMove, withTutor?: string): TutorsTime[] {
  return [{ tutorId, ...from }, ...kept].filter((time) => withTutor === undefined || time.tutorId === withTutor);
}

/** All but the session's own times: whoever has the session has nothing else then. */
function without<Taken extends Interval>(taken: readonly Taken[], own: readonly Interval[]): Taken[] {
  return taken.filter((one) => own.every(({ start, end }) => one.start !== start || one.end !== end));
}

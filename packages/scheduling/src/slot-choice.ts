import { freeSlots, type SlotSearch } from './slots.js';
import type { Instant, LocalDate } from './time.js';
import { instantToLocal } from './zone.js';

/**
 * The free starts of the search that lie nearest to the wanted one, nearest first and the earlier of two as near: what
 * the loser of a race for a slot is offered. Looks no further than the search's `from` and `to`.
 */
export function nearestFreeSlots(search: SlotSearch, wantedStart: Instant, count = 3): Instant[] {
  return freeSlots(search)
    .sort((a, b) => Math.abs(a - wantedStart) - Math.abs(b - wantedStart) || a - b)
    .slice(0, count);
}

/**
 * The starts by date on the calendar of a zone (the reader's), in order: what a month view marks as days with free
 * slots.
 */
export function slotsByDate(starts: readonly Instant[], zone: string): Map<LocalDate, Instant[]> {
  const byDate = new Map<LocalDate, Instant[]>();
  for (const start of starts) {
    const { date } = instantToLocal(start, zone);
    const ofDate = byDate.get(date);
    if (ofDate) ofDate.push(start);
    else byDate.set(date, [start]);
  }
  return byDate;
}

/** The free starts of one tutor, ascending and each once, as `freeSlots` gives them. */
export interface TutorSlots {
  readonly tutorId: string;
  readonly starts: readonly Instant[];
}

/** A start, and who would get a session that begins then. */
export interface FairSlot {
  readonly start: Instant;
  readonly tutorId: string;
}

/**
 * The slots of "any tutor": each start at which somebody is free once, ascending, with the tutor whom `pickFairly` would pick of
 * those who are free then.
 */
export function fairSlots(tutors: readonly TutorSlots[], upcomingSessions: ReadonlyMap<string, number>): FairSlot[] {
  const loadOf = (tutorId: string) => upcomingSessions.get(tutorId) ?? 0;
  // Who is picked before whom is the same at every start: the first of that order who is free has the slot.
  const inOrder = [...tutors].sort((a, b) => loadOf(a.tutorId) - loadOf(b.tutorId) || compareIds(a.tutorId, b.tutorId));
  let slots: FairSlot[] = [];
  for (const { tutorId, starts } of inOrder) {
    // Both are in order, so one walk over both finds what is new; after some tutors that is little, however many come.
    const added: FairSlot[] = [];
    let next = 0;
    for (const start of starts) {
      while (next < slots.length && (slots[next] as FairSlot).start < start) next++;
      if (slots[next]?.start !== start) added.push({ start, tutorId });
    }
    if (added.length > 0) slots = [...slots, ...added].sort((a, b) => a.start - b.start);
  }
  return slots;
}

/**
 * Who gets a session that any of these tutors could give: the one with the fewest upcoming sessions, and of those the
 * lowest id, so that the same question always has the same answer. A tutor without a count has none. Undefined when
 * nobody is free.
 */
export function pickFairly(
  tutorIds: readonly string[],
  upcomingSessions: ReadonlyMap<string, number>,
): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const tutorId of tutorIds) {
    const load = upcomingSessions.get(tutorId) ?? 0;
    if (load < least || (load === least && best !== undefined && tutorId < best)) {
      best = tutorId;
      least = load;
    }
  }
  return best;
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

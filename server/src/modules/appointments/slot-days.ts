import { addDays, slotsByDate, type FairSlot } from '@4as/scheduling';
import { slotOf } from './nearest-free.js';
import type { SlotDay } from './slot.types.js';

/** Slots of a length under the days of a zone on which they begin: so many days from the first on, those without any too. */
export function slotDays(
  slots: readonly FairSlot[],
  { from, days, minutes }: { from: string; days: number; minutes: number },
  zone: string,
): SlotDay[] {
  const tutorAt = new Map(slots.map(({ start, tutorId }) => [start, tutorId]));
  const byDate = slotsByDate([...tutorAt.keys()], zone);
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(from, index);
    const ofDay = (byDate.get(date) ?? []).flatMap((start) => slotOf(start, minutes, tutorAt.get(start)));
    return { date, slots: ofDay, slotCount: ofDay.length };
  });
}

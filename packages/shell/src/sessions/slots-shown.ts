/** A free time, as the server answers it. */
export interface OfferedSlot {
  startsAt: string;
  tutorId: string;
}

/** Free times of a range of days, as the server answers them. */
export interface OfferedDays {
  days: readonly { date: string; slots: readonly OfferedSlot[] }[];
  nextFreeSlot?: string | null;
}

/** A time that is shown: free, or gone since it was first shown. */
export interface ShownSlot extends OfferedSlot {
  isGone: boolean;
}

/** The times of a day that are shown, in order. */
export interface ShownDay {
  date: string;
  slots: readonly ShownSlot[];
}

/**
 * What is shown when times are asked for again: those that are free now, and in their places those that were shown before and are
 * gone, so that nothing moves under the finger of who is about to choose.
 */
export function slotsShown(before: readonly ShownDay[], offered: OfferedDays['days']): ShownDay[] {
  const shownBefore = new Map(before.map((day) => [day.date, day.slots]));
  return offered.map(({ date, slots }) => {
    const free = new Set(slots.map((slot) => slot.startsAt));
    const gone = (shownBefore.get(date) ?? []).filter((slot) => !free.has(slot.startsAt));
    return {
      date,
      slots: [
        ...slots.map((slot) => ({ ...slot, isGone: false })),
        ...gone.map((slot) => ({ ...slot, isGone: true })),
      ].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
    };
  });
}

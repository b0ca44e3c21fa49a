import { rangesOfDay, type Weekday, type WeekRange } from '@4as/scheduling';

/** A place in the grid that the keyboard is at: a minute of a weekday. */
export interface Cursor {
  weekday: Weekday;
  minute: number;
}

/** The hours that the grid shows, minutes after midnight. */
export interface View {
  start: number;
  end: number;
}

/** The height of a free cell, minutes. */
export const CELL = 30;

/** The range that is open at a place, if any; of several for different dates the first. */
export function rangeAtCursor(week: readonly WeekRange[], { weekday, minute }: Cursor): WeekRange | undefined {
  return rangesOfDay(week, weekday).find((range) => range.startMinute <= minute && minute < range.endMinute);
}

/** The starts of the free cells of a weekday: those of the shown hours at which no range is open. */
export function freeCells(week: readonly WeekRange[], weekday: Weekday, view: View): number[] {
  const starts = Array.from({ length: (view.end - view.start) / CELL }, (_, index) => view.start + index * CELL);
  return starts.filter((minute) => !rangeAtCursor(week, { weekday, minute }));
}

/**
 * Where a key leads: up and down from cell to cell, over a range in one step; left and right to the same minute of the next day; Home and
 * End to the first and last of the day. Null for other keys and at the edges.
 */
export function moveCursor(week: readonly WeekRange[], from: Cursor, key: string, view: View): Cursor | null {
  const range = rangeAtCursor(week, from);
  const { weekday, minute } = from;
  switch (key) {
    case 'ArrowDown':
      return within({ weekday, minute: range ? range.endMinute : floor(minute) + CELL }, view);
    case 'ArrowUp': {
      const start = range ? range.startMinute : floor(minute);
      // What ends where this begins is next, however its minutes lie.
      const above = rangeAtCursor(week, { weekday, minute: start - 1 });
      return within({ weekday, minute: above ? above.startMinute : floor(start - 1) }, view);
    }
    case 'ArrowLeft':
      return weekday > 1 ? { weekday: (weekday - 1) as Weekday, minute } : null;
    case 'ArrowRight':
      return weekday < 7 ? { weekday: (weekday + 1) as Weekday, minute } : null;
    case 'Home':
      return { weekday, minute: view.start };
    case 'End':
      return { weekday, minute: view.end - CELL };
    default:
      return null;
  }
}

/** The start of the cell that a minute lies in. */
export function floor(minute: number): number {
  return Math.floor(minute / CELL) * CELL;
}

function within(cursor: Cursor, view: View): Cursor | null {
  return view.start <= cursor.minute && cursor.minute < view.end ? cursor : null;
}

import type { Weekday, WeekRange } from '@4as/scheduling';
import { describe, expect, test } from '@jest/globals';
import { freeCells, moveCursor, rangeAtCursor } from './grid-cursor';

const range = (weekday: Weekday, startMinute: number, endMinute: number): WeekRange => ({
  key: `${weekday}-${startMinute}`,
  weekday,
  startMinute,
  endMinute,
  validFrom: null,
  validUntil: null,
});
const view = { start: 480, end: 720 };
const week = [range(1, 540, 615), range(1, 615, 660)];

describe('the keyboard in the grid of a week', () => {
  test('a cell is free where no range is open', () => {
    expect(freeCells(week, 1, view)).toEqual([480, 510, 660, 690]);
    expect(freeCells(week, 2, view)).toHaveLength(8);
    expect(rangeAtCursor(week, { weekday: 1, minute: 615 })?.key).toBe('1-615');
  });

  test('the arrows pass a range in one step, and from one range to the one that follows it', () => {
    const steps = [];
    for (let at = moveCursor(week, { weekday: 1, minute: 480 }, 'ArrowDown', view); at;) {
      steps.push(at.minute);
      at = moveCursor(week, at, 'ArrowDown', view);
    }
    expect(steps).toEqual([510, 540, 615, 660, 690]);
    const back = [];
    for (let at = moveCursor(week, { weekday: 1, minute: 690 }, 'ArrowUp', view); at;) {
      back.push(at.minute);
      at = moveCursor(week, at, 'ArrowUp', view);
    }
    expect(back).toEqual([660, 615, 540, 510, 480]);
  });

  test('left and right keep the minute and stop at the ends of the week', () => {
    expect(moveCursor(week, { weekday: 1, minute: 560 }, 'ArrowRight', view)).toEqual({ weekday: 2, minute: 560 });
    expect(moveCursor(week, { weekday: 1, minute: 560 }, 'ArrowLeft', view)).toBeNull();
    expect(moveCursor(week, { weekday: 7, minute: 560 }, 'ArrowRight', view)).toBeNull();
    expect(moveCursor(week, { weekday: 3, minute: 560 }, 'End', view)).toEqual({ weekday: 3, minute: 690 });
    expect(moveCursor(week, { weekday: 3, minute: 560 }, 'Tab', view)).toBeNull();
  });
});

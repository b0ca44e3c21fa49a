import { moveRange, paintRange, rangeAt, resizeRange, snapMinute, type Weekday, type WeekRange } from '@4as/scheduling';
import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
} from 'react';
import { CELL, floor, type View } from './grid-cursor';
import type { WeekDraft } from './use-week-draft';

/** Minutes that a dragged edge or range steps by. */
export const STEP = 15;
/** A finger that stays this long means the grid, not the page. */
const HOLD_MS = 350;
/** A pointer that moves less than this is a click. */
const SLOP_PX = 6;

type Grip = 'start' | 'end' | 'body';

interface Place {
  weekday: Weekday;
  /** Minutes after midnight, not on any grid. */
  minute: number;
}

interface Gesture {
  pointerId: number;
  touch: boolean;
  from: Place;
  x: number;
  y: number;
  /** The range that was taken hold of; none: free time, which is painted. */
  held: { range: WeekRange; grip: Grip } | null;
  /** The key of what is painted. */
  key: string;
  /** A touch that is not held long enough yet belongs to the page, which scrolls. */
  active: boolean;
  moved: boolean;
  /** The week as it would be if the pointer let go now. */
  preview: readonly WeekRange[] | null;
  timer: number | undefined;
}

/**
 * Painting, moving and resizing ranges by mouse, pen and finger. While a pointer is down the grid shows a preview; letting go keeps it,
 * Escape or a scroll that takes over drops it. A finger scrolls the page unless it is held still first, or takes a handle.
 */
export function useGridGestures(root: RefObject<HTMLDivElement | null>, draft: WeekDraft, view: View) {
  const gesture = useRef<Gesture | null>(null);
  const [preview, setPreview] = useState<readonly WeekRange[] | null>(null);

  const placeOf = (x: number, y: number): Place | null => {
    const columns = [...(root.current?.querySelectorAll<HTMLElement>('[data-weekday]') ?? [])];
    const column = columns.findLast((one) => one.getBoundingClientRect().left <= x) ?? columns[0];
    if (!column) return null;
    const { top, height } = column.getBoundingClientRect();
    const minute = view.start + ((y - top) / height) * (view.end - view.start);
    return {
      weekday: Number(column.dataset['weekday']) as Weekday,
      minute: Math.min(Math.max(minute, view.start), view.end),
    };
  };

  const drop = () => {
    window.clearTimeout(gesture.current?.timer);
    gesture.current = null;
    setPreview(null);
  };

  const previewAt = (current: Gesture, at: Place): readonly WeekRange[] => {
    const { from, held, key } = current;
    if (!held) return paintRange(draft.week, paintedBetween(from, at, key));
    const delta = at.minute - from.minute;
    const { range, grip } = held;
    if (grip === 'body')
      return moveRange(draft.week, range.key, {
        weekday: at.weekday,
        startMinute: snapMinute(range.startMinute + delta, STEP),
      });
    const edge = grip === 'start' ? range.startMinute : range.endMinute;
    return resizeRange(draft.week, range.key, grip, snapMinute(edge + delta, STEP));
  };

  const show = (current: Gesture, at: Place) => {
    current.preview = previewAt(current, at);
    setPreview(current.preview);
  };

  const begin = (current: Gesture) => {
    current.active = true;
    if (current.held) draft.pick(current.held.range.key);
    else show(current, current.from);
    root.current?.setPointerCapture(current.pointerId);
  };

  const onPointerDown = (event: ReactPointerEvent) => {
    if (event.button !== 0 || gesture.current) return;
    const from = placeOf(event.clientX, event.clientY);
    const target = event.target instanceof Element ? event.target : null;
    const inGrid = target?.closest('[data-weekday]');
    if (!from || !inGrid) return;
    const key = target?.closest<HTMLElement>('[data-range]')?.dataset['range'];
    const range = draft.week.find((one) => one.key === key);
    const grip = (target?.closest<HTMLElement>('[data-grip]')?.dataset['grip'] ?? 'body') as Grip;
    const touch = event.pointerType === 'touch';
    const current: Gesture = {
      pointerId: event.pointerId,
      touch,
      from,
      x: event.clientX,
      y: event.clientY,
      held: range ? { range, grip } : null,
      key: draft.newKey(),
      active: false,
      moved: false,
      preview: null,
      timer: undefined,
    };
    gesture.current = current;
    if (touch && grip === 'body') current.timer = window.setTimeout(() => begin(current), HOLD_MS);
    else if (range) begin(current);
  };

  const onPointerMove = (event: ReactPointerEvent) => {
    const current = gesture.current;
    if (current?.pointerId !== event.pointerId) return;
    const distance = Math.hypot(event.clientX - current.x, event.clientY - current.y);
    if (distance > SLOP_PX) current.moved = true;
    if (!current.moved) return;
    if (!current.active) {
      // A finger that moves before it was held scrolls the page; a mouse paints.
      if (current.touch) return drop();
      begin(current);
    }
    const at = placeOf(event.clientX, event.clientY);
    if (at) show(current, at);
  };

  const onPointerUp = (event: ReactPointerEvent) => {
    const current = gesture.current;
    if (current?.pointerId !== event.pointerId) return;
    drop();
    if (current.active && current.preview) {
      draft.edit(current.preview);
      draft.pick(current.held?.range.key ?? current.key);
    } else if (current.held) {
      draft.pick(current.held.range.key);
    } else {
      const added = rangeAt(draft.week, current.from.weekday, floor(current.from.minute), current.key);
      if (added) {
        draft.edit([...draft.week, added]);
        draft.pick(added.key);
      }
    }
  };

  const isActive = useEffectEvent(() => gesture.current?.active === true);
  const onEscape = useEffectEvent(drop);
  useEffect(() => {
    const grid = root.current;
    // React's own listeners are passive: a held finger must keep the page from scrolling.
    const keepStill = (event: TouchEvent) => {
      if (isActive() && event.cancelable) event.preventDefault();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isActive()) onEscape();
    };
    grid?.addEventListener('touchmove', keepStill, { passive: false });
    document.addEventListener('keydown', onKey);
    return () => {
      grid?.removeEventListener('touchmove', keepStill);
      document.removeEventListener('keydown', onKey);
    };
  }, [root]);

  return {
    /** The week as it would be if the pointer let go now; null while none is down. */
    preview,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: drop },
  };
}

/** What a drag from one place to another opens: whole quarter hours of the first one's day, half an hour at least. */
function paintedBetween(from: Place, to: Place, key: string): WeekRange {
  const start = Math.floor(Math.min(from.minute, to.minute) / STEP) * STEP;
  const end = Math.ceil(Math.max(from.minute, to.minute) / STEP) * STEP;
  const startMinute = Math.min(start, 1440 - CELL);
  return {
    key,
    weekday: from.weekday,
    startMinute,
    endMinute: Math.max(end, startMinute + CELL),
    validFrom: null,
    validUntil: null,
  };
}

import { useTranslation } from '@4as/i18n/react';
import { moveRange, rangeAt, resizeRange, type Weekday, type WeekRange } from '@4as/scheduling';
import { useState, type KeyboardEvent } from 'react';
import { moveCursor, rangeAtCursor, type Cursor, type View } from './grid-cursor';
import { STEP } from './use-grid-gestures';
import { useRangeTexts } from './use-range-texts';
import type { WeekDraft } from './use-week-draft';

const minutesOf: Readonly<Record<string, number>> = { ArrowUp: -STEP, ArrowDown: STEP };
const daysOf: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Editing the grid by keyboard: the arrows go from cell to cell; Enter adds a range or takes hold of one, which the arrows then move; with
 * Shift they change its end and its start; Delete removes it. What happened is said.
 */
export function useGridKeys(draft: WeekDraft, view: View, onCursor: (cursor: Cursor) => void) {
  const { t } = useTranslation('tutor');
  const texts = useRangeTexts();
  /** The week from before a range was taken hold of. */
  const [grabbed, setGrabbed] = useState<{ key: string; before: readonly WeekRange[] } | null>(null);
  const [said, say] = useState('');

  const follow = (week: readonly WeekRange[], key: string, text: (values: { range: string }) => string) => {
    const range = week.find((one) => one.key === key);
    if (!range) return;
    onCursor({ weekday: range.weekday, minute: range.startMinute });
    say(text({ range: texts.whole(range) }));
  };
  const edit = (week: readonly WeekRange[], key: string) => {
    const range = draft.week.find((one) => one.key === key);
    const after = week.find((one) => one.key === key);
    if (range && after && texts.whole(range) === texts.whole(after)) return say(t('hours.noRoom'));
    draft.edit(week);
    draft.pick(key);
    follow(week, key, (values) => t('hours.changed', values));
  };

  const moveBy = (range: WeekRange, key: string) => {
    const weekday = Math.min(Math.max(range.weekday + (daysOf[key] ?? 0), 1), 7) as Weekday;
    const startMinute = range.startMinute + (minutesOf[key] ?? 0);
    edit(moveRange(draft.week, range.key, { weekday, startMinute }), range.key);
  };
  const resizeBy = (range: WeekRange, key: string) => {
    const delta = minutesOf[key];
    if (delta === undefined)
      edit(resizeRange(draft.week, range.key, 'start', range.startMinute + (daysOf[key] ?? 0) * STEP), range.key);
    else edit(resizeRange(draft.week, range.key, 'end', range.endMinute + delta), range.key);
  };
  const add = (cursor: Cursor) => {
    const added = rangeAt(draft.week, cursor.weekday, cursor.minute, draft.newKey());
    if (!added) return say(t('hours.noRoom'));
    const week = [...draft.week, added];
    draft.edit(week);
    draft.pick(added.key);
    follow(week, added.key, (values) => t('hours.added', values));
  };
  const remove = (range: WeekRange) => {
    draft.edit(draft.week.filter((one) => one.key !== range.key));
    draft.pick(null);
    setGrabbed(null);
    onCursor({ weekday: range.weekday, minute: range.startMinute });
    say(t('hours.removed', { range: texts.whole(range) }));
  };
  const toggleGrab = (range: WeekRange) => {
    const holds = grabbed?.key === range.key;
    setGrabbed(holds ? null : { key: range.key, before: draft.week });
    draft.pick(range.key);
    say(t(holds ? 'hours.dropped' : 'hours.grabbed', { range: texts.whole(range) }));
  };
  const putBack = () => {
    if (!grabbed) return;
    draft.edit(grabbed.before);
    setGrabbed(null);
    follow(grabbed.before, grabbed.key, (values) => t('hours.dropped', values));
  };

  const onKeyDown = (event: KeyboardEvent, cursor: Cursor) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const range = draft.week.find((one) => one.key === grabbed?.key) ?? rangeAtCursor(draft.week, cursor);
    const isArrow = event.key in minutesOf || event.key in daysOf;
    const isEnter = event.key === 'Enter' || event.key === ' ';
    const next = moveCursor(draft.week, cursor, event.key, view);
    if (isEnter && range) toggleGrab(range);
    else if (isEnter) add(cursor);
    else if (range && (event.key === 'Delete' || event.key === 'Backspace')) remove(range);
    else if (range && isArrow && event.shiftKey) resizeBy(range, event.key);
    else if (range && isArrow && grabbed) moveBy(range, event.key);
    else if (grabbed && event.key === 'Escape') putBack();
    else if (next) onCursor(next);
    else if (!isArrow) return;
    event.preventDefault();
  };

  return { onKeyDown, said, grabbedKey: grabbed?.key ?? null, letGo: () => setGrabbed(null) };
}

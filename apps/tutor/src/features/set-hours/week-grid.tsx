import { useTranslation } from '@4as/i18n/react';
import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { weekdays } from './clock';
import { CELL, freeCells, rangeAtCursor, type Cursor, type View } from './grid-cursor';
import { lanesOf, type PlacedRange } from './lanes';
import { useGridGestures } from './use-grid-gestures';
import { useGridKeys } from './use-grid-keys';
import { useRangeTexts } from './use-range-texts';
import type { WeekDraft } from './use-week-draft';
import classes from './week-grid.module.css';

const DAYTIME: View = { start: 7 * 60, end: 22 * 60 };
const WHOLE_DAY: View = { start: 0, end: 24 * 60 };

/**
 * The week as a grid of days and hours in which ranges are painted, moved and resized. The night is folded away until a range lies in it
 * or somebody asks. One Tab stop; what the keys do is said below it.
 */
export function WeekGrid({ draft }: { draft: WeekDraft }) {
  const { t } = useTranslation('tutor');
  const hintId = useId();
  const root = useRef<HTMLDivElement>(null);
  const [night, setNight] = useState(false);
  const hasNight = draft.week.some((range) => range.startMinute < DAYTIME.start || range.endMinute > DAYTIME.end);
  const view = night || hasNight ? WHOLE_DAY : DAYTIME;
  const [cursor, setCursor] = useState<Cursor>({ weekday: 1, minute: 9 * 60 });
  // The focus follows the cursor once a key has moved it, and only then.
  const moved = useRef(false);
  const keys = useGridKeys(draft, view, (next) => {
    moved.current = true;
    setCursor(next);
  });
  const gestures = useGridGestures(root, draft, view);
  const week = gestures.preview ?? draft.week;

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    root.current?.querySelector<HTMLElement>('[data-stop]')?.focus();
  }, [cursor, draft.week]);

  return (
    <div>
      <p id={hintId} className={classes.hint}>
        {t('hours.gridHint')}
      </p>
      <div className={classes.frame} style={{ '--view': view.end - view.start }}>
        <HourMarks view={view} />
        <div
          ref={root}
          role="grid"
          aria-label={t('hours.gridLabel')}
          aria-describedby={`${hintId} ${hintId}-keys`}
          className={classes.days}
          data-dragging={gestures.preview !== null || undefined}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) keys.letGo();
          }}
          {...gestures.handlers}
        >
          {weekdays.map((weekday) => (
            <DayColumn
              key={weekday}
              weekday={weekday}
              view={view}
              placed={lanesOf(week, weekday)}
              cells={freeCells(week, weekday, view)}
              // A key may lead to a cell that the night's folding took away.
              stop={cursor.weekday === weekday ? { ...cursor, minute: Math.max(cursor.minute, view.start) } : null}
              stopKey={rangeAtCursor(week, cursor)?.key ?? null}
              pickedKey={draft.picked?.key ?? null}
              grabbedKey={keys.grabbedKey}
              onFocus={setCursor}
              onKeyDown={keys.onKeyDown}
            />
          ))}
        </div>
      </div>
      <VisuallyHidden role="status">{keys.said}</VisuallyHidden>
      <div className={classes.below}>
        <p id={`${hintId}-keys`} className={classes.keys}>
          <strong>{t('hours.keysTitle')}</strong> {t('hours.keysHint')}
        </p>
        {!hasNight && (
          <Button variant="subtle" size="compact-md" mih={44} onClick={() => setNight(!night)}>
            {t(night ? 'hours.dayOnly' : 'hours.allDay')}
          </Button>
        )}
      </div>
    </div>
  );
}

function HourMarks({ view }: { view: View }) {
  const texts = useRangeTexts();
  const marks = Array.from({ length: (view.end - view.start) / 60 }, (_, index) => view.start + index * 60);
  return (
    <div className={classes.marks} aria-hidden>
      {marks.map((minute) => (
        <span key={minute} className={classes.mark} style={{ '--at': minute - view.start }}>
          {texts.time(minute)}
        </span>
      ))}
    </div>
  );
}

interface DayColumnProps {
  weekday: (typeof weekdays)[number];
  view: View;
  placed: readonly PlacedRange[];
  cells: readonly number[];
  /** Where the keyboard is, when it is on this day. */
  stop: Cursor | null;
  /** The range that the keyboard is on. */
  stopKey: string | null;
  pickedKey: string | null;
  grabbedKey: string | null;
  onFocus: (cursor: Cursor) => void;
  onKeyDown: (event: KeyboardEvent, cursor: Cursor) => void;
}

function DayColumn(props: DayColumnProps) {
  const { weekday, view, placed, cells, stop, stopKey, pickedKey, grabbedKey, onFocus, onKeyDown } = props;
  const { t } = useTranslation('tutor');
  const texts = useRangeTexts();
  const day = texts.day(weekday);
  const cellProps = (minute: number, isStop: boolean) => ({
    role: 'gridcell',
    tabIndex: isStop ? 0 : -1,
    'data-stop': isStop || undefined,
    onFocus: () => onFocus({ weekday, minute }),
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, { weekday, minute }),
  });
  return (
    <div role="row" className={classes.day}>
      <div role="rowheader" className={classes.name}>
        <abbr title={day} className={classes.short}>
          {day.slice(0, 3)}
        </abbr>
      </div>
      <div role="none" className={classes.track} data-weekday={weekday}>
        {cells.map((minute) => (
          <div
            key={minute}
            className={classes.cell}
            style={{ '--at': minute - view.start, '--length': CELL }}
            aria-label={t('hours.freeCell', { day, time: texts.time(minute) })}
            {...cellProps(
              minute,
              stop !== null && stopKey === null && minute <= stop.minute && stop.minute < minute + CELL,
            )}
          />
        ))}
        {placed.map(({ range, lane, lanes }) => (
          <div
            key={range.key}
            className={classes.range}
            style={{
              '--at': range.startMinute - view.start,
              '--length': range.endMinute - range.startMinute,
              '--lane': lane,
              '--lanes': lanes,
            }}
            data-range={range.key}
            data-dated={texts.dates(range) !== null || undefined}
            data-grabbed={range.key === grabbedKey || undefined}
            aria-selected={range.key === pickedKey}
            aria-label={breakable(texts.whole(range))}
            {...cellProps(range.startMinute, stop !== null && stopKey === range.key)}
          >
            <span data-grip="start" className={classes.grip} />
            <span className={classes.words}>{breakable(texts.hours(range))}</span>
            <span data-grip="end" className={classes.grip} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** A column is narrow: an hour may stand above its "a.m.". */
function breakable(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

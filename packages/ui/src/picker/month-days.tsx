import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import classes from './month-days.module.css';
import { moveInMonth } from './month-moves';

/** One day of a month. */
export interface MonthDay {
  key: string;
  /** What the cell shows: "24". */
  label: string;
  /** Under the number: "5 libres". */
  note?: string;
  /** What a voice says after that: "mardi 24 novembre". */
  spoken: string;
  /** It can be looked at, not chosen. */
  disabled?: boolean;
  /** Whether it is chosen, where days stay chosen. */
  chosen?: boolean;
}

export interface MonthDaysProps {
  label: string;
  /** How the keys work, for those who do not see the calendar. */
  hint: string;
  /** Short names of the weekdays in the order of the columns, with what a voice says. */
  weekdays: readonly { short: string; long: string }[];
  /** The days in order. */
  days: readonly MonthDay[];
  /** How many cells are empty before the first day. */
  offset: number;
  onSelect: (key: string) => void;
  /** Page Up and Page Down: the month before and after. */
  onMonth: (step: -1 | 1) => void;
}

/**
 * A month to choose a day from. One Tab stop; the arrows go by day and week, Home and End to the ends of the week, Page Up and Page
 * Down to other months. Days that can not be chosen are read out too, so that nobody wonders where they went.
 */
export function MonthDays({ label, hint, weekdays, days, offset, onSelect, onMonth }: MonthDaysProps) {
  const root = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const stop = days.find((day) => day.key === active) ?? days.find((day) => !day.disabled) ?? days[0];
  const weeks = weeksOf(days, offset);
  const hintId = useId();

  // Whoever goes to another month by a key goes on there.
  const follows = useRef(false);
  const firstKey = days[0]?.key;
  useEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    root.current?.querySelector<HTMLButtonElement>('[tabindex="0"]')?.focus();
  }, [firstKey]);

  const onKeyDown = (event: KeyboardEvent, from: number) => {
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      follows.current = true;
      onMonth(event.key === 'PageUp' ? -1 : 1);
      return;
    }
    const to = moveInMonth(event.key, from, { offset, length: days.length });
    if (to === null) return;
    event.preventDefault();
    const key = days[to]?.key ?? null;
    setActive(key);
    root.current?.querySelector<HTMLButtonElement>(`[data-key="${key}"]`)?.focus();
  };

  return (
    <div className={classes.month}>
      <p id={hintId} className={classes.unseen}>
        {hint}
      </p>
      <div ref={root} role="grid" aria-label={label} aria-describedby={hintId} aria-colcount={7}>
        <div role="row" className={classes.week}>
          {weekdays.map(({ short, long }) => (
            <span key={long} role="columnheader" aria-label={long} className={classes.weekday}>
              {short}
            </span>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]?.day.key} role="row" className={classes.week}>
            {week.map(({ day, place, column }) => (
              <div key={day.key} role="gridcell" aria-colindex={column + 1} style={{ gridColumnStart: column + 1 }}>
                <button
                  type="button"
                  className={classes.day}
                  data-key={day.key}
                  aria-disabled={day.disabled || undefined}
                  aria-pressed={day.chosen}
                  tabIndex={day === stop ? 0 : -1}
                  onFocus={() => setActive(day.key)}
                  onKeyDown={(event) => onKeyDown(event, place)}
                  onClick={() => {
                    if (!day.disabled) onSelect(day.key);
                  }}
                >
                  <span className={classes.number}>{day.label}</span>
                  {day.note !== undefined && <span className={classes.note}>{day.note}</span>}
                  <span className={classes.unseen}>{day.spoken}</span>
                </button>
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface Placed {
  day: MonthDay;
  /** Its place in the month, from 0. */
  place: number;
  column: number;
}

/** The days by their weeks, each in the column of its weekday. */
function weeksOf(days: readonly MonthDay[], offset: number): Placed[][] {
  const weeks: Placed[][] = [];
  for (const [place, day] of days.entries()) {
    const row = Math.floor((place + offset) / 7);
    (weeks[row] ??= []).push({ day, place, column: (place + offset) % 7 });
  }
  return weeks;
}

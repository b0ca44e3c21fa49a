import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from './day-columns.module.css';
import type {} from '../css-properties';
import { move, type Position } from './grid-moves';

/** One choice of a day. */
export interface DayItem {
  key: string;
  /** What the button shows: "16 h". */
  label: string;
  /** What a voice says: "mardi 24 novembre, 16 h". */
  ariaLabel: string;
  disabled?: boolean;
}

export interface Day {
  key: string;
  /** "mar. 24 nov.". */
  label: ReactNode;
  items: readonly DayItem[];
}

export interface DayColumnsProps {
  label: string;
  /** How the arrows work, for those who do not see the columns. */
  hint: string;
  days: readonly Day[];
  /** What a day without choices shows. */
  emptyLabel: string;
  selectedKey?: string | null;
  onSelect: (key: string) => void;
}

/**
 * Choices by day: columns on a desk window, a list of days with large buttons on a phone. One Tab stop however many
 * there are; the arrows go up and down a day and across to the next, Home and End to the first and last of the day.
 */
export function DayColumns({ label, hint, days, emptyLabel, selectedKey, onSelect }: DayColumnsProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);

  const keys = days.flatMap((day) => day.items.map((item) => item.key));
  // The one Tab stop: where the person last was, else what is chosen, else the first that can be.
  const firstFree = days.flatMap((day) => day.items).find((item) => !item.disabled)?.key;
  const stop = [active, selectedKey].find((key) => key && keys.includes(key)) ?? firstFree;

  const onKeyDown = (event: KeyboardEvent, from: Position) => {
    const columns = days.map((day) => day.items.length);
    const next = move(event.key, from, columns);
    if (!next) return;
    event.preventDefault();
    const key = days[next.day]?.items[next.item]?.key;
    if (key === undefined) return;
    setActive(key);
    root.current?.querySelector<HTMLButtonElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };

  return (
    <div ref={root} role="group" aria-label={label} aria-describedby={`${id}-hint`}>
      <p id={`${id}-hint`} className={classes.unseen}>
        {hint}
      </p>
      <div className={classes.days} style={{ '--days': days.length }}>
        {days.map((day, dayIndex) => (
          <section key={day.key} className={classes.day} aria-labelledby={`${id}-${day.key}`}>
            <h3 id={`${id}-${day.key}`} className={classes.name}>
              {day.label}
            </h3>
            {day.items.length === 0 ? (
              <p className={classes.none}>{emptyLabel}</p>
            ) : (
              <ul className={classes.items}>
                {day.items.map((item, itemIndex) => (
                  <li key={item.key}>
                    <button
                      type="button"
                      className={classes.item}
                      data-key={item.key}
                      aria-label={item.ariaLabel}
                      aria-pressed={item.key === selectedKey}
                      aria-disabled={item.disabled || undefined}
                      tabIndex={item.key === stop ? 0 : -1}
                      onFocus={() => setActive(item.key)}
                      onKeyDown={(event) => onKeyDown(event, { day: dayIndex, item: itemIndex })}
                      onClick={() => {
                        if (!item.disabled) onSelect(item.key);
                      }}
                    >
                      {item.label}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </div>
  );
}

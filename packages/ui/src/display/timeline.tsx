import type { ReactNode } from 'react';
import classes from './timeline.module.css';
import type { Tone } from './status';

export interface TimelineEntry {
  key: string;
  /** When, already written. */
  when: ReactNode;
  what: ReactNode;
  detail?: ReactNode;
  tone?: Tone;
  /** The one that is now. */
  current?: boolean;
}

export interface TimelineProps {
  entries: readonly TimelineEntry[];
  /** Names the list for assistive technology. */
  label: string;
}

/** What happens or happened, in order, along a line. */
export function Timeline({ entries, label }: TimelineProps) {
  return (
    <ol className={classes.timeline} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key} data-tone={entry.tone ?? 'neutral'} aria-current={entry.current ? 'step' : undefined}>
          <span className={classes.when}>{entry.when}</span>
          <div className={classes.what}>
            {entry.what}
            {entry.detail !== undefined && <div className={classes.detail}>{entry.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

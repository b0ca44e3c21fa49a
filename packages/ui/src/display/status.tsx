import type { ReactNode } from 'react';
import classes from './status.module.css';

/** What a state means to the person, whatever it is called. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export interface StatusProps {
  tone: Tone;
  /** The state as a word: the dot alone would be colour alone. */
  children: ReactNode;
}

/** A state as a word with a dot, for tables and lines. */
export function StatusDot({ tone, children }: StatusProps) {
  return (
    <span className={classes.status} data-tone={tone}>
      {children}
    </span>
  );
}

/** A state as a word with a dot on its own ground, for headings and cards. */
export function StatusBadge({ tone, children }: StatusProps) {
  return (
    <span className={classes.status} data-tone={tone} data-ground>
      {children}
    </span>
  );
}

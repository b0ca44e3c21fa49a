import type { ReactNode } from 'react';
import classes from './written.module.css';

export interface WrittenProps {
  children: ReactNode;
}

/** What a person wrote, with their own line breaks: a description, a comment, a report. */
export function Written({ children }: WrittenProps) {
  return <p className={classes.written}>{children}</p>;
}

export interface QuoteProps {
  /** Who says it, as a phrase: "Ariane replied". */
  by: string;
  children: ReactNode;
}

/** What somebody else wrote in answer to what stands above it. */
export function Quote({ by, children }: QuoteProps) {
  return (
    <blockquote className={classes.quote}>
      <strong>{by}</strong>
      <Written>{children}</Written>
    </blockquote>
  );
}

import type { ReactNode } from 'react';
import classes from './conversation.module.css';

export interface ChatBubbleProps {
  /** On which side: the reader's own words are right. */
  side: 'mine' | 'theirs';
  /** Who says it, for those who do not see sides: "Vous", "Marie Roy". */
  author: string;
  /** When, already written: "16 h 05". */
  time: ReactNode;
  /** "Lu", "Envoi…", "Non envoyé". */
  status?: ReactNode;
  /** `failed` makes the bubble stand out, with `action` to try again; `pending` pales it. */
  state?: 'settled' | 'pending' | 'failed';
  action?: ReactNode;
  children: ReactNode;
}

/** One thing said. Text keeps its line breaks. */
export function ChatBubble({ side, author, time, status, state = 'settled', action, children }: ChatBubbleProps) {
  return (
    <li className={classes.said} data-side={side} data-state={state}>
      <div className={classes.bubble}>
        <span className={classes.unseen}>{author} </span>
        {children}
      </div>
      <div className={classes.meta}>
        {time}
        {status !== undefined && <span className={classes.status}>{status}</span>}
        {action}
      </div>
    </li>
  );
}

/** The day that what follows was said on. */
export function DayDivider({ children }: { children: ReactNode }) {
  return (
    <li className={classes.day}>
      <span>{children}</span>
    </li>
  );
}

/** Someone is writing; `children` says who. Announced politely. */
export function TypingDots({ children }: { children: ReactNode }) {
  return (
    <div className={classes.typing} role="status">
      {children ? (
        <>
          <span className={classes.dots} aria-hidden>
            <span />
            <span />
            <span />
          </span>
          {children}
        </>
      ) : null}
    </div>
  );
}

export interface MessageLogProps {
  label: string;
  /** `ChatBubble`s and `DayDivider`s, oldest first. */
  children: ReactNode;
}

/** What was said, in order; what comes is read as it comes. */
export function MessageLog({ label, children }: MessageLogProps) {
  return (
    <div role="log" aria-label={label} aria-live="polite">
      <ol className={classes.log}>{children}</ol>
    </div>
  );
}

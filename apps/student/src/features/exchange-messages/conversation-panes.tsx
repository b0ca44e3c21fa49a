import type { ReactNode } from 'react';
import classes from './conversation-panes.module.css';

export interface ConversationPanesProps {
  list: ReactNode;
  /** The conversation that is open. */
  children: ReactNode;
  /** On a phone only one of the two is shown: the conversation when one is open. */
  isOpen: boolean;
}

/** The conversations beside the one that is open; one after the other on a phone. */
export function ConversationPanes({ list, children, isOpen }: ConversationPanesProps) {
  return (
    <div className={classes.panes} data-open={isOpen || undefined}>
      <div className={classes.list}>{list}</div>
      <div className={classes.open}>{children}</div>
    </div>
  );
}

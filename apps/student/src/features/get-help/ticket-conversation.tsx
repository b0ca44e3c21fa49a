import type { ReactNode } from 'react';
import classes from './ticket-head.module.css';

/** The frame of the conversation with support. */
export function TicketConversation({ children }: { children: ReactNode }) {
  return <div className={classes.conversation}>{children}</div>;
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './card.module.css';

export interface CardProps {
  /** Where the whole card leads. Its content then holds no other link or button. */
  to?: string;
  /** `highlight` for the one card of a page that is to be seen first; `flat` inside another surface. */
  look?: 'plain' | 'highlight' | 'flat';
  children: ReactNode;
}

/** A surface for a thing that can be picked up: a session, a tutor, an order. Not for grouping text. */
export function Card({ to, look = 'plain', children }: CardProps) {
  if (to !== undefined) {
    return (
      <Link to={to} className={classes.card} data-look={look}>
        {children}
      </Link>
    );
  }
  return (
    <div className={classes.card} data-look={look}>
      {children}
    </div>
  );
}

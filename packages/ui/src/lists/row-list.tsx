import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './row-list.module.css';

export interface RowListProps {
  label?: string;
  children: ReactNode;
}

/** Things one under the other, divided by lines. Its children are `Row`s. */
export function RowList({ label, children }: RowListProps) {
  return (
    <ul className={classes.list} aria-label={label}>
      {children}
    </ul>
  );
}

export interface RowProps {
  /** Picture or icon at the start. */
  start?: ReactNode;
  title: ReactNode;
  /** Second line. */
  detail?: ReactNode;
  /** Amount, state or time at the end. */
  end?: ReactNode;
  /** Where the whole row leads; `end` then holds no button. */
  to?: string;
  /** Marks the row that is shown beside the list. */
  current?: boolean;
}

/** One thing of a list: what it is, what is to be known of it, and at its end what is compared. */
export function Row({ start, title, detail, end, to, current }: RowProps) {
  const content = (
    <>
      {start}
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        {detail !== undefined && <span className={classes.detail}>{detail}</span>}
      </span>
      {end !== undefined && <span className={classes.end}>{end}</span>}
    </>
  );
  return (
    <li>
      {to === undefined ? (
        <div className={classes.row}>{content}</div>
      ) : (
        <Link to={to} className={classes.row} aria-current={current ? 'true' : undefined}>
          {content}
        </Link>
      )}
    </li>
  );
}

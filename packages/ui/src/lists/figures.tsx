import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './figures.module.css';

export interface Figure {
  key: string;
  label: string;
  /** The number, already written. */
  value: ReactNode;
  /** What it is compared with: "312,00 $ le mois dernier". */
  detail?: ReactNode;
  to?: string;
}

export interface FiguresProps {
  label: string;
  figures: readonly Figure[];
}

/** The few numbers that a page opens with, in rows that are full: six stand as six, three by three or two by two. More than six are two rows. */
export function Figures({ label, figures }: FiguresProps) {
  const count = figures.length;
  const wide = count > 6 ? Math.ceil(count / 2) : count;
  const places = {
    '--wide': wide,
    '--middle': count % 3 === 0 ? 3 : Math.min(count, 2),
    '--narrow': Math.min(count, 2),
    // An empty place is the last one's too.
    '--last-wide': count % wide === 0 ? 'auto' : `span ${1 + wide - (count % wide)}`,
    // The last of an odd number has its row of two to itself.
    '--last-middle': count % 2 === 1 && count % 3 !== 0 ? '1 / -1' : 'auto',
    '--last-narrow': count % 2 === 1 ? '1 / -1' : 'auto',
  };
  return (
    <dl className={classes.figures} aria-label={label} style={places}>
      {figures.map((figure) => (
        <div key={figure.key} className={classes.figure}>
          <dt>{figure.to === undefined ? figure.label : <Link to={figure.to}>{figure.label}</Link>}</dt>
          <dd className={classes.value}>{figure.value}</dd>
          {figure.detail !== undefined && <dd className={classes.detail}>{figure.detail}</dd>}
        </div>
      ))}
    </dl>
  );
}

import type { ReactNode } from 'react';
import classes from './filters.module.css';

export interface FiltersProps {
  /** The search first, then the filters. */
  children: ReactNode;
  /** How many rows there are under them: "232 résultats"; read out when it changes. */
  count?: string;
}

/** The search and the filters over a table, in one line where there is room. All of them are kept in the address. */
export function Filters({ children, count }: FiltersProps) {
  return (
    <div className={classes.filters} role="search">
      {children}
      <p className={classes.count} role="status">
        {count}
      </p>
    </div>
  );
}

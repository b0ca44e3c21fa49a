import type { ReactNode } from 'react';
import classes from './filters.module.css';

/** The search and the filters over a table, in one line where there is room. All of them are kept in the address. */
export function Filters({ children }: { children: ReactNode }) {
  return (
    <div className={classes.filters} role="search">
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import classes from './with-aside.module.css';

/** What a page is about, and beside it what is to be known besides; one under the other where the window is narrow. */
export function WithAside({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>{children}</div>
      <div className={classes.column}>{aside}</div>
    </div>
  );
}

import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import classes from './with-panel.module.css';

/** A list with the panel of the row that the address names beside it. */
export function WithPanel({ children }: { children: ReactNode }) {
  return (
    <div className={classes.split}>
      <div>{children}</div>
      <Outlet />
    </div>
  );
}

import type { ReactNode } from 'react';
import classes from './states.module.css';

export interface BannerProps {
  tone?: 'info' | 'warning' | 'danger';
  children: ReactNode;
}

/** One line over the page about the whole app: no connection, a new version. Announced politely. */
export function Banner({ tone = 'info', children }: BannerProps) {
  return (
    <div className={classes.banner} data-tone={tone} role="status">
      {children}
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { IconComponent } from '../frame/navigation';
import classes from './states.module.css';

export interface EmptyStateProps {
  icon: IconComponent;
  title: ReactNode;
  /** What the person can do about it. */
  hint?: ReactNode;
  /** The button or link that does it. */
  action?: ReactNode;
}

/** Nothing is here yet: says so and what to do. */
export function EmptyState({ icon: Icon, title, hint, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <span className={classes.icon}>
        <Icon size={28} stroke={1.5} aria-hidden />
      </span>
      <p className={classes.title}>{title}</p>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}

export interface ErrorStateProps {
  /** What happened. */
  title: ReactNode;
  /** What was kept, and what the person can do. */
  hint?: ReactNode;
  /** For support to find it in the log: "Référence : 8f2c". */
  reference?: ReactNode;
  onRetry?: () => void;
  retryLabel?: string;
  /** Instead of, or beside, trying again. */
  action?: ReactNode;
}

/** Something did not work: says what happened, what was kept, and lets the person try again. Announced at once. */
export function ErrorState({ title, hint, reference, onRetry, retryLabel, action }: ErrorStateProps) {
  return (
    <div className={classes.state} data-kind="error" role="alert">
      <span className={classes.icon}>
        <IconCloudOff size={28} stroke={1.5} aria-hidden />
      </span>
      <p className={classes.title}>{title}</p>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {reference !== undefined && <p className={classes.reference}>{reference}</p>}
      <div className={classes.action}>
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            {retryLabel}
          </Button>
        )}
        {action}
      </div>
    </div>
  );
}

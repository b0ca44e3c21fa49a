import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './paging.module.css';

export interface LoadMoreProps {
  /** Nothing is shown when there is no more. */
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
  label: string;
}

/** Adds the next page under the list. */
export function LoadMore({ hasMore, loading, onMore, label }: LoadMoreProps) {
  if (!hasMore) return null;
  return (
    <div className={classes.more}>
      <Button variant="default" onClick={onMore} loading={loading}>
        {label}
      </Button>
    </div>
  );
}

export interface PaginationProps {
  /** Address of the page before and after this one; null at the ends. */
  previousTo: string | null;
  nextTo: string | null;
  /** "Page 2 sur 9", or how many there are. */
  summary: string;
  label: string;
  previousLabel: string;
  nextLabel: string;
}

/** Steps through pages that have an address each. */
export function Pagination({ previousTo, nextTo, summary, label, previousLabel, nextLabel }: PaginationProps) {
  return (
    <nav className={classes.pages} aria-label={label}>
      <Step to={previousTo} label={previousLabel} start={<IconChevronLeft size={18} aria-hidden />} />
      <span>{summary}</span>
      <Step to={nextTo} label={nextLabel} end={<IconChevronRight size={18} aria-hidden />} />
    </nav>
  );
}

interface StepProps {
  to: string | null;
  label: string;
  start?: ReactNode;
  end?: ReactNode;
}

function Step({ to, label, start, end }: StepProps) {
  if (to === null) {
    return (
      <Button variant="subtle" disabled leftSection={start} rightSection={end}>
        {label}
      </Button>
    );
  }
  return (
    <Button variant="subtle" component={Link} to={to} leftSection={start} rightSection={end}>
      {label}
    </Button>
  );
}

import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './skeletons.module.css';

interface LoadingProps {
  /** "Chargement…", for those who do not see the shapes. */
  label: string;
  children: ReactNode;
}

function Loading({ label, children }: LoadingProps) {
  return (
    <div role="status" aria-busy className={classes.loading}>
      <span className={classes.label}>{label}</span>
      <div aria-hidden>{children}</div>
    </div>
  );
}

const range = (length: number) => Array.from({ length }, (_, index) => index);

export interface SkeletonProps {
  label: string;
  /** How many rows or cards come. */
  count?: number;
}

/** A list of rows with a picture that is on its way. */
export function ListSkeleton({ label, count = 4 }: SkeletonProps) {
  return (
    <Loading label={label}>
      {range(count).map((row) => (
        <div key={row} className={classes.row}>
          <Skeleton circle height={40} />
          <div className={classes.lines}>
            <Skeleton height={14} width="45%" />
            <Skeleton height={12} width="70%" />
          </div>
        </div>
      ))}
    </Loading>
  );
}

/** Cards that are on their way. */
export function CardSkeleton({ label, count = 3 }: SkeletonProps) {
  return (
    <Loading label={label}>
      <div className={classes.cards}>
        {range(count).map((card) => (
          <div key={card} className={classes.card}>
            <Skeleton height={14} width="35%" />
            <Skeleton height={22} width="75%" />
            <Skeleton height={12} width="90%" />
            <Skeleton height={12} width="60%" />
          </div>
        ))}
      </div>
    </Loading>
  );
}

/** A table that is on its way. */
export function TableSkeleton({ label, count = 8 }: SkeletonProps) {
  return (
    <Loading label={label}>
      <Skeleton height={36} radius={0} />
      {range(count).map((row) => (
        <div key={row} className={classes.tableRow}>
          <Skeleton height={12} width="80%" />
          <Skeleton height={12} width="60%" />
          <Skeleton height={12} width="70%" />
          <Skeleton height={12} width="50%" />
        </div>
      ))}
    </Loading>
  );
}

/** A whole page that is on its way: heading, then cards. In the frame's main part while a route loads. */
export function PageSkeleton({ label }: { label: string }) {
  return (
    <div className={classes.page}>
      <Loading label={label}>
        <Skeleton height={32} width="min(320px, 60%)" mb={24} />
        <div className={classes.card}>
          <Skeleton height={14} width="30%" />
          <Skeleton height={24} width="65%" />
          <Skeleton height={12} width="85%" />
        </div>
        {range(3).map((row) => (
          <div key={row} className={classes.row}>
            <Skeleton circle height={40} />
            <div className={classes.lines}>
              <Skeleton height={14} width="45%" />
              <Skeleton height={12} width="70%" />
            </div>
          </div>
        ))}
      </Loading>
    </div>
  );
}

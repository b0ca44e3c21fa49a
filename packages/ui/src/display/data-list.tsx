import type { ReactNode } from 'react';
import classes from './data-list.module.css';

export interface DataListProps {
  /** Terms with their descriptions; an item whose description is null is left out. */
  items: readonly { term: ReactNode; description: ReactNode }[];
}

/** What is known of a thing: terms beside their descriptions, above them on a phone. */
export function DataList({ items }: DataListProps) {
  return (
    <dl className={classes.list}>
      {items
        .filter((item) => item.description !== null && item.description !== undefined)
        .map((item, index) => (
          <div key={index} className={classes.item}>
            <dt>{item.term}</dt>
            <dd>{item.description}</dd>
          </div>
        ))}
    </dl>
  );
}

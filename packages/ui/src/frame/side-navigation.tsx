import { useId } from 'react';
import { NavEntry } from './nav-entry';
import { groupItems, type NavItem } from './navigation';
import classes from './navigation.module.css';

export interface NavigationListProps {
  items: readonly NavItem[];
  onFollow?: () => void;
}

/** The destinations as a list under their headings: the side of a desk window, and what "more" opens. */
export function NavigationList({ items, onFollow }: NavigationListProps) {
  const id = useId();
  return (
    <>
      {groupItems(items).map(({ group, items: members }, index) => (
        <div key={group ?? index} className={classes.group}>
          {group !== undefined && (
            <p className={classes.heading} id={`${id}-${index}`}>
              {group}
            </p>
          )}
          <ul className={classes.list} aria-labelledby={group === undefined ? undefined : `${id}-${index}`}>
            {members.map((item) => (
              <li key={item.to}>
                <NavEntry item={item} place="side" onFollow={onFollow} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

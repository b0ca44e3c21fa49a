import { NavLink } from 'react-router';
import type { NavItem } from './navigation';
import classes from './navigation.module.css';

export interface NavEntryProps {
  item: NavItem;
  /** Where it stands: a row of the header, a line of the side, a place of the bottom bar. */
  place: 'top' | 'side' | 'bottom';
  onFollow?: () => void;
}

/** One destination as a link that knows when it is the current page, with what waits there. */
export function NavEntry({ item, place, onFollow }: NavEntryProps) {
  const Icon = item.icon;
  return (
    <NavLink to={item.to} end={item.end ?? false} className={classes.entry} data-place={place} onClick={onFollow}>
      <span className={classes.icon}>
        <Icon size={place === 'bottom' ? 24 : 20} stroke={1.75} aria-hidden />
        {place === 'bottom' && <NavBadge item={item} />}
      </span>
      <span className={classes.text}>{item.label}</span>
      {place !== 'bottom' && <NavBadge item={item} />}
    </NavLink>
  );
}

function NavBadge({ item }: { item: NavItem }) {
  if (!item.badge) return null;
  return (
    <>
      <span className={classes.badge} aria-hidden>
        {item.badge > 99 ? '99+' : item.badge}
      </span>
      <span className={classes.hiddenText}>{item.badgeLabel ?? item.badge}</span>
    </>
  );
}

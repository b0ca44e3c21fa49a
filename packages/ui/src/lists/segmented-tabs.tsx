import { Link } from 'react-router';
import classes from './segmented-tabs.module.css';

export interface SegmentedTabsProps {
  label: string;
  /** Views of the same page, each with its address. */
  tabs: readonly { to: string; label: string; count?: number; current: boolean }[];
}

/** Switches between views of one page. They are links, so each view can be shared and gone back to. */
export function SegmentedTabs({ label, tabs }: SegmentedTabsProps) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} className={classes.tab} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className={classes.count}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import classes from './segmented-tabs.module.css';

export interface SegmentedTabsProps {
  label: string;
  /** Views of the same page, each with its address. */
  tabs: readonly { to: string; label: string; count?: number; current: boolean }[];
}

/**
 * Switches between views of one page. They are links, so each view can be shared and gone back to. Where they don't all fit, the current
 * one is scrolled into sight.
 */
export function SegmentedTabs({ label, tabs }: SegmentedTabsProps) {
  const bar = useRef<HTMLElement>(null);
  const current = tabs.find((tab) => tab.current)?.to;
  useEffect(() => {
    const tab = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (!bar.current || !tab) return;
    const middle = tab.offsetLeft - bar.current.offsetLeft + tab.offsetWidth / 2;
    bar.current.scrollLeft = middle - bar.current.clientWidth / 2;
  }, [current]);

  return (
    <nav ref={bar} className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} className={classes.tab} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className={classes.count}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

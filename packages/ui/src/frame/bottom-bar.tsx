import { UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { NavEntry } from './nav-entry';
import { splitForBottomBar, type FrameTexts, type NavItem } from './navigation';
import classes from './navigation.module.css';

const MoreDrawer = lazy(() => import('./more-drawer'));

export interface BottomBarProps {
  items: readonly NavItem[];
  texts: Pick<FrameTexts, 'navigation' | 'more' | 'close'>;
}

/** The navigation under the thumb at phone width: up to five places, the fifth opens the others when there are more. */
export function BottomBar({ items, texts }: BottomBarProps) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const { shown, hidden } = splitForBottomBar(items);
  const waiting = hidden.some((item) => (item.badge ?? 0) > 0);
  return (
    <nav className={classes.bottom} aria-label={texts.navigation}>
      <ul className={classes.places}>
        {shown.map((item) => (
          <li key={item.to}>
            <NavEntry item={item} place="bottom" />
          </li>
        ))}
        {hidden.length > 0 && (
          <li>
            <UnstyledButton
              className={classes.entry}
              data-place="bottom"
              aria-haspopup="dialog"
              aria-expanded={open}
              onClick={() => {
                setAsked(true);
                setOpen(true);
              }}
            >
              <span className={classes.icon}>
                <IconDots size={24} stroke={1.75} aria-hidden />
                {waiting && <span className={classes.dot} aria-hidden />}
              </span>
              <span className={classes.text}>{texts.more}</span>
            </UnstyledButton>
          </li>
        )}
      </ul>
      {asked && (
        <Suspense>
          <MoreDrawer
            opened={open}
            onClose={() => setOpen(false)}
            items={items}
            title={texts.navigation}
            closeLabel={texts.close}
          />
        </Suspense>
      )}
    </nav>
  );
}

import { useTranslation } from '@4as/i18n/react';
import type { NavItem } from '@4as/ui';
import { UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import classes from './find-anything.module.css';

const FindDialog = lazy(() => import('./find-dialog'));

/** Where the console is searched from any page: a field's look in the header, and Ctrl K or ⌘ K wherever the focus is. */
export function FindAnything({ places }: { places: readonly NavItem[] }) {
  const { t } = useTranslation('admin');
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState(false);
  const open = () => {
    setAsked(true);
    setOpened(true);
  };
  useHotkeys([['mod+K', open]], []);
  const isMac = navigator.userAgent.includes('Mac');
  const shortcut = isMac ? t('find.shortcutMac') : t('find.shortcut');
  return (
    <>
      <UnstyledButton
        className={classes.opener}
        title={t('find.open')}
        aria-haspopup="dialog"
        aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
        onClick={open}
      >
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <span className={classes.words}>{t('find.open')}</span>
        <kbd className={classes.keys}>{shortcut}</kbd>
      </UnstyledButton>
      {asked && (
        <Suspense>
          <FindDialog opened={opened} onClose={() => setOpened(false)} places={places} />
        </Suspense>
      )}
    </>
  );
}

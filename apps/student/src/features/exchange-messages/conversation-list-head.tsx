import { useTranslation } from '@4as/i18n/react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import classes from './conversation-header.module.css';

/** The heading over the conversations. It is the page's own while none is open, else the conversation has it. */
export function ConversationListHead({ isPage }: { isPage: boolean }) {
  const { t } = useTranslation(['messages', 'app']);
  const heading = useRef<HTMLHeadingElement>(null);
  const navigated = useLocation().key !== 'default';
  useEffect(() => {
    if (!isPage) return;
    document.title = `${t('title')} · ${t('app:name')}`;
    if (navigated) heading.current?.focus({ preventScroll: true });
  }, [isPage, navigated, t]);
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className={classes.header}>
      <Heading className={classes.listTitle} ref={heading} tabIndex={-1}>
        {t('title')}
      </Heading>
    </div>
  );
}

import { useTranslation } from '@4as/i18n/react';
import { ConfirmDialog } from '@4as/ui';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';

/** Asks before a page with changes that are not saved is left: by a link, "back", or closing the window. */
export function UnsavedGuard({ unsaved }: { unsaved: boolean }) {
  const { t } = useTranslation('tutor');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  return (
    <ConfirmDialog
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('hours.leaveTitle')}
      confirmLabel={t('hours.leave')}
      cancelLabel={t('hours.stay')}
      onConfirm={() => blocker.proceed?.()}
      tone="danger"
    >
      {t('hours.leaveText')}
    </ConfirmDialog>
  );
}

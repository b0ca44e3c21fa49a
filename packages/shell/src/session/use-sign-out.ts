import { toast } from '@4as/ui';
import { useTranslation } from '@4as/i18n/react';
import { useApp } from '../start/app-context';

/** Signs out and loads the app anew, so that nothing of the session stays in memory. */
export function useSignOut(): () => Promise<void> {
  const { auth, basename, session } = useApp();
  const { t } = useTranslation('auth');
  return async () => {
    // The server closes the socket at once: that must not send the person to sign in again.
    session.isLeaving = true;
    const result = await auth.signOut();
    if (result.ok) {
      window.location.assign(`${basename}/`);
      return;
    }
    session.isLeaving = false;
    toast.error(t('codes.NETWORK'));
  };
}

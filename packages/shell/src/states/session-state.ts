import { useTranslation } from '@4as/i18n/react';
import type { AppointmentState } from '@4as/scheduling';

/**
 * How a session stands, in the words of students and tutors. One of a series that its saved card pays later is due, or was let go, rather
 * than held in a cart.
 */
export function useSessionState(): (state: Uppercase<AppointmentState>, chargeAt?: string | null) => string {
  const { t } = useTranslation('booking');
  return (state, chargeAt) => {
    if (chargeAt && state === 'HELD') return t('due');
    if (chargeAt && state === 'EXPIRED') return t('letGo');
    return t(`states.${state}`);
  };
}

import { useTranslation } from '@4as/i18n/react';
import { RemindersPage } from '@4as/reminders';

/** `/profil/rappels`: the person's own calendar, and what they are reminded of. */
export function Component() {
  const { t } = useTranslation('notifications');
  return <RemindersPage back={{ to: '/profil', label: t('preferences.back.tutor') }} />;
}

import { useTranslation } from '@4as/i18n/react';
import { RemindersPage } from '@4as/reminders';

/** `/compte/rappels`: the person's own calendar, and what they are reminded of. */
export function Component() {
  const { t } = useTranslation('notifications');
  return <RemindersPage back={{ to: '/moi', label: t('preferences.back.student') }} />;
}

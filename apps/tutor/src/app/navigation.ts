import { useTranslation } from '@4as/i18n/react';
import type { NavItem } from '@4as/ui';
import {
  IconCalendarEvent,
  IconCash,
  IconClockHour4,
  IconMessage2,
  IconStar,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import type { Viewer } from './viewer';

/** Where one can go, in order of use; the first four are under the thumb on a phone. */
export function useNavigation(viewer: Viewer | null | undefined): NavItem[] {
  const { t } = useTranslation(['tutor', 'app']);
  return [
    { to: '/', label: t('navigation.today'), icon: IconSun, end: true },
    { to: '/seances', label: t('navigation.appointments'), icon: IconCalendarEvent },
    { to: '/disponibilites', label: t('navigation.availability'), icon: IconClockHour4 },
    {
      to: '/messages',
      label: t('navigation.messages'),
      icon: IconMessage2,
      badge: viewer?.unreadMessages,
      badgeLabel: t('app:states.unread', { count: viewer?.unreadMessages ?? 0 }),
    },
    { to: '/revenus', label: t('navigation.earnings'), icon: IconCash },
    { to: '/evaluations', label: t('navigation.evaluation'), icon: IconStar },
    { to: '/profil', label: t('navigation.profile'), icon: IconUser },
  ];
}

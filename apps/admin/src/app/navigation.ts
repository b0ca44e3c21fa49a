import { useTranslation } from '@4as/i18n/react';
import type { NavItem } from '@4as/ui';
import { IconBook2, IconCalendarEvent, IconLayoutDashboard, IconLifebuoy, IconReceipt } from '@tabler/icons-react';

/** Where one can go, in order of use; the first four are under the thumb on a phone. */
export function useNavigation(): NavItem[] {
  const { t } = useTranslation('admin');
  return [
    { to: '/', label: t('navigation.overview'), icon: IconLayoutDashboard, end: true },
    { to: '/seances', label: t('navigation.appointments'), icon: IconCalendarEvent },
    { to: '/commandes', label: t('navigation.orders'), icon: IconReceipt },
    { to: '/cours', label: t('navigation.courses'), icon: IconBook2 },
    { to: '/assistance', label: t('navigation.support'), icon: IconLifebuoy },
  ];
}

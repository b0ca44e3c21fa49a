import { useTranslation } from '@4as/i18n/react';
import type { NavItem } from '@4as/ui';
import { IconCalendarPlus, IconHome2, IconMessage2, IconShoppingBag, IconUser } from '@tabler/icons-react';
import type { Viewer } from './viewer';

/** Where one can go, in order of use; the first five are under the thumb on a phone. */
export function useNavigation(viewer: Viewer | null | undefined): NavItem[] {
  const { t } = useTranslation(['student', 'app']);
  return [
    { to: '/', label: t('navigation.home'), icon: IconHome2, end: true },
    { to: '/reserver', label: t('navigation.book'), icon: IconCalendarPlus },
    {
      to: '/messages',
      label: t('navigation.messages'),
      icon: IconMessage2,
      badge: viewer?.unreadMessages,
      badgeLabel: t('app:states.unread', { count: viewer?.unreadMessages ?? 0 }),
    },
    {
      to: '/panier',
      label: t('navigation.cart'),
      icon: IconShoppingBag,
      badge: viewer?.cartCount,
      badgeLabel: t('navigation.cartBadge', { count: viewer?.cartCount ?? 0 }),
    },
    { to: '/moi', label: t('navigation.me'), icon: IconUser },
  ];
}

import { useTranslation } from '@4as/i18n/react';
import type { AccountAction, NavItem } from '@4as/ui';
import {
  IconCalendarEvent,
  IconCalendarPlus,
  IconHome2,
  IconLifebuoy,
  IconMessage2,
  IconReceipt2,
  IconSettings2,
  IconShoppingBag,
  IconUser,
} from '@tabler/icons-react';
import type { Viewer } from './viewer';

/** Where one can go, in order of use; the five are under the thumb on a phone. */
export function useNavigation(viewer: Viewer | null | undefined): NavItem[] {
  const { t } = useTranslation(['student', 'app']);
  return [
    { to: '/', label: t('navigation.home'), icon: IconHome2, end: true },
    { to: '/cours', label: t('navigation.book'), icon: IconCalendarPlus },
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

/** What the account's menu leads to; on a phone the page "me" does. */
export function useAccountActions(): AccountAction[] {
  const { t } = useTranslation('student');
  return [
    { to: '/seances', label: t('navigation.sessions'), icon: IconCalendarEvent },
    { to: '/commandes', label: t('navigation.orders'), icon: IconReceipt2 },
    { to: '/aide', label: t('navigation.help'), icon: IconLifebuoy },
    { to: '/compte', label: t('navigation.account'), icon: IconSettings2 },
  ];
}

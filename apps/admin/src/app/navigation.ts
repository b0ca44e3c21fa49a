import { useTranslation } from '@4as/i18n/react';
import type { NavItem } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import {
  IconBook2,
  IconCalendarEvent,
  IconDiscount,
  IconLayoutDashboard,
  IconLifebuoy,
  IconPlugConnected,
  IconReceipt,
  IconSettings,
  IconChartBar,
  IconSchool,
} from '@tabler/icons-react';
import { graphql } from '../gql';
import { useViewer } from './viewer';

const UnansweredTicketsDocument = graphql(`
  query UnansweredTickets {
    adminOverview {
      unansweredTickets
    }
  }
`);

/** Where an admin can go, in order of use, with what waits there; nowhere for anybody else. */
export function useNavigation(): NavItem[] {
  const { t } = useTranslation('admin');
  const isAdmin = useViewer()?.role === 'ADMIN';
  const { data } = useQuery(UnansweredTicketsDocument, { skip: !isAdmin });
  if (!isAdmin) return [];
  const waiting = data?.adminOverview.unansweredTickets ?? 0;
  return [
    { to: '/', label: t('navigation.overview'), icon: IconLayoutDashboard, end: true },
    { to: '/seances', label: t('navigation.appointments'), icon: IconCalendarEvent },
    { to: '/commandes', label: t('navigation.orders'), icon: IconReceipt },
    { to: '/cours', label: t('navigation.courses'), icon: IconBook2 },
    { to: '/coupons', label: t('navigation.coupons'), icon: IconDiscount },
    { to: '/tuteurs', label: t('navigation.tutors'), icon: IconSchool },
    { to: '/revenus', label: t('navigation.revenue'), icon: IconChartBar },
    {
      to: '/assistance',
      label: t('navigation.support'),
      icon: IconLifebuoy,
      badge: waiting,
      badgeLabel: t('navigation.waiting', { count: waiting }),
    },
    { to: '/integrations', label: t('navigation.integrations'), icon: IconPlugConnected },
    { to: '/parametres', label: t('navigation.settings'), icon: IconSettings },
  ];
}

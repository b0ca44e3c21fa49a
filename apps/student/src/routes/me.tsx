import { useTranslation } from '@4as/i18n/react';
import { useSignOut } from '@4as/shell';
import { Page, Row, RowList } from '@4as/ui';
import { Button } from '@mantine/core';
import {
  IconBell,
  IconCalendarEvent,
  IconCalendarTime,
  IconCreditCard,
  IconLifebuoy,
  IconReceipt2,
  IconSettings2,
} from '@tabler/icons-react';
import { useSignedIn } from '../app/viewer';

/** `/moi`: everything of the student's own, one tap away. */
export function Component() {
  const { t } = useTranslation(['student', 'app', 'notifications']);
  const viewer = useSignedIn();
  const signOut = useSignOut();
  const unread = viewer.unreadNotifications;
  const icon = { size: 24, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <Page title={t('me.title')} subtitle={`${viewer.name}, ${viewer.email}`} width="text">
      <RowList label={t('me.links')}>
        <Row
          to="/seances"
          start={<IconCalendarEvent {...icon} />}
          title={t('me.sessions')}
          detail={t('me.sessionsHint')}
        />
        <Row to="/commandes" start={<IconReceipt2 {...icon} />} title={t('me.orders')} detail={t('me.ordersHint')} />
        <Row
          to="/compte/paiement"
          start={<IconCreditCard {...icon} />}
          title={t('me.cards')}
          detail={t('me.cardsHint')}
        />
        <Row
          to="/avis"
          start={<IconBell {...icon} />}
          title={t('me.notices')}
          detail={unread > 0 ? t('notifications:unread', { count: unread }) : undefined}
        />
        <Row
          to="/compte/rappels"
          start={<IconCalendarTime {...icon} />}
          title={t('notifications:preferences.page')}
          detail={t('notifications:preferences.pageHint')}
        />
        <Row to="/aide" start={<IconLifebuoy {...icon} />} title={t('me.help')} detail={t('me.helpHint')} />
        <Row to="/compte" start={<IconSettings2 {...icon} />} title={t('me.account')} detail={t('me.accountHint')} />
      </RowList>
      <div>
        <Button variant="default" onClick={() => void signOut()}>
          {t('app:signOut')}
        </Button>
      </div>
    </Page>
  );
}

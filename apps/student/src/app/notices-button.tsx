import { useTranslation } from '@4as/i18n/react';
import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from 'react-router';

/** The way to the notices, with how many are unread. */
export function NoticesButton({ unread }: { unread: number }) {
  const { t } = useTranslation('notifications');
  const label = unread === 0 ? t('open') : `${t('open')} (${t('unread', { count: unread })})`;
  return (
    <Indicator
      label={unread > 99 ? '99+' : unread}
      size={18}
      offset={8}
      disabled={unread === 0}
      color="red"
      aria-hidden={false}
    >
      <ActionIcon component={Link} to="/avis" variant="subtle" color="gray" size={44} aria-label={label}>
        <IconBell size={22} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}

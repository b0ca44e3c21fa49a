import { useTranslation } from '@4as/i18n/react';
import { Page } from '@4as/ui';
import { Button, Group } from '@mantine/core';
import { useSignOut } from '../session/use-sign-out';

const homes = { STUDENT: '/', TUTOR: '/tuteur/', ADMIN: '/admin/' } as const;

export interface WrongRoleProps {
  viewer: { email: string; role: keyof typeof homes };
}

/** Someone is signed in whose space is another one: says who, and leads there or out. */
export function WrongRole({ viewer }: WrongRoleProps) {
  const { t } = useTranslation('app');
  const signOut = useSignOut();
  return (
    <Page title={t('problems.wrongRoleTitle')} subtitle={t('problems.wrongRole', { email: viewer.email })} width="text">
      <Group>
        <Button component="a" href={homes[viewer.role]}>
          {t('problems.toOwnSpace')}
        </Button>
        <Button variant="default" onClick={() => void signOut()}>
          {t('signOut')}
        </Button>
      </Group>
    </Page>
  );
}

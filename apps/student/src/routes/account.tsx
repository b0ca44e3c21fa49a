import { useFormats, useTranslation } from '@4as/i18n/react';
import { ProblemState, useSignOut } from '@4as/shell';
import { Page, PageSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ChangePassword } from '../features/keep-account/change-password';
import { Profile } from '../features/keep-account/profile';
import { graphql } from '../gql';

const AccountDocument = graphql(`
  query Account {
    viewer {
      id
      createdAt
      ...Profile
    }
  }
`);

/** `/compte`: the student's profile and password. */
export function Component() {
  const { t } = useTranslation(['student', 'app']);
  const formats = useFormats();
  const signOut = useSignOut();
  const { data, error, refetch } = useQuery(AccountDocument);
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data?.viewer) return <PageSkeleton label={t('app:states.loading')} />;
  const { viewer } = data;
  return (
    <Page
      title={t('account.title')}
      subtitle={t('account.since', { date: formats.dateNumeric(viewer.createdAt) })}
      width="text"
      back={{ to: '/moi', label: t('account.back') }}
    >
      <Profile viewer={viewer} />
      <ChangePassword />
      <div>
        <Button variant="subtle" color="red" onClick={() => void signOut()}>
          {t('app:signOut')}
        </Button>
      </div>
    </Page>
  );
}

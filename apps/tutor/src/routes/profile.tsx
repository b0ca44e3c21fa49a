import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { Page, PageSkeleton, Section } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { AccountFacts } from '../features/keep-profile/account-facts';
import { PublicProfile } from '../features/keep-profile/public-profile';
import { TaughtCourses } from '../features/keep-profile/taught-courses';
import { UsualLink } from '../features/keep-profile/usual-link';
import { graphql } from '../gql';

const ProfileDocument = graphql(`
  query Profile {
    viewer {
      id
      ...AccountFacts
      tutor {
        id
        ...PublicProfile
        ...UsualLink
        ...TaughtCourses
      }
    }
  }
`);

/** `/profil`: how students see the tutor, and what goes with the account. */
export function Component() {
  const { t } = useTranslation(['tutor', 'app', 'notifications']);
  const { data, error, refetch } = useQuery(ProfileDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  const viewer = data?.viewer;
  const tutor = viewer?.tutor;
  if (!viewer || !tutor) return <PageSkeleton label={t('app:states.loading')} />;
  return (
    <Page
      title={t('profile.title')}
      width="text"
      actions={
        <>
          <Button component={Link} to="/profil/rappels" variant="default">
            {t('notifications:preferences.page')}
          </Button>
          <Button component="a" href={`/tuteurs/${tutor.id}`} variant="default">
            {t('profile.preview')}
          </Button>
        </>
      }
    >
      <Section title={t('profile.public')}>
        <PublicProfile key={tutor.id} tutor={tutor} />
      </Section>
      <Section title={t('profile.link')}>
        <UsualLink tutor={tutor} />
      </Section>
      <Section title={t('profile.courses')}>
        <TaughtCourses tutor={tutor} />
      </Section>
      <Section title={t('profile.account')}>
        <AccountFacts viewer={viewer} />
      </Section>
    </Page>
  );
}

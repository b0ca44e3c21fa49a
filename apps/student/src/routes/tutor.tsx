import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { Page, PageSkeleton } from '@4as/ui';
import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useViewer } from '../app/viewer';
import { WriteToTutor } from '../features/exchange-messages/write-to-tutor';
import { TutorProfile } from '../features/meet-tutor/tutor-profile';
import { TutorReviews } from '../features/meet-tutor/tutor-reviews';
import { graphql } from '../gql';

const TutorDocument = graphql(`
  query Tutor($id: ID!, $after: String) {
    tutor(id: $id) {
      id
      displayName
      ...TutorProfile
      ...TutorReviews
    }
  }
`);

/** `/tuteurs/:id`: a tutor's public profile. */
export function Component() {
  const { t } = useTranslation(['student', 'app']);
  const { id = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(TutorDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { tutor } = data;
  if (!tutor) return <NotFound />;
  return (
    <Page
      title={tutor.displayName}
      back={{ to: '/cours', label: t('course.back') }}
      actions={<WriteToTutor tutorId={tutor.id} name={tutor.displayName} signedIn={viewer !== null} />}
    >
      <TutorProfile tutor={tutor} />
      <TutorReviews
        tutor={tutor}
        loadingMore={networkStatus === NetworkStatus.fetchMore}
        onMore={(after) => void fetchMore({ variables: { after } })}
      />
    </Page>
  );
}

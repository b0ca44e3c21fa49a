import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { EmptyState, Page, PageSkeleton, toast } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { IconUsers } from '@tabler/icons-react';
import { useNavigate, useParams } from 'react-router';
import { useRefresh } from '../app/refresh';
import { useViewer } from '../app/viewer';
import { BookSession } from '../features/book-session/book-session';
import { graphql } from '../gql';

const BookingDocument = graphql(`
  query Booking($slug: String!) {
    course(slug: $slug) {
      id
      slug
      sigle
      name
      tutorCount
      ...BookSession
    }
  }
`);

/** `/reserver/:slug?tuteur=&duree=&semaine=&heure=`: a session of a course, from tutor to time to the cart. */
export function Component() {
  const { t } = useTranslation(['student', 'app']);
  const { slug = '' } = useParams();
  const viewer = useViewer();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { data, error, refetch } = useQuery(BookingDocument, { variables: { slug } });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { course } = data;
  if (!course) return <NotFound />;
  return (
    <Page
      title={t('book.title', { course: course.sigle })}
      subtitle={course.name}
      back={{ to: `/cours/${course.slug}`, label: t('book.backToCourse') }}
    >
      {course.tutorCount === 0 ? (
        <EmptyState icon={IconUsers} title={t('book.noTutors')} />
      ) : (
        <BookSession
          course={course}
          signedIn={viewer !== null}
          onAdded={() => {
            toast.success(t('book.added'));
            void refresh('viewer');
            void navigate('/panier');
          }}
        />
      )}
    </Page>
  );
}

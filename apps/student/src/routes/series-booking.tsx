import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState, signInAddress } from '@4as/shell';
import { EmptyState, Page, PageSkeleton, toast } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCalendarRepeat } from '@tabler/icons-react';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { useRefresh } from '../app/refresh';
import { useViewer } from '../app/viewer';
import { RepeatSession } from '../features/repeat-session/repeat-session';
import { graphql } from '../gql';

const SeriesBookingDocument = graphql(`
  query SeriesBooking($slug: String!) {
    course(slug: $slug) {
      id
      slug
      sigle
      name
      tutors {
        tutor {
          id
          displayName
        }
      }
    }
  }
`);

/** `/reserver/:slug/serie?tuteur=&duree=&heure=`: a session of a course as the first of a series. */
export function Component() {
  const { t } = useTranslation(['series', 'app']);
  const { slug = '' } = useParams();
  const [parameters] = useSearchParams();
  const { pathname, search } = useLocation();
  const viewer = useViewer();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { data, error, refetch } = useQuery(SeriesBookingDocument, { variables: { slug } });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { course } = data;
  if (!course) return <NotFound />;

  const startsAt = parameters.get('heure') ?? '';
  const tutor = course.tutors.find((one) => one.tutor.id === parameters.get('tuteur'))?.tutor;
  const minutes = [60, 90, 120].find((length) => String(length) === parameters.get('duree')) ?? 60;
  const back = `/reserver/${course.slug}`;
  const hasFirst = tutor !== undefined && !Number.isNaN(Date.parse(startsAt));
  return (
    <Page
      title={t('repeat.title', { course: course.sigle })}
      subtitle={course.name}
      back={{ to: back, label: t('repeat.back') }}
      width="page"
    >
      {viewer === null && (
        <EmptyState
          icon={IconCalendarRepeat}
          title={t('repeat.signIn')}
          action={
            <Button component={Link} to={signInAddress(`${pathname}${search}`)} color="marigold">
              {t('app:signIn')}
            </Button>
          }
        />
      )}
      {viewer !== null && !hasFirst && (
        <EmptyState
          icon={IconCalendarRepeat}
          title={t('repeat.noSlot')}
          action={
            <Button component={Link} to={back} color="marigold">
              {t('repeat.back')}
            </Button>
          }
        />
      )}
      {viewer !== null && hasFirst && (
        <RepeatSession
          first={{ courseId: course.id, tutorId: tutor.id, minutes, startsAt: new Date(startsAt).toISOString() }}
          tutorName={tutor.displayName}
          onBooked={({ id, payment }) => {
            toast.success(t(payment === 'AT_ONCE' ? 'repeat.inCart' : 'repeat.booked'));
            void refresh('viewer', 'appointments');
            void navigate(payment === 'AT_ONCE' ? '/panier' : `/seances/series/${id}`);
          }}
        />
      )}
    </Page>
  );
}

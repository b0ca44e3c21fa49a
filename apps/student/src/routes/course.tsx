import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { Page, PageSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { CourseHeader } from '../features/see-course/course-header';
import { CourseTutors } from '../features/see-course/course-tutors';
import { graphql } from '../gql';

const CourseDocument = graphql(`
  query Course($slug: String!) {
    course(slug: $slug) {
      id
      slug
      sigle
      name
      tutorCount
      institution {
        id
        name
      }
      ...CourseHeader
      ...CourseTutors
    }
  }
`);

/** `/cours/:slug`: a course and who teaches it. */
export function Component() {
  const { t } = useTranslation(['student', 'app']);
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(CourseDocument, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { course } = data;
  if (!course) return <NotFound />;
  return (
    <Page
      title={course.name}
      documentTitle={`${course.sigle} ${course.name}`}
      subtitle={`${course.sigle} · ${course.institution.name}`}
      back={{ to: '/cours', label: t('course.back') }}
      actions={
        course.tutorCount > 0 && (
          <Button component={Link} to={`/reserver/${course.slug}`} color="marigold">
            {t('course.seeTimes')}
          </Button>
        )
      }
    >
      <CourseHeader course={course} />
      <CourseTutors course={course} />
    </Page>
  );
}

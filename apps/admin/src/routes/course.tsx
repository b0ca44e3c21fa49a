import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { Page, PageSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { ArchivedNote, CourseUse } from '../features/courses/course-use';
import { EditCourse } from '../features/courses/edit-course';
import { RemoveCourse } from '../features/courses/remove-course';
import { graphql } from '../gql';

const CourseDocument = graphql(`
  query Course($slug: String!) {
    institutions {
      id
      name
    }
    course(slug: $slug) {
      id
      sigle
      archivedAt
      ...CourseUse
      ...EditCourse
      ...RemoveCourse
    }
  }
`);

/** One course, to change it or take it out of the catalogue. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(CourseDocument, { variables: { slug } });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { course } = data;
  if (!course) return <NotFound />;
  return (
    <Page
      title={t('courses.editTitle', { sigle: course.sigle })}
      subtitle={<CourseUse course={course} />}
      width="text"
      back={{ to: '/cours', label: t('courses.title') }}
      actions={course.archivedAt ? undefined : <RemoveCourse course={course} />}
    >
      <ArchivedNote course={course} />
      <EditCourse key={course.id} course={course} institutions={data.institutions} />
    </Page>
  );
}

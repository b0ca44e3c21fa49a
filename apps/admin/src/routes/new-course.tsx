import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { Page, PageSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { CreateCourse } from '../features/courses/create-course';
import { graphql } from '../gql';

const NewCourseDocument = graphql(`
  query NewCourse {
    institutions {
      id
      name
    }
  }
`);

/** A course that is not there yet. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { data, error, refetch } = useQuery(NewCourseDocument);
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  return (
    <Page title={t('courses.newTitle')} width="text" back={{ to: '/cours', label: t('courses.title') }}>
      <CreateCourse institutions={data.institutions} />
    </Page>
  );
}

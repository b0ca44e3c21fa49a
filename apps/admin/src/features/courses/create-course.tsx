import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql';
import { useProblemText } from '../../parts/problem-text';
import { CourseForm } from './course-form';
import { slugOf } from './slug-of';

const CreateCourseDocument = graphql(`
  mutation CreateCourse($input: CourseInput!) {
    createCourse(input: $input) {
      ... on CourseChanged {
        course {
          id
          slug
        }
      }
      ... on Failure {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`);

/** Adds a course to the catalogue. */
export function CreateCourse({ institutions }: { institutions: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('admin');
  const navigate = useNavigate();
  const problemText = useProblemText();
  const create = useCommand(CreateCourseDocument, {
    onDone: () => {
      toast.success(t('courses.created'));
      void navigate('/cours');
    },
  });
  return (
    <CourseForm
      initial={{
        institutionId: institutions[0]?.id ?? '',
        name: '',
        slug: '',
        sigle: '',
        description: '',
        studentRateCents: 0,
        taxable: false,
        active: true,
      }}
      institutions={institutions}
      submitLabel={t('courses.create')}
      running={create.running}
      fieldErrors={create.fieldErrors}
      suggestSlug={slugOf}
      error={create.failure?.message ?? problemText(create.problem)}
      onSubmit={(input) => void create.run({ input })}
    />
  );
}

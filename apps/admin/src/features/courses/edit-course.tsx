import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { useNavigate } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';
import { CourseForm } from './course-form';

const EditCourseFragment = graphql(`
  fragment EditCourse on Course {
    id
    slug
    sigle
    name
    description
    studentRateCents
    taxable
    active
    institution {
      id
    }
  }
`);

const UpdateCourseDocument = graphql(`
  mutation UpdateCourse($input: UpdateCourseInput!) {
    updateCourse(input: $input) {
      ... on CourseChanged {
        course {
          ...EditCourse
          ...CourseTable
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

interface EditCourseProps {
  course: FragmentType<typeof EditCourseFragment>;
  institutions: readonly { id: string; name: string }[];
}

/** Changes a course; sessions and orders that were made with it keep what they were made with. */
export function EditCourse({ course, institutions }: EditCourseProps) {
  const { t } = useTranslation(['admin', 'app']);
  const navigate = useNavigate();
  const problemText = useProblemText();
  const { id, slug, sigle, name, description, studentRateCents, taxable, active, institution } = readFragment(
    EditCourseFragment,
    course,
  );
  const update = useCommand(UpdateCourseDocument, {
    onDone: () => {
      toast.success(t('courses.saved'));
      void navigate('/cours');
    },
  });
  return (
    <CourseForm
      initial={{ institutionId: institution.id, slug, sigle, name, description, studentRateCents, taxable, active }}
      institutions={institutions}
      submitLabel={t('app:actions.save')}
      running={update.running}
      fieldErrors={update.fieldErrors}
      error={update.failure?.message ?? problemText(update.problem)}
      onSubmit={(values) => void update.run({ input: { id, ...values } })}
    />
  );
}

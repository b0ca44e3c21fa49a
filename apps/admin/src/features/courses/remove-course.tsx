import { useCommand, useRefresh } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { ConfirmDialog, toast } from '@4as/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const RemoveCourseFragment = graphql(`
  fragment RemoveCourse on Course {
    id
    sigle
  }
`);

const RemoveCourseDocument = graphql(`
  mutation RemoveCourse($input: RemoveCourseInput!) {
    removeCourse(input: $input) {
      ... on CourseRemoved {
        id
        archived
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** Takes a course out of the catalogue, after saying what that does. */
export function RemoveCourse({ course }: { course: FragmentType<typeof RemoveCourseFragment> }) {
  const { t } = useTranslation('admin');
  const { id, sigle } = readFragment(RemoveCourseFragment, course);
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const remove = useCommand(RemoveCourseDocument, {
    onDone: ({ archived }) => {
      toast.success(archived ? t('courses.archived') : t('courses.deleted'));
      void refresh('courses');
      void navigate('/cours');
    },
  });
  return (
    <>
      <Button variant="default" color="red" onClick={() => setAsking(true)}>
        {t('courses.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('courses.removeTitle', { sigle })}
        confirmLabel={t('courses.removeConfirm')}
        cancelLabel={t('courses.removeKeep')}
        tone="danger"
        running={remove.running}
        error={remove.failure?.message ?? problemText(remove.problem)}
        onConfirm={() => void remove.run({ input: { id } })}
      >
        {t('courses.removeText')}
      </ConfirmDialog>
    </>
  );
}

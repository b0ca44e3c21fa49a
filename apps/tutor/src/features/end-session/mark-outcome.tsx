import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { isTimely, nextState, type AppointmentAction, type AppointmentState } from '@4as/scheduling';
import { ConfirmDialog, FormError, Section, toast, useNow } from '@4as/ui';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const MarkOutcomeFragment = graphql(`
  fragment MarkOutcome on Appointment {
    id
    state
    startsAt
    endsAt
  }
`);

const RecordOutcomeDocument = graphql(`
  mutation RecordOutcome($input: RecordOutcomeInput!) {
    recordOutcome(input: $input) {
      ... on AppointmentChanged {
        appointment {
          ...TaughtSession
          ...SessionChanges
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** How a session went, from when it can be known and until somebody has said it. */
export function MarkOutcome({ session }: { session: FragmentType<typeof MarkOutcomeFragment> }) {
  const { t } = useTranslation('changes');
  const problemText = useProblemText();
  const now = useNow();
  const { id, state, startsAt, endsAt } = readFragment(MarkOutcomeFragment, session);
  const [isAsking, setAsking] = useState(false);
  const record = useCommand(RecordOutcomeDocument, {
    onDone: () => {
      toast.success(t('outcome.saved'));
      setAsking(false);
    },
  });
  const interval = { start: Date.parse(startsAt), end: Date.parse(endsAt) };
  const may = (action: AppointmentAction) =>
    nextState(state.toLowerCase() as AppointmentState, action, 'tutor') !== undefined &&
    isTimely(action, 'tutor', interval, now);
  const error = record.failure?.message ?? problemText(record.problem);
  if (!may('complete') && !may('report_student_no_show')) return null;
  return (
    <Section title={t('outcome.title')}>
      <Group gap="sm">
        {may('complete') && (
          <Button
            loading={record.running && !isAsking}
            onClick={() => void record.run({ input: { appointmentId: id, outcome: 'COMPLETED' } })}
          >
            {t('outcome.complete')}
          </Button>
        )}
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('outcome.studentAbsent')}
        </Button>
      </Group>
      {!isAsking && <FormError>{error}</FormError>}
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('outcome.reportStudentTitle')}
        confirmLabel={t('outcome.reportStudentConfirm')}
        cancelLabel={t('outcome.notNow')}
        running={record.running}
        error={error}
        onConfirm={() => void record.run({ input: { appointmentId: id, outcome: 'STUDENT_NO_SHOW' } })}
      >
        <p>{t('outcome.reportStudentText')}</p>
      </ConfirmDialog>
    </Section>
  );
}

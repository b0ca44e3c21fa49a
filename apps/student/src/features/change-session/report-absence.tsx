import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { isTimely, nextState, type AppointmentState } from '@4as/scheduling';
import { ConfirmDialog, toast, useNow } from '@4as/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';

const ReportAbsenceFragment = graphql(`
  fragment ReportAbsence on Appointment {
    id
    state
    startsAt
    endsAt
  }
`);

const ReportAbsenceDocument = graphql(`
  mutation ReportAbsence($input: RecordOutcomeInput!) {
    recordOutcome(input: $input) {
      ... on AppointmentChanged {
        appointment {
          ...SessionDetails
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

/** Says that the tutor did not come: from the start on, while nobody has said how the session went. */
export function ReportAbsence({ session }: { session: FragmentType<typeof ReportAbsenceFragment> }) {
  const { t } = useTranslation(['changes', 'errors']);
  const [isAsking, setAsking] = useState(false);
  const now = useNow();
  const { id, state, startsAt, endsAt } = readFragment(ReportAbsenceFragment, session);
  const report = useCommand(ReportAbsenceDocument, {
    onDone: () => {
      toast.success(t('outcome.saved'));
      setAsking(false);
    },
  });
  const interval = { start: Date.parse(startsAt), end: Date.parse(endsAt) };
  const may =
    nextState(state.toLowerCase() as AppointmentState, 'report_tutor_no_show', 'student') !== undefined &&
    isTimely('report_tutor_no_show', 'student', interval, now);
  if (!may) return null;
  return (
    <>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {t('outcome.reportTutor')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('outcome.reportTutorTitle')}
        confirmLabel={t('outcome.reportTutorConfirm')}
        cancelLabel={t('outcome.notNow')}
        running={report.running}
        error={report.failure?.message ?? (report.problem ? t(`errors:${report.problem.code}`) : undefined)}
        onConfirm={() => void report.run({ input: { appointmentId: id, outcome: 'TUTOR_NO_SHOW' } })}
      >
        <p>{t('outcome.reportTutorText')}</p>
      </ConfirmDialog>
    </>
  );
}

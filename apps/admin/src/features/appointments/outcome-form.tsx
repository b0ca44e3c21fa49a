import { useCommand, useRefresh } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { SessionOutcomeKind } from '../../gql/graphql';
import { oneOf } from '../../parts/one-of';
import { ReasonForm } from './reason-form';

const RecordOutcomeDocument = graphql(`
  mutation RecordOutcome($input: RecordOutcomeInput!) {
    recordOutcome(input: $input) {
      ... on AppointmentChanged {
        appointment {
          id
          ...AppointmentFacts
          ...AppointmentHistory
          ...CancelForm
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

/** The action of the table of transitions behind each outcome. */
export const outcomeActions = {
  COMPLETED: 'complete',
  STUDENT_NO_SHOW: 'report_student_no_show',
  TUTOR_NO_SHOW: 'report_tutor_no_show',
} as const satisfies Record<SessionOutcomeKind, string>;

export interface OutcomeFormProps {
  appointmentId: string;
  /** Those that an admin may say now. */
  outcomes: readonly SessionOutcomeKind[];
  onClose: () => void;
}

/** Corrects how a session went; money and earning follow on the server. */
export function OutcomeForm({ appointmentId, outcomes, onClose }: OutcomeFormProps) {
  const { t } = useTranslation('admin');
  const refresh = useRefresh<'appointments' | 'appointmentConflicts'>();
  const [chosen, setChosen] = useState<string | null>(null);
  const outcome = oneOf(chosen, outcomes) ?? outcomes[0];
  const record = useCommand(RecordOutcomeDocument, {
    onDone: () => {
      toast.success(t('appointments.change.recorded'));
      onClose();
      void refresh('appointments', 'appointmentConflicts');
    },
  });
  return (
    <ReasonForm
      command={record}
      confirm={t('appointments.change.outcomeConfirm')}
      onClose={onClose}
      onConfirm={(reason) => {
        if (outcome) void record.run({ input: { appointmentId, outcome, reason } });
      }}
    >
      <NativeSelect
        label={t('appointments.change.state')}
        value={outcome ?? ''}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={outcomes.map((value) => ({ value, label: t(`appointments.change.outcomes.${value}`) }))}
      />
    </ReasonForm>
  );
}

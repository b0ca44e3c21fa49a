import { useCommand, useRefresh } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { FormError, FormFields, toast } from '@4as/ui';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';
import { ReasonField } from './reason-field';

const CancelFormFragment = graphql(`
  fragment CancelForm on Appointment {
    id
    cancellationTerms {
      rule
      refundCents
    }
  }
`);

const CancelSessionDocument = graphql(`
  mutation CancelSession($input: CancelSessionInput!) {
    cancelSession(input: $input) {
      ... on SessionCancelled {
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

export interface CancelFormProps {
  appointment: FragmentType<typeof CancelFormFragment>;
  onClose: () => void;
}

/** Says what cancelling gives back, before the click, and asks why. Nothing is done when it would give back another amount by then. */
export function CancelForm({ appointment, onClose }: CancelFormProps) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const problemText = useProblemText();
  const refresh = useRefresh<'appointment' | 'appointments' | 'appointmentConflicts'>();
  const { id, cancellationTerms: terms } = readFragment(CancelFormFragment, appointment);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const cancel = useCommand(CancelSessionDocument, {
    onDone: () => {
      toast.success(t('appointments.change.cancelledNow'));
      onClose();
      void refresh('appointments', 'appointmentConflicts');
    },
    onFailure: () => void refresh('appointment'),
  });
  const { failure, fieldErrors } = cancel;
  const error = failure && failure.code !== 'InvalidInput' ? failure.message : problemText(cancel.problem);
  return (
    <FormFields
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason.trim() === '' || !terms) return;
        void cancel.run({ input: { appointmentId: id, refundCents: terms.refundCents, reason } });
      }}
    >
      <p>
        {terms && terms.refundCents > 0
          ? t('appointments.change.refund', { amount: formats.money(terms.refundCents) })
          : t('appointments.change.noRefund')}
      </p>
      <ReasonField
        value={reason}
        onChange={setReason}
        error={asked && reason.trim() === '' ? t('appointments.change.reasonMissing') : fieldErrors['reason']}
      />
      <FormError>{error}</FormError>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} disabled={cancel.running}>
          {t('appointments.change.keep')}
        </Button>
        <Button type="submit" color="red" loading={cancel.running}>
          {t('appointments.change.cancel')}
        </Button>
      </Group>
    </FormFields>
  );
}

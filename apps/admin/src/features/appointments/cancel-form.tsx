import { useCommand, useRefresh } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { ReasonForm } from './reason-form';

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
  const refresh = useRefresh<'appointment' | 'appointments' | 'appointmentConflicts'>();
  const { id, cancellationTerms: terms } = readFragment(CancelFormFragment, appointment);
  const cancel = useCommand(CancelSessionDocument, {
    onDone: () => {
      toast.success(t('appointments.change.cancelledNow'));
      onClose();
      void refresh('appointments', 'appointmentConflicts');
    },
    onFailure: () => void refresh('appointment'),
  });
  return (
    <ReasonForm
      command={cancel}
      confirm={t('appointments.change.cancel')}
      danger
      onClose={onClose}
      onConfirm={(reason) => {
        if (terms) void cancel.run({ input: { appointmentId: id, refundCents: terms.refundCents, reason } });
      }}
    >
      <p>
        {terms && terms.refundCents > 0
          ? t('appointments.change.refund', { amount: formats.money(terms.refundCents) })
          : t('appointments.change.noRefund')}
      </p>
    </ReasonForm>
  );
}

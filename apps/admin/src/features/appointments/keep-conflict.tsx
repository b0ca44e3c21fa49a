import { useCommand, useRefresh } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { graphql } from '../../gql';
import type { ConflictReason } from '../../gql/graphql';
import { ReasonForm } from './reason-form';

const KeepConflictDocument = graphql(`
  mutation KeepConflict($input: KeepConflictInput!) {
    keepConflict(input: $input) {
      ... on AppointmentChanged {
        appointment {
          id
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

export interface KeepConflictProps {
  appointmentId: string;
  /** All reasons that the list shows: one that comes later is a conflict again. */
  reasons: readonly ConflictReason[];
  onClose: () => void;
}

/** Lets a session in conflict stand as it is, with a note for the other admins. */
export function KeepConflict({ appointmentId, reasons, onClose }: KeepConflictProps) {
  const { t } = useTranslation('admin');
  const refresh = useRefresh<'appointmentConflicts' | 'keptConflicts'>();
  const keep = useCommand(KeepConflictDocument, {
    onDone: () => {
      toast.success(t('appointments.conflicts.kept'));
      onClose();
      void refresh('appointmentConflicts', 'keptConflicts');
    },
  });
  return (
    <ReasonForm
      command={keep}
      confirm={t('appointments.conflicts.keep')}
      back={t('appointments.conflicts.back')}
      reason={{ label: t('appointments.conflicts.note'), hint: t('appointments.conflicts.noteHint'), path: 'note' }}
      onClose={onClose}
      onConfirm={(note) => void keep.run({ input: { appointmentId, reasons: [...reasons], note } })}
    >
      <p>{t('appointments.conflicts.keepText')}</p>
    </ReasonForm>
  );
}

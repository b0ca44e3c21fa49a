import { useCommand, useRefresh } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataTable, FormError, toast, useNow } from '@4as/ui';
import { Button, Stack } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const KeptConflictTableFragment = graphql(`
  fragment KeptConflictTable on KeptConflict {
    reasons
    note
    keptAt
    keptBy {
      id
      name
    }
    appointment {
      id
      startsAt
      endsAt
      course {
        id
        sigle
      }
      tutor {
        id
        name
      }
      student {
        id
        name
      }
    }
  }
`);

const ReopenConflictDocument = graphql(`
  mutation ReopenConflict($input: ReopenConflictInput!) {
    reopenConflict(input: $input) {
      ... on AppointmentChanged {
        appointment {
          id
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** Sessions whose conflict may stand, one a row: who said so, when and why; and the way to take it back. */
export function KeptConflictTable({
  conflicts,
}: {
  conflicts: readonly FragmentType<typeof KeptConflictTableFragment>[];
}) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  const problemText = useProblemText();
  const refresh = useRefresh<'appointmentConflicts' | 'keptConflicts'>();
  const reopen = useCommand(ReopenConflictDocument, {
    onDone: () => {
      toast.success(t('appointments.conflicts.reopened'));
      void refresh('appointmentConflicts', 'keptConflicts');
    },
  });
  return (
    <>
      <FormError>{reopen.failure?.message ?? problemText(reopen.problem)}</FormError>
      <DataTable
        caption={t('appointments.conflicts.keptCaption')}
        items={conflicts.map((conflict) => readFragment(KeptConflictTableFragment, conflict))}
        rowKey={({ appointment }) => appointment.id}
        rowTo={({ appointment }) => `/seances/${appointment.id}`}
        columns={[
          {
            key: 'when',
            header: t('appointments.when'),
            cell: ({ appointment }) => <Amount>{formats.range(appointment.startsAt, appointment.endsAt, now)}</Amount>,
            names: true,
          },
          {
            key: 'reasons',
            header: t('appointments.conflicts.reason'),
            cell: ({ reasons }) => (
              <Stack gap={4}>
                {reasons.map((reason) => (
                  <span key={reason}>{t(`appointments.conflicts.reasons.${reason}`)}</span>
                ))}
              </Stack>
            ),
          },
          {
            key: 'people',
            header: t('appointments.conflicts.people'),
            cell: ({ appointment: { course, student, tutor } }) =>
              t('appointments.conflicts.peopleOf', { course: course.sigle, student: student.name, tutor: tutor.name }),
          },
          { key: 'note', header: t('appointments.conflicts.note'), cell: ({ note }) => note },
          {
            key: 'by',
            header: t('appointments.conflicts.keptBy'),
            cell: ({ keptBy, keptAt }) =>
              t('appointments.conflicts.keptByAt', { name: keptBy?.name ?? '', when: formats.dateNumeric(keptAt) }),
          },
          {
            key: 'reopen',
            header: t('appointments.conflicts.settle'),
            cell: ({ appointment: { id, startsAt, student } }) => (
              <Button
                variant="default"
                disabled={reopen.running}
                aria-label={t('appointments.conflicts.reopenNamed', {
                  student: student.name,
                  when: formats.dateTime(startsAt, now),
                })}
                onClick={() => void reopen.run({ input: { appointmentId: id } })}
              >
                {t('appointments.conflicts.reopen')}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}

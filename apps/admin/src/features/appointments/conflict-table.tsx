import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataTable, StatusDot, useNow } from '@4as/ui';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { ConflictReason } from '../../gql/graphql';
import { KeepConflict } from './keep-conflict';

const ConflictTableFragment = graphql(`
  fragment ConflictTable on AppointmentConflict {
    reasons
    appointment {
      id
      state
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

interface Kept {
  id: string;
  reasons: readonly ConflictReason[];
  startsAt: string;
}

/** Sessions in conflict, one a row, with all reasons of each and the ways to settle it. */
export function ConflictTable({ conflicts }: { conflicts: readonly FragmentType<typeof ConflictTableFragment>[] }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  const [keeping, setKeeping] = useState<Kept | null>(null);
  const [opened, setOpened] = useState(false);
  const keep = (kept: Kept) => {
    setKeeping(kept);
    setOpened(true);
  };
  return (
    <>
      <DataTable
        caption={t('appointments.conflicts.caption')}
        items={conflicts.map((conflict) => readFragment(ConflictTableFragment, conflict))}
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
                  <StatusDot key={reason} tone="warning">
                    {t(`appointments.conflicts.reasons.${reason}`)}
                  </StatusDot>
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
          {
            key: 'settle',
            header: t('appointments.conflicts.settle'),
            cell: ({ reasons, appointment: { id, state, startsAt, student } }) => {
              if (state !== 'CONFIRMED') return null;
              const why = reasons.map((reason) => `&raison=${reason}`).join('');
              const named = { student: student.name, when: formats.dateTime(startsAt, now) };
              return (
                <Group gap="xs" miw={{ base: 0, sm: 230 }}>
                  <Button
                    variant="default"
                    component={Link}
                    to={`/seances/${id}?action=deplacer`}
                    aria-label={t('appointments.conflicts.moveNamed', named)}
                  >
                    {t('appointments.change.move')}
                  </Button>
                  <Button
                    variant="default"
                    component={Link}
                    to={`/seances/${id}?action=annuler`}
                    aria-label={t('appointments.conflicts.cancelNamed', named)}
                  >
                    {t('appointments.conflicts.cancel')}
                  </Button>
                  <Button
                    variant="default"
                    component={Link}
                    to={`/seances/${id}?action=ecrire${why}`}
                    aria-label={t('appointments.conflicts.writeNamed', named)}
                  >
                    {t('appointments.change.write')}
                  </Button>
                  <Button
                    variant="subtle"
                    aria-label={t('appointments.conflicts.keepNamed', named)}
                    onClick={() => keep({ id, reasons, startsAt })}
                  >
                    {t('appointments.conflicts.keep')}
                  </Button>
                </Group>
              );
            },
          },
        ]}
      />
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        onExitTransitionEnd={() => setKeeping(null)}
        title={keeping && t('appointments.conflicts.keepTitle', { when: formats.dateTime(keeping.startsAt, now) })}
        withCloseButton={false}
        size={520}
      >
        {keeping && (
          <KeepConflict appointmentId={keeping.id} reasons={keeping.reasons} onClose={() => setOpened(false)} />
        )}
      </Modal>
    </>
  );
}

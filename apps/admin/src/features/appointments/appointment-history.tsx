import { useFormats, useTranslation } from '@4as/i18n/react';
import { Timeline } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { oneOf } from '../../parts/one-of';

const AppointmentHistoryFragment = graphql(`
  fragment AppointmentHistory on Appointment {
    id
    history {
      id
      action
      at
      actorName
      reason
    }
  }
`);

const actions = [
  'hold',
  'confirm',
  'expire',
  'release',
  'complete',
  'cancel',
  'reclaim',
  'retake',
  'student_no_show',
  'tutor_no_show',
  'meeting_link',
  'extend',
] as const;

/** Everything that happened to a session, oldest first. */
export function AppointmentHistory({ appointment }: { appointment: FragmentType<typeof AppointmentHistoryFragment> }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const { history } = readFragment(AppointmentHistoryFragment, appointment);
  return (
    <Timeline
      label={t('appointments.history')}
      entries={history.map((change) => ({
        key: change.id,
        when: `${formats.dateShort(change.at)}, ${formats.time(change.at)}`,
        what: t(`appointments.actions.${oneOf(change.action, actions) ?? 'other'}`),
        detail: [
          change.actorName ? t('appointments.by', { name: change.actorName }) : t('appointments.system'),
          change.reason,
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}

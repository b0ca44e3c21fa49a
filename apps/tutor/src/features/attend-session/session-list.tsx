import { useFormats, useTranslation } from '@4as/i18n/react';
import { useSessionState } from '@4as/shell/states';
import { Avatar, Row, RowList, StatusDot, useNow } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { appointmentTones } from '../../parts/tones';

const SessionListFragment = graphql(`
  fragment SessionList on Appointment {
    id
    state
    startsAt
    endsAt
    chargeAt
    fileCount
    series {
      number
    }
    course {
      id
      sigle
      name
    }
    student {
      id
      name
      pictureUrl
    }
  }
`);

/** Sessions of a tutor: when, who, what. */
export function SessionList({ sessions }: { sessions: readonly FragmentType<typeof SessionListFragment>[] }) {
  const { t } = useTranslation(['tutor', 'booking', 'files']);
  const formats = useFormats();
  const now = useNow();
  const stateOf = useSessionState();
  return (
    <RowList label={t('sessions.list')}>
      {readFragment(SessionListFragment, sessions).map(
        ({ id, state, startsAt, endsAt, chargeAt, fileCount, series, course, student }) => (
          <Row
            key={id}
            to={`/seances/${id}`}
            start={<Avatar name={student.name} src={student.pictureUrl} decorative />}
            title={formats.range(startsAt, endsAt, now)}
            detail={[
              `${student.name} · ${course.sigle} ${course.name}`,
              ...(series ? [t('booking:inSeries', { number: series.number })] : []),
              ...(fileCount > 0 ? [t('files:count', { count: fileCount })] : []),
            ].join(', ')}
            end={
              state === 'CONFIRMED' ? undefined : (
                <StatusDot tone={appointmentTones[state]}>{stateOf(state, chargeAt)}</StatusDot>
              )
            }
          />
        ),
      )}
    </RowList>
  );
}

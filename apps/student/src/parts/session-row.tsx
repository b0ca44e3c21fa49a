import { useFormats, useTranslation } from '@4as/i18n/react';
import { useSessionState } from '@4as/shell/states';
import { Avatar, Row, StatusDot, useNow } from '@4as/ui';
import type { ReactNode } from 'react';
import { graphql, readFragment, type FragmentType } from '../gql';
import { appointmentTones } from './tones';

const SessionRowFragment = graphql(`
  fragment SessionRow on Appointment {
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
      name
      sigle
    }
    tutor {
      id
      name
      pictureUrl
    }
  }
`);

export interface SessionRowProps {
  session: FragmentType<typeof SessionRowFragment>;
  /** At the end, instead of the state. */
  end?: ReactNode;
  /** False where the list is not a way to the sessions. */
  linked?: boolean;
}

/** A session in a list: when, of what, with whom. Its state is told when it is not the usual one. */
export function SessionRow({ session, end, linked = true }: SessionRowProps) {
  const { t } = useTranslation(['student', 'series', 'files']);
  const formats = useFormats();
  const now = useNow();
  const stateOf = useSessionState();
  const { id, state, startsAt, endsAt, chargeAt, fileCount, series, course, tutor } = readFragment(
    SessionRowFragment,
    session,
  );
  const shownState =
    state === 'CONFIRMED' ? undefined : (
      <StatusDot tone={appointmentTones[state]}>{stateOf(state, chargeAt)}</StatusDot>
    );
  const detail = [
    `${course.sigle} · ${course.name}, ${t('sessions.with', { name: tutor.name })}`,
    ...(series ? [t('series:page.inSeries', { number: series.number })] : []),
    ...(fileCount > 0 ? [t('files:count', { count: fileCount })] : []),
  ];
  return (
    <Row
      to={linked ? `/seances/${id}` : undefined}
      start={<Avatar name={tutor.name} src={tutor.pictureUrl} decorative />}
      title={formats.range(startsAt, endsAt, now)}
      detail={detail.join(' · ')}
      end={end ?? shownState}
    />
  );
}

import { useFormats, useTranslation } from '@4as/i18n/react';
import { Avatar, Row, StatusDot } from '@4as/ui';
import type { ReactNode } from 'react';
import { graphql, readFragment, type FragmentType } from '../gql';
import { appointmentTones } from './tones';

const SessionRowFragment = graphql(`
  fragment SessionRow on Appointment {
    id
    state
    startsAt
    endsAt
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
  const { t } = useTranslation(['student', 'booking']);
  const formats = useFormats();
  const { id, state, startsAt, endsAt, course, tutor } = readFragment(SessionRowFragment, session);
  const shownState =
    state === 'CONFIRMED' ? undefined : (
      <StatusDot tone={appointmentTones[state]}>{t(`booking:states.${state}`)}</StatusDot>
    );
  return (
    <Row
      to={linked ? `/seances/${id}` : undefined}
      start={<Avatar name={tutor.name} src={tutor.pictureUrl} decorative />}
      title={formats.range(startsAt, endsAt, Date.now())}
      detail={`${course.sigle} · ${course.name}, ${t('sessions.with', { name: tutor.name })}`}
      end={end ?? shownState}
    />
  );
}

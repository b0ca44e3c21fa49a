import { useFormats, useTranslation } from '@4as/i18n/react';
import { useSessionState } from '@4as/shell/states';
import { Avatar, DataList, Section, StatusBadge, useNow } from '@4as/ui';
import { Button, Group } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { appointmentTones } from '../../parts/tones';
import { SessionLink } from './session-link';

const TaughtSessionFragment = graphql(`
  fragment TaughtSession on Appointment {
    id
    state
    startsAt
    endsAt
    minutes
    joinableFrom
    chargeAt
    series {
      number
      series {
        id
        words
      }
    }
    cancelledAt
    cancelReason
    course {
      id
      sigle
      name
      institutionName
    }
    student {
      id
      name
      pictureUrl
    }
    meetingLink {
      url
    }
    ...SessionLink
  }
`);

/** A session in full: the way into the meeting first, then what was agreed. */
export function SessionDetails({ session }: { session: FragmentType<typeof TaughtSessionFragment> }) {
  const { t } = useTranslation(['tutor', 'booking']);
  const formats = useFormats();
  const stateOf = useSessionState();
  const now = useNow();
  const details = readFragment(TaughtSessionFragment, session);
  const { state, startsAt, endsAt, joinableFrom, cancelledAt, cancelReason, course, student, meetingLink } = details;
  const isOver = now >= Date.parse(endsAt);
  const isOpen = now >= Date.parse(joinableFrom) && !isOver;
  return (
    <>
      <Group gap="sm">
        <StatusBadge tone={appointmentTones[state]}>{stateOf(state, details.chargeAt)}</StatusBadge>
        {details.series && (
          <span>
            {details.series.series.words} ({t('booking:inSeries', { number: details.series.number })})
          </span>
        )}
        {cancelledAt && <span>{t('sessions.cancelled', { when: formats.dateTime(cancelledAt, now) })}</span>}
      </Group>
      {state === 'CONFIRMED' && (
        <Section title={t('sessions.meeting')}>
          {isOver && <p>{t('sessions.over')}</p>}
          {!isOver && !isOpen && <p>{t('sessions.opensAt', { when: formats.dateTime(joinableFrom, now) })}</p>}
          {isOpen && meetingLink && (
            <Button
              component="a"
              href={meetingLink.url}
              target="_blank"
              rel="noreferrer"
              color="marigold"
              size="lg"
              leftSection={<IconVideo size={22} stroke={1.75} aria-hidden />}
            >
              {t('sessions.join')}
            </Button>
          )}
          {!isOver && <SessionLink session={details} />}
        </Section>
      )}
      <DataList
        items={[
          { term: t('sessions.when'), description: formats.range(startsAt, endsAt, now) },
          { term: t('sessions.length'), description: formats.duration(details.minutes) },
          {
            term: t('sessions.student'),
            description: (
              <Group gap="xs">
                <Avatar name={student.name} src={student.pictureUrl} size={28} decorative />
                {student.name}
              </Group>
            ),
          },
          { term: t('sessions.course'), description: `${course.sigle} · ${course.name}, ${course.institutionName}` },
          { term: t('sessions.reason'), description: cancelReason ?? null },
        ]}
      />
    </>
  );
}

import { useFormats, useTranslation } from '@4as/i18n/react';
import { useSessionState } from '@4as/shell/states';
import { Avatar, EmptyState, StatusDot, Timeline, useNow } from '@4as/ui';
import { Button } from '@mantine/core';
import { IconSun, IconVideo } from '@tabler/icons-react';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { appointmentTones } from '../../parts/tones';
import classes from './day-sessions.module.css';

const DaySessionsFragment = graphql(`
  fragment DaySessions on TutorOverview {
    today {
      id
      state
      startsAt
      endsAt
      joinableFrom
      fileCount
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
      meetingLink {
        url
      }
    }
  }
`);

/** The day as a line: who comes when, and the way into the meeting when it is time. */
export function DaySessions({ overview }: { overview: FragmentType<typeof DaySessionsFragment> }) {
  const { t } = useTranslation(['tutor', 'files']);
  const formats = useFormats();
  const stateOf = useSessionState();
  const now = useNow();
  const { today } = readFragment(DaySessionsFragment, overview);
  if (today.length === 0) {
    return (
      <EmptyState
        icon={IconSun}
        title={t('today.none')}
        hint={t('today.noneHint')}
        action={
          <Button component={Link} to="/seances" variant="default">
            {t('today.seeAll')}
          </Button>
        }
      />
    );
  }
  return (
    <Timeline
      label={t('today.list')}
      entries={today.map(({ id, state, startsAt, endsAt, joinableFrom, fileCount, course, student, meetingLink }) => {
        const isNow = state === 'CONFIRMED' && now >= Date.parse(startsAt) && now < Date.parse(endsAt);
        const canJoin = state === 'CONFIRMED' && now >= Date.parse(joinableFrom) && now < Date.parse(endsAt);
        return {
          key: id,
          when: formats.timeRange(startsAt, endsAt),
          tone: appointmentTones[state],
          current: isNow,
          what: (
            <Link to={`/seances/${id}`} className={classes.person}>
              <Avatar name={student.name} src={student.pictureUrl} size={40} decorative />
              <span>
                <strong>{student.name}</strong>
                <span className={classes.course}>
                  {course.sigle} · {course.name}
                  {fileCount > 0 && ` · ${t('files:count', { count: fileCount })}`}
                </span>
              </span>
            </Link>
          ),
          detail:
            canJoin && meetingLink ? (
              <div className={classes.actions}>
                <Button
                  component="a"
                  href={meetingLink.url}
                  target="_blank"
                  rel="noreferrer"
                  color="marigold"
                  leftSection={<IconVideo size={20} stroke={1.75} aria-hidden />}
                >
                  {t('sessions.join')}
                </Button>
              </div>
            ) : state === 'CONFIRMED' ? undefined : (
              <StatusDot tone={appointmentTones[state]}>{stateOf(state)}</StatusDot>
            ),
        };
      })}
    />
  );
}

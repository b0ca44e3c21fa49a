import { useFormats, useTranslation } from '@4as/i18n/react';
import { Avatar, Card, Countdown, useNow } from '@4as/ui';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { JoinSession } from './join-session';
import classes from './next-session.module.css';

const NextSessionFragment = graphql(`
  fragment NextSession on Appointment {
    id
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
    ...JoinSession
  }
`);

const day = 86_400_000;

/** The next session: when, how long until then, of what, with whom, and the way in. */
export function NextSession({ session }: { session: FragmentType<typeof NextSessionFragment> }) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const now = useNow();
  const next = readFragment(NextSessionFragment, session);
  const { id, startsAt, endsAt, course, tutor } = next;
  return (
    <Card look="highlight">
      <div className={classes.next}>
        <div>
          <p className={classes.countdown}>
            <TimeLeft startsAt={startsAt} endsAt={endsAt} />
          </p>
          <p className={classes.when}>{formats.range(startsAt, endsAt, now)}</p>
        </div>
        <div className={classes.what}>
          <Avatar name={tutor.name} src={tutor.pictureUrl} size={44} decorative />
          <div>
            <Link to={`/seances/${id}`} className={classes.course}>
              {course.sigle} · {course.name}
            </Link>
            <p className={classes.tutor}>{t('sessions.with', { name: tutor.name })}</p>
          </div>
        </div>
        <JoinSession session={next} />
      </div>
    </Card>
  );
}

/** "In 3 days", second by second on the last day, "under way" from the start. */
function TimeLeft({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const now = useNow();
  const start = Date.parse(startsAt);
  if (now >= start) return <>{t('home.started', { time: formats.time(endsAt) })}</>;
  if (start - now > day) return <>{t('home.startsOn', { when: formats.relative(start, now) })}</>;
  return (
    <Countdown
      to={start}
      format={(seconds) => t('home.startsIn', { time: formats.countdown(seconds) })}
      pressingAtSeconds={900}
    />
  );
}

import { useFormats, useTranslation } from '@4as/i18n/react';
import { useNow } from '@4as/ui';
import { Button } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import classes from './join-session.module.css';

const JoinSessionFragment = graphql(`
  fragment JoinSession on Appointment {
    id
    state
    endsAt
    joinableFrom
    meetingLink {
      url
      platform
    }
  }
`);

/** The way into the meeting: open from a quarter of an hour before the start; before, says when it opens. */
export function JoinSession({ session }: { session: FragmentType<typeof JoinSessionFragment> }) {
  const { t } = useTranslation(['student', 'booking']);
  const formats = useFormats();
  const now = useNow();
  const { state, endsAt, joinableFrom, meetingLink } = readFragment(JoinSessionFragment, session);
  if (state !== 'CONFIRMED') return null;
  if (now >= Date.parse(endsAt)) return <p className={classes.hint}>{t('sessions.over')}</p>;
  if (!meetingLink) {
    return (
      <p className={classes.hint} role="status">
        {t('booking:noMeetingLink')}
      </p>
    );
  }
  if (now < Date.parse(joinableFrom)) {
    return (
      <p className={classes.hint} role="status">
        {t('sessions.opensAt', { when: formats.dateTime(joinableFrom, now) })}
      </p>
    );
  }
  return (
    <Button
      component="a"
      href={meetingLink.url}
      target="_blank"
      rel="noreferrer"
      color="marigold"
      size="lg"
      leftSection={<IconVideo size={22} stroke={1.75} aria-hidden />}
    >
      {t('booking:joinMeeting')}
    </Button>
  );
}

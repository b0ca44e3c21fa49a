import { useFormats, useTranslation } from '@4as/i18n/react';
import { Avatar, Row, StatusDot, useNow } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const SeriesRowFragment = graphql(`
  fragment SeriesRow on Series {
    id
    words
    state
    pausedFrom
    pausedUntil
    nextSession {
      id
      startsAt
    }
    course {
      id
      sigle
      name
    }
    tutor {
      id
      name
      pictureUrl
    }
  }
`);

/** A series in the list: its rule, of what and with whom, and when it goes on. */
export function SeriesRow({ series }: { series: FragmentType<typeof SeriesRowFragment> }) {
  const { t } = useTranslation(['series', 'student']);
  const formats = useFormats();
  const now = useNow();
  const { id, words, state, pausedFrom, nextSession, course, tutor } = readFragment(SeriesRowFragment, series);
  const next = nextSession ? t('list.next', { when: formats.dateTime(nextSession.startsAt, now) }) : t('list.noNext');
  return (
    <Row
      to={`/seances/series/${id}`}
      start={<Avatar name={tutor.name} src={tutor.pictureUrl} decorative />}
      title={words}
      detail={`${course.sigle} · ${course.name}, ${t('student:sessions.with', { name: tutor.name })} · ${next}`}
      end={
        state === 'CANCELLED' ? (
          <StatusDot tone="danger">{t('list.cancelled')}</StatusDot>
        ) : pausedFrom ? (
          <StatusDot tone="warning">{t('list.paused')}</StatusDot>
        ) : undefined
      }
    />
  );
}

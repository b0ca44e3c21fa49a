import { useFormats, useTranslation } from '@4as/i18n/react';
import { useSessionState } from '@4as/shell/states';
import { Avatar, DataList, Section, StatusBadge, useNow } from '@4as/ui';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { appointmentTones } from '../../parts/tones';
import { JoinSession } from './join-session';
import classes from './session-details.module.css';

const SessionDetailsFragment = graphql(`
  fragment SessionDetails on Appointment {
    id
    state
    startsAt
    endsAt
    minutes
    priceCents
    orderId
    cancelledAt
    cancelReason
    chargeAt
    series {
      number
      series {
        id
        words
      }
    }
    course {
      id
      slug
      name
      sigle
      institutionName
    }
    tutor {
      id
      name
      pictureUrl
    }
    meetingLink {
      url
      platform
    }
    ...JoinSession
  }
`);

/** A session in full: the meeting first, then what was agreed. */
export function SessionDetails({ session }: { session: FragmentType<typeof SessionDetailsFragment> }) {
  const { t } = useTranslation(['student', 'series']);
  const formats = useFormats();
  const now = useNow();
  const stateOf = useSessionState();
  const details = readFragment(SessionDetailsFragment, session);
  const { state, startsAt, endsAt, minutes, priceCents, orderId, cancelledAt, cancelReason, course, tutor } = details;
  const { chargeAt, series } = details;
  const isDue = state === 'HELD' && Boolean(chargeAt);
  return (
    <>
      <div className={classes.state}>
        <StatusBadge tone={appointmentTones[state]}>{stateOf(state, chargeAt)}</StatusBadge>
        {isDue && chargeAt && <span>{t('series:page.chargeAt', { when: formats.dateTime(chargeAt, now) })}</span>}
        {cancelledAt && <span>{t('sessions.cancelled', { when: formats.dateTime(cancelledAt, now) })}</span>}
        {cancelReason && <span>{t('sessions.cancelReason', { reason: cancelReason })}</span>}
      </div>
      {state === 'CONFIRMED' && (
        <Section title={t('sessions.meeting')}>
          <JoinSession session={details} />
          {details.meetingLink && (
            <p className={classes.link}>
              <a href={details.meetingLink.url} target="_blank" rel="noreferrer">
                {t('sessions.link', { platform: t(`sessions.platforms.${details.meetingLink.platform}`) })}
              </a>
            </p>
          )}
        </Section>
      )}
      <DataList
        items={[
          { term: t('sessions.when'), description: formats.range(startsAt, endsAt, now) },
          { term: t('sessions.length'), description: formats.duration(minutes) },
          {
            term: t('sessions.tutor'),
            description: (
              <span className={classes.tutor}>
                <Avatar name={tutor.name} src={tutor.pictureUrl} size={28} decorative />
                {tutor.name}
              </span>
            ),
          },
          {
            term: t('sessions.course'),
            description: (
              <>
                <Link to={`/cours/${course.slug}`}>
                  {course.sigle} · {course.name}
                </Link>
                , {course.institutionName}
              </>
            ),
          },
          {
            term: t('series:list.tab'),
            description: series ? (
              <>
                {series.series.words} ({t('series:page.number', { number: series.number })}).{' '}
                <Link to={`/seances/series/${series.series.id}`}>{t('series:page.seeSeries')}</Link>
              </>
            ) : null,
          },
          { term: t('sessions.price'), description: typeof priceCents === 'number' ? formats.money(priceCents) : null },
          {
            term: t('sessions.order'),
            description: orderId ? <Link to={`/commandes/${orderId}`}>{t('sessions.seeOrder')}</Link> : null,
          },
        ]}
      />
    </>
  );
}

import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataList, StatusBadge, useNow } from '@4as/ui';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { appointmentTones } from '../../parts/tones';

const AppointmentFactsFragment = graphql(`
  fragment AppointmentFacts on Appointment {
    id
    state
    startsAt
    endsAt
    minutes
    priceCents
    orderId
    cancelledAt
    cancelReason
    course {
      id
      slug
      sigle
      name
      institutionName
    }
    tutor {
      id
      name
    }
    student {
      id
      name
    }
    meetingLink {
      url
    }
  }
`);

/** What is known of a session. */
export function AppointmentFacts({ appointment }: { appointment: FragmentType<typeof AppointmentFactsFragment> }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  const facts = readFragment(AppointmentFactsFragment, appointment);
  return (
    <DataList
      items={[
        {
          term: t('appointments.state'),
          description: (
            <StatusBadge tone={appointmentTones[facts.state]}>{t(`appointments.states.${facts.state}`)}</StatusBadge>
          ),
        },
        { term: t('appointments.when'), description: formats.range(facts.startsAt, facts.endsAt, now) },
        { term: t('appointments.duration'), description: formats.duration(facts.minutes) },
        {
          term: t('appointments.course'),
          description: (
            <Link to={`/cours/${facts.course.slug}`}>
              {facts.course.sigle} · {facts.course.name}
            </Link>
          ),
        },
        { term: t('appointments.student'), description: facts.student.name },
        { term: t('appointments.tutor'), description: facts.tutor.name },
        {
          term: t('appointments.price'),
          description:
            facts.priceCents === null || facts.priceCents === undefined ? null : (
              <Amount>{formats.money(facts.priceCents)}</Amount>
            ),
        },
        {
          term: t('appointments.order'),
          description: facts.orderId ? (
            <Link to={`/commandes/${facts.orderId}`}>{t('appointments.seeOrder')}</Link>
          ) : null,
        },
        {
          term: t('appointments.link'),
          description: facts.meetingLink ? (
            <a href={facts.meetingLink.url} target="_blank" rel="noreferrer">
              {facts.meetingLink.url}
            </a>
          ) : (
            t('appointments.noLink')
          ),
        },
        {
          term: t('appointments.cancelled'),
          description: facts.cancelledAt ? formats.dateTime(facts.cancelledAt, now) : null,
        },
        { term: t('appointments.reason'), description: facts.cancelReason ?? null },
      ]}
    />
  );
}

import { useFormats, useTranslation } from '@4as/i18n/react';
import { instantToLocal } from '@4as/scheduling';
import { StatusDot } from '@4as/ui';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { appointmentTones } from '../../parts/tones';
import classes from './session-days.module.css';

const SessionDayFragment = graphql(`
  fragment SessionDay on Appointment {
    id
    state
    startsAt
    endsAt
    course {
      id
      sigle
    }
    student {
      id
      name
    }
  }
`);

export interface SessionDaysProps {
  sessions: readonly FragmentType<typeof SessionDayFragment>[];
  /** The days shown, local to the viewer, in their order. */
  dates: readonly string[];
  today: string;
}

/** Sessions by day: columns on a desk window, one day under the other on a phone. */
export function SessionDays({ sessions, dates, today }: SessionDaysProps) {
  const { t } = useTranslation(['changes', 'booking']);
  const formats = useFormats();
  const shown = readFragment(SessionDayFragment, sessions);
  const of = (date: string) =>
    shown.filter(({ startsAt }) => instantToLocal(Date.parse(startsAt), formats.timeZone).date === date);
  return (
    <div className={classes.days} style={{ '--days': dates.length }}>
      {dates.map((date) => (
        <section
          key={date}
          className={classes.day}
          data-today={date === today || undefined}
          aria-label={t('calendar.sessionsOf', { date: formats.localDateShort(date) })}
        >
          <h2 className={classes.name} aria-hidden>
            {formats.localDateShort(date)}
          </h2>
          {of(date).length === 0 && <p className={classes.none}>{t('calendar.nothing')}</p>}
          <ul className={classes.list}>
            {of(date).map(({ id, state, startsAt, endsAt, course, student }) => (
              <li key={id}>
                <Link to={`/seances/${id}`} className={classes.session} data-state={state}>
                  <span className={classes.time}>{formats.timeRange(startsAt, endsAt)}</span>
                  <span>{student.name}</span>
                  <span className={classes.course}>{course.sigle}</span>
                  {state !== 'CONFIRMED' && (
                    <StatusDot tone={appointmentTones[state]}>{t(`booking:states.${state}`)}</StatusDot>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

import { useFormats, useTranslation } from '@4as/i18n/react';
import { instantToLocal, type AppointmentState } from '@4as/scheduling';
import { StatusDot, type Tone } from '@4as/ui';
import { Link } from 'react-router';
import { useSessionState } from '../states/session-state';
import classes from './session-days.module.css';

/** A session as the calendar shows it. */
export interface CalendarSession {
  id: string;
  state: Uppercase<AppointmentState>;
  startsAt: string;
  endsAt: string;
  chargeAt?: string | null;
  /** The other of the two. */
  person: string;
  course: string;
}

export interface SessionDaysProps {
  sessions: readonly CalendarSession[];
  tones: Readonly<Record<CalendarSession['state'], Tone>>;
  /** The days shown, local to the viewer, in their order. */
  dates: readonly string[];
  today: string;
}

/** Sessions by day: columns on a desk window, one day under the other on a phone. */
export function SessionDays({ sessions, tones, dates, today }: SessionDaysProps) {
  const { t } = useTranslation('changes');
  const formats = useFormats();
  const stateOf = useSessionState();
  const of = (date: string) =>
    sessions.filter(({ startsAt }) => instantToLocal(Date.parse(startsAt), formats.timeZone).date === date);
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
            {of(date).map(({ id, state, startsAt, endsAt, chargeAt, person, course }) => (
              <li key={id}>
                <Link to={`/seances/${id}`} className={classes.session} data-state={state}>
                  <span className={classes.time}>{formats.timeRange(startsAt, endsAt)}</span>
                  <span>{person}</span>
                  <span className={classes.course}>{course}</span>
                  {state !== 'CONFIRMED' && <StatusDot tone={tones[state]}>{stateOf(state, chargeAt)}</StatusDot>}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

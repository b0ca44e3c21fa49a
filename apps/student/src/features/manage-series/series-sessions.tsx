import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, StatusDot, type Tone } from '@4as/ui';
import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { SessionPayment } from '../../gql/graphql';
import classes from './manage-series.module.css';

const SeriesSessionsFragment = graphql(`
  fragment SeriesSessions on Series {
    id
    timeZone
    sessions {
      id
      number
      onDate
      missing
      missingText
      payment
      priceCents
      orderToPay
      appointment {
        id
        state
        startsAt
        endsAt
        minutes
        chargeAt
        tutor {
          id
          name
        }
      }
    }
  }
`);

/** What the payment of a session means to the one who pays. */
const tones: Readonly<Record<SessionPayment, Tone>> = {
  IN_CART: 'warning',
  DUE: 'info',
  REFUSED: 'danger',
  PAID: 'success',
  RELEASED: 'danger',
  CANCELLED: 'neutral',
};

/** A session that can be changed or cancelled. */
export interface ManagedSession {
  id: string;
  number: number;
  startsAt: string;
  minutes: number;
  tutorId: string;
}

export interface SeriesSessionsProps {
  series: FragmentType<typeof SeriesSessionsFragment>;
  now: number;
  onChange: (session: ManagedSession) => void;
  onCancel: (session: ManagedSession) => void;
}

/** Every occurrence of a series: when it is, how its payment stands, and what can be done with it. */
export function SeriesSessions({ series, now, onChange, onCancel }: SeriesSessionsProps) {
  const { t } = useTranslation('series');
  const formats = useFormats();
  const { sessions } = readFragment(SeriesSessionsFragment, series);
  return (
    <ol className={classes.sessions} aria-label={t('page.sessions')}>
      {sessions.map((session) => {
        const { id, number, onDate, missingText, payment, priceCents, orderToPay, appointment } = session;
        const when = appointment
          ? formats.range(appointment.startsAt, appointment.endsAt, now)
          : formats.localDate(onDate, now);
        const isToCome =
          appointment !== null &&
          appointment !== undefined &&
          Date.parse(appointment.startsAt) > now &&
          (appointment.state === 'CONFIRMED' || appointment.state === 'HELD');
        return (
          <li key={id} className={classes.session} data-missing={appointment ? undefined : true}>
            <span className={classes.number} aria-hidden>
              {number}
            </span>
            <div className={classes.words}>
              <p className={classes.when}>
                {appointment ? <Link to={`/seances/${appointment.id}`}>{when}</Link> : when}
              </p>
              {missingText && <p className={classes.soft}>{missingText}</p>}
              {appointment && <p className={classes.soft}>{appointment.tutor.name}</p>}
              {payment === 'DUE' && appointment?.chargeAt && (
                <p className={classes.soft}>
                  {t('page.chargeAt', { when: formats.dateTime(appointment.chargeAt, now) })}
                </p>
              )}
            </div>
            <div className={classes.money}>
              {payment && <StatusDot tone={tones[payment]}>{t(`payments.${payment}`)}</StatusDot>}
              {typeof priceCents === 'number' && <Amount>{formats.money(priceCents)}</Amount>}
            </div>
            <div className={classes.actions}>
              {orderToPay && (
                <Button component={Link} to={`/paiement/${orderToPay}`} color="marigold">
                  {t('page.payNow')}
                </Button>
              )}
              {isToCome && (
                <SessionMenu
                  label={t('page.manageLabel', { number, when })}
                  canChange={payment !== 'IN_CART'}
                  onChange={() => onChange(managed(id, number, appointment))}
                  onCancel={() => onCancel(managed(id, number, appointment))}
                />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function managed(
  id: string,
  number: number,
  { startsAt, minutes, tutor }: { startsAt: string; minutes: number; tutor: { id: string } },
): ManagedSession {
  return { id, number, startsAt, minutes, tutorId: tutor.id };
}

interface SessionMenuProps {
  label: string;
  canChange: boolean;
  onChange: () => void;
  onCancel: () => void;
}

function SessionMenu({ label, canChange, onChange, onCancel }: SessionMenuProps) {
  const { t } = useTranslation('series');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" color="gray" aria-label={label} leftSection={<IconDots size={18} aria-hidden />}>
          {t('page.manage')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {canChange && <Menu.Item onClick={onChange}>{t('page.change')}</Menu.Item>}
        <Menu.Item color="red" onClick={onCancel}>
          {t('page.cancel')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount } from '@4as/ui';
import { Button } from '@mantine/core';
import { IconCalendarRepeat } from '@tabler/icons-react';
import { Link } from 'react-router';
import classes from './booking-summary.module.css';

export interface BookingSummaryProps {
  /** What is chosen; null while no time is. */
  slot: { startsAt: string; endsAt: string } | null;
  priceCents: number;
  taxable: boolean;
  /** With whom; null for any tutor of the course. */
  tutor: { name: string; timeZone: string } | null;
  /** Visitors are led to sign in and back to the same choice. */
  signInTo: string | null;
  /** Where the chosen time becomes the first of a series; null while none is chosen. */
  repeatTo: string | null;
  adding: boolean;
  onAdd: () => void;
}

/** What is being booked and what it costs, always in sight, with the one action of the page. */
export function BookingSummary(props: BookingSummaryProps) {
  const { slot, priceCents, taxable, tutor, signInTo, repeatTo, adding, onAdd } = props;
  const { t } = useTranslation(['student', 'series']);
  const formats = useFormats();
  return (
    <aside className={classes.summary} aria-label={t('book.chosen')}>
      <div className={classes.words} role="status">
        <p className={classes.when}>
          {slot ? formats.range(slot.startsAt, slot.endsAt, Date.now()) : t('book.chooseTime')}
        </p>
        <p className={classes.soft}>{tutor ? t('book.with', { name: tutor.name }) : t('book.withAny')}</p>
        {slot && tutor && <TutorTime startsAt={slot.startsAt} tutor={tutor} />}
      </div>
      <p className={classes.price}>
        <Amount weight="hero">{formats.money(priceCents)}</Amount>
        {taxable && <span className={classes.soft}>{t('book.plusTaxes')}</span>}
      </p>
      {signInTo === null ? (
        <Button className={classes.action} color="marigold" disabled={slot === null} loading={adding} onClick={onAdd}>
          {t('book.add')}
        </Button>
      ) : (
        <Button className={classes.action} component={Link} to={signInTo} color="marigold">
          {t('book.signIn')}
        </Button>
      )}
      {repeatTo !== null && (
        <Button
          className={classes.action}
          component={Link}
          to={repeatTo}
          variant="subtle"
          leftSection={<IconCalendarRepeat size={18} stroke={1.75} aria-hidden />}
        >
          {t('series:repeat.action')}
        </Button>
      )}
    </aside>
  );
}

function TutorTime({ startsAt, tutor }: { startsAt: string; tutor: { name: string; timeZone: string } }) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const theirs = useFormats(tutor.timeZone);
  const when = theirs.dateTime(startsAt, Date.now());
  if (when === formats.dateTime(startsAt, Date.now())) return null;
  return <p className={classes.soft}>{t('book.tutorTime', { time: when, name: tutor.name })}</p>;
}

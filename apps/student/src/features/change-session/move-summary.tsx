import { useFormats, useTranslation } from '@4as/i18n/react';
import { FormError } from '@4as/ui';
import { Button } from '@mantine/core';
import classes from './change-session.module.css';

export interface MoveSummaryProps {
  before: { startsAt: string; endsAt: string };
  /** Null while no time is chosen; `tutorName` where it is somebody else. */
  after: { startsAt: string; endsAt: string; tutorName: string | null } | null;
  /** What goes back for a shorter length, cents; null where it is not shorter. */
  refundCents: number | null;
  running: boolean;
  error: string | undefined;
  onMove: () => void;
}

/** From when to when, and with whom, always in sight, with the one action of the page. */
export function MoveSummary({ before, after, refundCents, running, error, onMove }: MoveSummaryProps) {
  const { t } = useTranslation('changes');
  const formats = useFormats();
  return (
    <aside className={classes.move} aria-label={t('move.title')}>
      <div role="status">
        <p className={classes.soft}>{t('move.from', { when: formats.range(before.startsAt, before.endsAt) })}</p>
        <p className={classes.to}>
          {after ? t('move.to', { when: formats.range(after.startsAt, after.endsAt) }) : t('move.choose')}
        </p>
        {after?.tutorName && <p className={classes.soft}>{t('move.with', { name: after.tutorName })}</p>}
      </div>
      <FormError>{error}</FormError>
      <Button color="marigold" disabled={after === null} loading={running} onClick={onMove}>
        {refundCents !== null && refundCents > 0
          ? t('move.confirmShort', { amount: formats.money(refundCents) })
          : t('move.confirm')}
      </Button>
    </aside>
  );
}

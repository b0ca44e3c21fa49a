import { useFormats, useTranslation } from '@4as/i18n/react';
import { FormError } from '@4as/ui';
import { Button } from '@mantine/core';
import classes from './change-session.module.css';

export interface MoveSummaryProps {
  before: { startsAt: string; endsAt: string };
  /** Null while no time is chosen; `tutorName` where it is somebody else. */
  after: { startsAt: string; endsAt: string; tutorName: string | null } | null;
  /** What the button says: what is done, and the amount that comes or goes. */
  label: string;
  /** What the click means for the money; null where it means nothing. */
  hint: string | null;
  running: boolean;
  error: string | undefined;
  onConfirm: () => void;
}

/** From when to when, with whom and for what, always in sight, with the one action of the page. */
export function MoveSummary({ before, after, label, hint, running, error, onConfirm }: MoveSummaryProps) {
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
      <Button color="marigold" disabled={after === null} loading={running} onClick={onConfirm}>
        {label}
      </Button>
      {hint && <p className={classes.soft}>{hint}</p>}
    </aside>
  );
}

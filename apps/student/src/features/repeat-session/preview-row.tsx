import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, StatusDot, type Tone, useNow } from '@4as/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { RowChange } from './series-plan';
import classes from './preview-row.module.css';

const PreviewRowFragment = graphql(`
  fragment PreviewRow on PreviewedSession {
    number
    date
    startsAt
    endsAt
    tutorId
    tutorName
    changed
    skipped
    reason
    message
    dayOff
    priceCents
    nearest {
      startsAt
    }
    others {
      id
      name
    }
  }
`);

export interface PreviewRowProps {
  row: FragmentType<typeof PreviewRowFragment>;
  /** What was changed of it before; a new change takes its place. */
  change: RowChange | undefined;
  /** Null: as the rule says. */
  onChange: (date: string, change: RowChange | null) => void;
}

/** One date of a planned series: whether it can be had, and what can be done about it. One that can't be had shows how at once. */
export function PreviewRow({ row, change, onChange }: PreviewRowProps) {
  const { t } = useTranslation('series');
  const formats = useFormats();
  const now = useNow();
  const shown = readFragment(PreviewRowFragment, row);
  const { number, date, startsAt, endsAt, tutorName, skipped, reason, message, dayOff, priceCents } = shown;
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const when = formats.range(startsAt, endsAt, now);
  const isShown = !skipped && (isOpen ?? reason !== null);
  const repairId = `repair-${number}`;

  return (
    <li className={classes.row} data-skipped={skipped || undefined}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div className={classes.words}>
        <p className={classes.when}>{when}</p>
        <p className={classes.soft}>{t('repeat.with', { name: tutorName })}</p>
        {dayOff && <p className={classes.dayOff}>{dayOff}</p>}
        <p className={classes.state}>
          <StatusDot tone={toneOf(shown)}>{t(`repeat.${stateOf(shown)}`)}</StatusDot>
          {message && <span className={classes.soft}>{message}</span>}
        </p>
      </div>
      <div className={classes.price}>{!skipped && <Amount>{formats.money(priceCents)}</Amount>}</div>
      <div className={classes.actions}>
        {!skipped && (
          <Button
            variant="subtle"
            aria-expanded={isShown}
            aria-controls={repairId}
            aria-label={t('repeat.changeLabel', { number, when })}
            onClick={() => setOpen(!isShown)}
          >
            {t('repeat.change')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          aria-label={t(skipped ? 'repeat.keepLabel' : 'repeat.skipLabel', { number, when })}
          onClick={() => onChange(date, skipped ? null : { skip: true })}
        >
          {t(skipped ? 'repeat.keep' : 'repeat.skip')}
        </Button>
      </div>
      {isShown && <Repair id={repairId} shown={shown} change={change} onChange={onChange} />}
    </li>
  );
}

interface Shown {
  date: string;
  changed: boolean;
  skipped: boolean;
  reason?: string | null;
  nearest: readonly { startsAt: string }[];
  others: readonly { id: string; name: string }[];
}

interface RepairProps {
  id: string;
  shown: Shown;
  change: RowChange | undefined;
  onChange: PreviewRowProps['onChange'];
}

/** Other times and other tutors for one date, each one tap away. */
function Repair({ id, shown, change, onChange }: RepairProps) {
  const { t } = useTranslation('series');
  const formats = useFormats();
  const now = useNow();
  const { date, nearest, others, changed } = shown;
  return (
    <div id={id} className={classes.repair}>
      <div role="group" aria-label={t('repeat.otherTime')} className={classes.choices}>
        <p className={classes.label}>{nearest.length > 0 ? t('repeat.otherTime') : t('repeat.noOtherTime')}</p>
        {nearest.map((slot) => (
          <Button
            key={slot.startsAt}
            variant="default"
            onClick={() => onChange(date, { ...change, skip: false, startsAt: slot.startsAt })}
          >
            {formats.dateTime(slot.startsAt, now)}
          </Button>
        ))}
      </div>
      <div role="group" aria-label={t('repeat.otherTutor')} className={classes.choices}>
        <p className={classes.label}>{others.length > 0 ? t('repeat.otherTutor') : t('repeat.noOtherTutor')}</p>
        {others.map((tutor) => (
          <Button
            key={tutor.id}
            variant="default"
            onClick={() => onChange(date, { ...change, skip: false, tutorId: tutor.id })}
          >
            {tutor.name}
          </Button>
        ))}
      </div>
      {changed && (
        <Button variant="subtle" color="gray" className={classes.restore} onClick={() => onChange(date, null)}>
          {t('repeat.restore')}
        </Button>
      )}
    </div>
  );
}

function stateOf({ skipped, reason, changed }: Shown): 'skipped' | 'notFree' | 'changed' | 'free' {
  if (skipped) return 'skipped';
  if (reason) return 'notFree';
  return changed ? 'changed' : 'free';
}

function toneOf(shown: Shown): Tone {
  const tones = { skipped: 'neutral', notFree: 'danger', changed: 'info', free: 'success' } as const;
  return tones[stateOf(shown)];
}

import { useTranslation } from '@4as/i18n/react';
import { SlotButtons, type OfferedSlot } from '../../parts/slot-buttons';
import { useEffect, useRef } from 'react';
import classes from './refusal.module.css';

export interface RefusalProps {
  message: string;
  /** Free times nearby; null where another time would not help. */
  nearest: readonly OfferedSlot[] | null;
  onChoose: (slot: OfferedSlot) => void;
}

/** Why the time could not be held, with the nearest ones that can. Takes the focus: the answer is not what was expected. */
export function Refusal({ message, nearest, onChoose }: RefusalProps) {
  const { t } = useTranslation('student');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [message]);
  return (
    <div ref={box} className={classes.refusal} role="alert" tabIndex={-1}>
      <p className={classes.message}>{message}</p>
      {nearest && (
        <SlotButtons label={t('book.nearest')} emptyLabel={t('book.nearestNone')} slots={nearest} onChoose={onChoose} />
      )}
    </div>
  );
}

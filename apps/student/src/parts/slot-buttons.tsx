import { useFormats } from '@4as/i18n/react';
import { useNow } from '@4as/ui';
import { Button } from '@mantine/core';
import classes from './slot-buttons.module.css';

/** A free time that is offered in place of one that is gone. */
export interface OfferedSlot {
  startsAt: string;
  endsAt: string;
  tutorId: string;
}

export interface SlotButtonsProps {
  label: string;
  slots: readonly OfferedSlot[];
  /** What is said when there is none. */
  emptyLabel: string;
  onChoose: (slot: OfferedSlot) => void;
  disabled?: boolean;
}

/** The nearest free times, each one tap away. */
export function SlotButtons({ label, slots, emptyLabel, onChoose, disabled }: SlotButtonsProps) {
  const formats = useFormats();
  const now = useNow();
  if (slots.length === 0) return <p className={classes.none}>{emptyLabel}</p>;
  return (
    <div role="group" aria-label={label} className={classes.slots}>
      <p className={classes.label} aria-hidden>
        {label}
      </p>
      {slots.map((slot) => (
        <Button
          key={`${slot.startsAt} ${slot.tutorId}`}
          variant="default"
          onClick={() => onChoose(slot)}
          disabled={disabled}
          fullWidth
        >
          {formats.dateTime(slot.startsAt, now)}
        </Button>
      ))}
    </div>
  );
}

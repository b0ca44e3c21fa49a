import { useFormats, useTranslation } from '@4as/i18n/react';
import { addDays, instantToLocal } from '@4as/scheduling';
import { DayColumns, EmptyState, ListSkeleton } from '@4as/ui';
import { ActionIcon, Button } from '@mantine/core';
import { IconCalendarOff, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { ProblemState } from '../pages/problem-state';
import classes from './slot-picker.module.css';

/** Days that are shown at once. */
export const shownDays = 7;

/** Free times of a range of days, as the server answers them. */
export interface OfferedDays {
  days: readonly { date: string; slots: readonly { startsAt: string; tutorId: string }[] }[];
  nextFreeSlot?: string | null;
}

export interface SlotPickerProps {
  /** Undefined while they are on their way. */
  slots: OfferedDays | undefined;
  error: unknown;
  onRetry: () => void;
  /** The first day shown, local to the viewer, `2026-11-24`. */
  from: string;
  today: string;
  /** Start of the chosen time, ISO 8601. */
  selected: string | null;
  /** Names of tutors by id, where it matters with whom a time would be. */
  tutorNames?: ReadonlyMap<string, string>;
  onFrom: (date: string) => void;
  onSelect: (startsAt: string) => void;
}

/** Free times of seven days to choose one from, week by week: columns on a desk, a list of days on a phone. */
export function SlotPicker(props: SlotPickerProps) {
  const { slots, error, onRetry, from, today, selected, tutorNames, onFrom, onSelect } = props;
  const { t } = useTranslation(['changes', 'app']);
  const formats = useFormats();
  const byDate = new Map(slots?.days.map((day) => [day.date, day.slots]));
  const isEmpty = slots !== undefined && slots.days.every((day) => day.slots.length === 0);
  const back = addDays(from, -shownDays);
  const labelOf = (startsAt: string, tutorId: string) => {
    const when = formats.dateTime(startsAt, Date.now());
    const name = tutorNames?.get(tutorId);
    return name === undefined ? when : t('slots.withTutor', { when, name });
  };

  return (
    <div className={classes.picker}>
      <div className={classes.head}>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('slots.previous')}
          disabled={from <= today}
          onClick={() => onFrom(back > today ? back : today)}
        >
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <p className={classes.range} role="status">
          {t('slots.week', {
            from: formats.localDateShort(from),
            to: formats.localDateShort(addDays(from, shownDays - 1)),
          })}
        </p>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('slots.next')}
          onClick={() => onFrom(addDays(from, shownDays))}
        >
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
      </div>
      {error !== undefined && slots === undefined && <ProblemState error={error} onRetry={onRetry} />}
      {error === undefined && slots === undefined && <ListSkeleton label={t('app:states.loading')} count={5} />}
      {isEmpty && <NoSlots next={slots.nextFreeSlot} onFrom={onFrom} />}
      {slots !== undefined && !isEmpty && (
        <DayColumns
          label={t('slots.list')}
          hint={t('slots.hint')}
          emptyLabel={t('slots.emptyDay')}
          selectedKey={selected}
          onSelect={onSelect}
          days={Array.from({ length: shownDays }, (_, index) => addDays(from, index)).map((date) => ({
            key: date,
            label: formats.localDateShort(date),
            items: (byDate.get(date) ?? []).map((slot) => ({
              key: slot.startsAt,
              label: formats.time(slot.startsAt),
              ariaLabel: labelOf(slot.startsAt, slot.tutorId),
            })),
          }))}
        />
      )}
    </div>
  );
}

function NoSlots({ next, onFrom }: { next: string | null | undefined; onFrom: (date: string) => void }) {
  const { t } = useTranslation('changes');
  const formats = useFormats();
  return (
    <EmptyState
      icon={IconCalendarOff}
      title={t('slots.none')}
      hint={next ? t('slots.noneHint') : t('slots.noneLater')}
      action={
        next && (
          <Button variant="default" onClick={() => onFrom(instantToLocal(Date.parse(next), formats.timeZone).date)}>
            {t('slots.goTo', { when: formats.dateTime(next, Date.now()) })}
          </Button>
        )
      }
    />
  );
}

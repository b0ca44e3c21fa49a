import { useFormats, useTranslation } from '@4as/i18n/react';
import { addDays, instantToLocal } from '@4as/scheduling';
import { DayColumns, EmptyState, ListSkeleton } from '@4as/ui';
import { ActionIcon, Button } from '@mantine/core';
import { IconCalendarOff, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemState } from '../pages/problem-state';
import classes from './slot-picker.module.css';
import { slotsShown, type OfferedDays, type ShownDay, type ShownSlot } from './slots-shown';

/** Days that are shown at once. */
export const shownDays = 7;

export interface SlotPickerProps {
  /** Undefined while they are on their way. */
  slots: OfferedDays | undefined;
  /** What they answer. While it stays the same, a time that goes stays in its place, greyed. */
  question: string;
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

/**
 * Free times of seven days to choose one from, week by week: columns on a desk, a list of days on a phone. One that somebody else
 * takes meanwhile is greyed where it stands, and said if it was the chosen one.
 */
export function SlotPicker(props: SlotPickerProps) {
  const { slots, question, error, onRetry, from, today, selected, tutorNames, onFrom, onSelect } = props;
  const { t } = useTranslation(['changes', 'app']);
  const formats = useFormats();
  const days = useDaysShown(slots, question);
  const byDate = new Map(days.map((day) => [day.date, day.slots]));
  const isEmpty = slots !== undefined && days.every((day) => day.slots.length === 0);
  const isChosenGone = days.some((day) => day.slots.some((slot) => slot.isGone && slot.startsAt === selected));
  const back = addDays(from, -shownDays);
  const labelOf = ({ startsAt, tutorId, isGone }: ShownSlot) => {
    const when = formats.dateTime(startsAt, Date.now());
    const name = tutorNames?.get(tutorId);
    if (isGone) return t('slots.gone', { when });
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
      <p className={classes.gone} role="status">
        {isChosenGone && t('slots.chosenGone')}
      </p>
      {error !== undefined && slots === undefined && <ProblemState error={error} onRetry={onRetry} />}
      {error === undefined && slots === undefined && <ListSkeleton label={t('app:states.loading')} count={5} />}
      {isEmpty && <NoSlots next={slots.nextFreeSlot} onFrom={onFrom} />}
      {slots !== undefined && !isEmpty && (
        <DayColumns
          label={t('slots.list')}
          hint={t('slots.hint')}
          emptyLabel={t('slots.emptyDay')}
          selectedKey={isChosenGone ? null : selected}
          onSelect={onSelect}
          days={Array.from({ length: shownDays }, (_, index) => addDays(from, index)).map((date) => ({
            key: date,
            label: formats.localDateShort(date),
            items: (byDate.get(date) ?? []).map((slot) => ({
              key: slot.startsAt,
              label: formats.time(slot.startsAt),
              ariaLabel: labelOf(slot),
              disabled: slot.isGone,
            })),
          }))}
        />
      )}
    </div>
  );
}

/** The days with what was shown of them since the question was asked. */
function useDaysShown(offered: OfferedDays | undefined, question: string): readonly ShownDay[] {
  const [shown, setShown] = useState<{ question: string; offered?: OfferedDays; days: readonly ShownDay[] }>({
    question,
    days: [],
  });
  if (shown.question === question && (offered === undefined || shown.offered === offered)) return shown.days;
  const days = offered ? slotsShown(shown.question === question ? shown.days : [], offered.days) : [];
  setShown({ question, offered, days });
  return days;
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

import { useFormats, useTranslation } from '@4as/i18n/react';
import { addDays } from '@4as/scheduling';
import { ProblemState } from '@4as/shell';
import { DayColumns, EmptyState, ListSkeleton } from '@4as/ui';
import { ActionIcon, Button } from '@mantine/core';
import { IconCalendarOff, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { FreeSlotsQuery } from '../../gql/graphql';
import { dateIn, daysFrom, shownDays } from './booking-address';
import classes from './slot-week.module.css';

type FreeSlots = FreeSlotsQuery['freeSlots'];

export interface SlotWeekProps {
  /** Undefined while they are on their way. */
  slots: FreeSlots | undefined;
  error: unknown;
  onRetry: () => void;
  from: string;
  today: string;
  selected: string | null;
  /** Names of the tutors by id, to say with whom a slot would be; empty where it is always the same. */
  tutorNames: ReadonlyMap<string, string>;
  onFrom: (date: string) => void;
  onSelect: (startsAt: string) => void;
}

/** Free times over seven days: columns on a desk, a list of days on a phone; week by week, or to the next free one. */
export function SlotWeek(props: SlotWeekProps) {
  const { slots, error, onRetry, from, today, selected, tutorNames, onFrom, onSelect } = props;
  const { t } = useTranslation(['student', 'app']);
  const formats = useFormats();
  const byDate = new Map(slots?.days.map((day) => [day.date, day.slots]));
  const isEmpty = slots !== undefined && slots.days.every((day) => day.slots.length === 0);
  const back = addDays(from, -shownDays);

  return (
    <div className={classes.week}>
      <div className={classes.head}>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('book.previousWeek')}
          disabled={from <= today}
          onClick={() => onFrom(back > today ? back : today)}
        >
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <p className={classes.range} role="status">
          {t('book.week', {
            from: formats.localDateShort(from),
            to: formats.localDateShort(addDays(from, shownDays - 1)),
          })}
        </p>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('book.nextWeek')}
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
          label={t('book.slots')}
          hint={t('book.slotsHint')}
          emptyLabel={t('book.noSlotThatDay')}
          selectedKey={selected}
          onSelect={onSelect}
          days={daysFrom(from).map((date) => ({
            key: date,
            label: formats.localDateShort(date),
            items: (byDate.get(date) ?? []).map((slot) => ({
              key: slot.startsAt,
              label: formats.time(slot.startsAt),
              ariaLabel: slotLabel(slot.startsAt, slot.tutorId),
            })),
          }))}
        />
      )}
    </div>
  );

  function slotLabel(startsAt: string, tutorId: string): string {
    const when = formats.dateTime(startsAt, Date.now());
    const name = tutorNames.get(tutorId);
    return name === undefined ? when : t('book.slotLabelWith', { when, name });
  }
}

function NoSlots({ next, onFrom }: { next: string | null | undefined; onFrom: (date: string) => void }) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  return (
    <EmptyState
      icon={IconCalendarOff}
      title={t('book.noSlots')}
      hint={next ? t('book.noSlotsHint') : t('book.noNextFree')}
      action={
        next && (
          <Button variant="default" onClick={() => onFrom(dateIn(formats.timeZone, Date.parse(next)))}>
            {t('book.nextFree', { when: formats.dateTime(next, Date.now()) })}
          </Button>
        )
      }
    />
  );
}

import { useFormats, useTranslation } from '@4as/i18n/react';
import { addDays, dayNumber, monthOf, weekdayOf } from '@4as/scheduling';
import { MonthDays, type MonthDay } from '@4as/ui';
import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './month-calendar.module.css';

/** Some Monday: weeks begin on it as in the grid of hours and in the view of a week. */
const MONDAY = '2026-11-23';

export interface MonthCalendarProps {
  /** A date of the month that is shown. */
  date: string;
  /** Months before that of the first date, and after that of the last, can not be gone to. */
  first: string;
  last: string;
  /** What a voice calls the days: "Heures libres, novembre 2026". */
  label: string;
  /** How the keys work, for those who do not see the calendar. */
  hint: string;
  /** What there is to say of a date; a voice says the date itself where nothing else is said. */
  dayOf: (date: string) => Pick<MonthDay, 'note' | 'disabled' | 'chosen'> & { spoken?: string | undefined };
  onDay: (date: string) => void;
  /** With the first date of the month that is gone to. */
  onMonth: (first: string) => void;
  /** Shown instead of the days, when there is a problem with them. */
  problem?: ReactNode;
}

/** A month to choose a day from, and the way to the months before and after: by its buttons, and by Page Up and Page Down. */
export function MonthCalendar({
  date,
  first,
  last,
  label,
  hint,
  dayOf,
  onDay,
  onMonth,
  problem = null,
}: MonthCalendarProps) {
  const { t } = useTranslation('changes');
  const formats = useFormats();
  const month = monthOf(date);
  const [before, after] = [monthOf(date, -1), monthOf(date, 1)];
  const isFirst = month.first <= first;
  const isLast = after.first > last;
  const go = (step: -1 | 1) => {
    if (step === -1 && !isFirst) onMonth(before.first);
    if (step === 1 && !isLast) onMonth(after.first);
  };

  return (
    <div className={classes.month}>
      <div className={classes.head}>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('calendar.previousMonth')}
          disabled={isFirst}
          onClick={() => go(-1)}
        >
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <p className={classes.name} role="status">
          {formats.localMonth(month.first)}
        </p>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('calendar.nextMonth')}
          disabled={isLast}
          onClick={() => go(1)}
        >
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
      </div>
      {problem ?? (
        <MonthDays
          label={label}
          hint={hint}
          weekdays={Array.from({ length: 7 }, (_, index) => {
            const long = formats.localWeekday(addDays(MONDAY, index));
            return { long, short: long.slice(0, 3) };
          })}
          offset={weekdayOf(dayNumber(month.first)) - 1}
          onSelect={onDay}
          onMonth={go}
          days={Array.from({ length: month.days }, (_, index) => {
            const key = addDays(month.first, index);
            const { spoken = formats.localDate(key, Date.now()), ...day } = dayOf(key);
            return { key, label: String(index + 1), spoken, ...day };
          })}
        />
      )}
    </div>
  );
}

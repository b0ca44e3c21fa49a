import { useFormats, useTranslation } from '@4as/i18n/react';
import { addDays, dayNumber, monthOf, weekdayOf } from '@4as/scheduling';
import { ProblemState } from '@4as/shell';
import { useLiveSlots } from '@4as/shell/sessions';
import { MonthDays } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { graphql } from '../../gql';
import { SlotChangesDocument } from '../../parts/slot-changes';
import classes from './slot-month.module.css';

const FreeDaysDocument = graphql(`
  query FreeDays($courseId: ID!, $tutorId: ID, $minutes: Int!, $from: LocalDate!, $days: Int!, $timeZone: String!) {
    freeSlots(
      courseId: $courseId
      tutorId: $tutorId
      minutes: $minutes
      from: $from
      days: $days
      timeZone: $timeZone
    ) {
      days {
        date
        slotCount
      }
    }
  }
`);

/** Nobody can be booked further ahead. */
const FARTHEST_DAYS = 365;

/** A Sunday, on which weeks begin in Canada. */
const SUNDAY = '2026-11-22';

export interface SlotMonthProps {
  /** What slots are asked for, but for the days. */
  question: { courseId: string; tutorId: string | null; minutes: number; timeZone: string };
  /** A date of the month that is shown. */
  from: string;
  today: string;
  /** Whether the viewer hears of slots that go. */
  live: boolean;
  onDay: (date: string) => void;
  onMonth: (from: string) => void;
}

/** On which days of a month there are free times, and how many; a day leads to its times. */
export function SlotMonth({ question, from, today, live, onDay, onMonth }: SlotMonthProps) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const month = monthOf(from);
  const [before, after] = [monthOf(from, -1), monthOf(from, 1)];
  const isFirst = month.first <= today;
  const isLast = after.first > addDays(today, FARTHEST_DAYS);
  const firstAsked = isFirst ? today : month.first;
  const days = dayNumber(after.first) - dayNumber(firstAsked);
  const answer = useQuery(FreeDaysDocument, {
    variables: { ...question, from: firstAsked, days },
    fetchPolicy: 'cache-and-network',
  });
  useLiveSlots(SlotChangesDocument, {
    variables: { courseId: question.courseId, tutorId: question.tutorId },
    from: firstAsked,
    days,
    refetch: () => answer.refetch(),
    enabled: live,
  });
  // The month stands while its slots are on their way: who goes through months by the keys stays where they are.
  const counts = new Map(answer.data?.freeSlots.days.map((day) => [day.date, day.slotCount]));
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
          aria-label={t('book.month.previous')}
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
          aria-label={t('book.month.next')}
          disabled={isLast}
          onClick={() => go(1)}
        >
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
      </div>
      {answer.error !== undefined && answer.data === undefined ? (
        <ProblemState error={answer.error} onRetry={() => void answer.refetch()} />
      ) : (
        <MonthDays
          label={t('book.month.days', { month: formats.localMonth(month.first) })}
          hint={t('book.month.hint')}
          weekdays={Array.from({ length: 7 }, (_, index) => {
            const long = formats.localWeekday(addDays(SUNDAY, index));
            return { long, short: long.slice(0, 3) };
          })}
          offset={weekdayOf(dayNumber(month.first)) % 7}
          onSelect={onDay}
          onMonth={go}
          days={Array.from({ length: month.days }, (_, index) => {
            const date = addDays(month.first, index);
            const count = counts.get(date) ?? 0;
            const day = formats.localDate(date, Date.now());
            return {
              key: date,
              label: String(index + 1),
              note: count > 0 ? t('book.month.free', { count }) : undefined,
              spoken: answer.data && count === 0 ? t('book.month.dayFull', { day }) : day,
              disabled: count === 0,
            };
          })}
        />
      )}
    </div>
  );
}

import { useFormats, useTranslation } from '@4as/i18n/react';
import { addDays, dayNumber, monthOf } from '@4as/scheduling';
import { ProblemState } from '@4as/shell';
import { MonthCalendar, useLiveSlots } from '@4as/shell/sessions';
import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql';
import { SlotChangesDocument } from '../../parts/slot-changes';

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
  const { first } = monthOf(from);
  const firstAsked = first <= today ? today : first;
  const days = dayNumber(monthOf(from, 1).first) - dayNumber(firstAsked);
  const answer = useQuery(FreeDaysDocument, {
    variables: { ...question, from: firstAsked, days },
    fetchPolicy: 'cache-and-network',
  });
  useLiveSlots(SlotChangesDocument, {
    variables: { courseId: question.courseId, tutorId: question.tutorId },
    from: firstAsked,
    days,
    refetch: () => answer.refetch(),
    hears: live,
  });
  // The month stands while its slots are on their way: who goes through months by the keys stays where they are.
  const counts = new Map(answer.data?.freeSlots.days.map((day) => [day.date, day.slotCount]));

  return (
    <MonthCalendar
      date={from}
      first={today}
      last={addDays(today, FARTHEST_DAYS)}
      label={t('book.month.days', { month: formats.localMonth(first) })}
      hint={t('book.month.hint')}
      dayOf={(date) => {
        const count = counts.get(date) ?? 0;
        if (count > 0) return { note: t('book.month.free', { count }) };
        const day = formats.localDate(date, Date.now());
        return { disabled: true, spoken: answer.data && t('book.month.dayFull', { day }) };
      }}
      onDay={onDay}
      onMonth={onMonth}
      problem={
        answer.error !== undefined && answer.data === undefined ? (
          <ProblemState error={answer.error} onRetry={() => void answer.refetch()} />
        ) : null
      }
    />
  );
}

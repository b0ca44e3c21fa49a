import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { FormError, Row, RowList, Section, toast } from '@4as/ui';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { SetWeeklyAvailabilityMutation } from '../../gql/graphql';
import { useProblemText } from '../../parts/problem-text';
import { DayHours } from './day-hours';
import { copyDay, nextRange, problemOfRange, totalMinutes, weekdays, type Range } from './week';
import classes from './weekly-hours.module.css';

const WeeklyHoursFragment = graphql(`
  fragment WeeklyHours on TutorAccount {
    id
    availability {
      id
      weekday
      startMinute
      endMinute
      validFrom
      validUntil
    }
  }
`);

const SetWeeklyAvailabilityDocument = graphql(`
  mutation SetWeeklyAvailability($input: SetWeeklyAvailabilityInput!) {
    setWeeklyAvailability(input: $input) {
      ... on AvailabilityChanged {
        tutor {
          ...WeeklyHours
        }
        outside {
          id
          startsAt
          endsAt
          student {
            id
            name
          }
        }
      }
      ... on Failure {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`);

type Answer = SetWeeklyAvailabilityMutation['setWeeklyAvailability'];
type Outside = Extract<Answer, { __typename: 'AvailabilityChanged' }>['outside'];

/** The hours of each week as a list: every range by its fields, a day copied to others, saved all at once. */
export function WeeklyHours({ tutor }: { tutor: FragmentType<typeof WeeklyHoursFragment> }) {
  const { t } = useTranslation('tutor');
  const formats = useFormats();
  const problemText = useProblemText();
  const { availability } = readFragment(WeeklyHoursFragment, tutor);
  const saved = availability.map(({ id, weekday, startMinute, endMinute, validFrom, validUntil }) => ({
    key: id,
    weekday,
    startMinute,
    endMinute,
    validFrom: validFrom ?? null,
    validUntil: validUntil ?? null,
  }));
  // Null: nothing was changed yet, what is shown is what is saved.
  const [draft, setDraft] = useState<Range[] | null>(null);
  const [outside, setOutside] = useState<Outside>([]);
  const added = useRef(0);
  const newKey = () => `new-${(added.current += 1)}`;
  const ranges = draft ?? saved;
  const save = useCommand(SetWeeklyAvailabilityDocument, {
    onDone: (result) => {
      setDraft(null);
      setOutside(result.outside);
      toast.success(t('hours.saved'));
    },
  });
  const isRight = ranges.every((range) => problemOfRange(range, ranges) === null);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const rules = ranges.map(({ key: _key, ...rule }) => rule);
        if (isRight) void save.run({ input: { rules } });
      }}
    >
      <ul className={classes.days}>
        {weekdays.map((weekday) => (
          <DayHours
            key={weekday}
            weekday={weekday}
            ranges={ranges}
            onAdd={() => setDraft([...ranges, nextRange(ranges, weekday, newKey())])}
            onChange={(changed) => setDraft(ranges.map((range) => (range.key === changed.key ? changed : range)))}
            onRemove={(removed) => setDraft(ranges.filter((range) => range.key !== removed.key))}
            onCopy={(to) => setDraft(copyDay(ranges, weekday, to, newKey))}
          />
        ))}
      </ul>
      <FormError>{save.failure?.message ?? problemText(save.problem)}</FormError>
      <div className={classes.bar}>
        <span className={classes.total} role="status">
          {t('hours.total', { hours: formats.duration(totalMinutes(ranges)) })}
          {draft === null ? null : ` · ${t('hours.unsaved')}`}
        </span>
        {draft !== null && (
          <Button variant="default" onClick={() => setDraft(null)} disabled={save.running}>
            {t('hours.discard')}
          </Button>
        )}
        <Button type="submit" loading={save.running} disabled={draft === null || !isRight}>
          {t('hours.save')}
        </Button>
      </div>
      {outside.length > 0 && (
        <Section title={t('hours.outsideTitle', { count: outside.length })} hint={t('hours.outsideHint')}>
          <RowList>
            {outside.map((session) => (
              <Row
                key={session.id}
                to={`/seances/${session.id}`}
                title={formats.range(session.startsAt, session.endsAt, Date.now())}
                detail={session.student.name}
              />
            ))}
          </RowList>
        </Section>
      )}
    </form>
  );
}

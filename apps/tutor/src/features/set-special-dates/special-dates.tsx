import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { EmptyState, FormError, Row, RowList, Section, StatusDot, toast, useNow } from '@4as/ui';
import { Button, Group } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { SetAvailabilityOverridesMutation } from '../../gql/graphql';
import { useProblemText } from '../../parts/problem-text';
import { SpecialDateForm } from './special-date-form';

const SpecialDatesFragment = graphql(`
  fragment SpecialDates on TutorAccount {
    id
    timeZone
    overrides {
      date
      ranges {
        startMinute
        endMinute
      }
    }
  }
`);

const SetAvailabilityOverridesDocument = graphql(`
  mutation SetAvailabilityOverrides($input: SetAvailabilityOverridesInput!) {
    setAvailabilityOverrides(input: $input) {
      ... on AvailabilityChanged {
        tutor {
          ...SpecialDates
        }
        outside {
          id
          ...AffectedSession
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

const RemoveAvailabilityOverridesDocument = graphql(`
  mutation RemoveAvailabilityOverrides($input: RemoveAvailabilityOverridesInput!) {
    removeAvailabilityOverrides(input: $input) {
      ... on AvailabilityChanged {
        tutor {
          ...SpecialDates
        }
        outside {
          id
          ...AffectedSession
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

type Answer = SetAvailabilityOverridesMutation['setAvailabilityOverrides'];
export type Outside = Extract<Answer, { __typename: 'AvailabilityChanged' }>['outside'];

export interface SpecialDatesProps {
  tutor: FragmentType<typeof SpecialDatesFragment>;
  /** Dates were saved or given back; these booked sessions lie outside the hours now. */
  onSaved: (outside: Outside) => void;
}

/** Dates with hours of their own, or closed, and the form that adds them. */
export function SpecialDates({ tutor, onSaved }: SpecialDatesProps) {
  const { t } = useTranslation('tutor');
  const problemText = useProblemText();
  const { overrides, timeZone } = readFragment(SpecialDatesFragment, tutor);
  const formats = useFormats(timeZone);
  const now = useNow();
  const clock = useFormats('UTC');
  const done = (outside: Outside, text: string) => {
    onSaved(outside);
    toast.success(text);
  };
  const save = useCommand(SetAvailabilityOverridesDocument, {
    onDone: ({ outside }) => done(outside, t('hours.datesSaved')),
  });
  const remove = useCommand(RemoveAvailabilityOverridesDocument, {
    onDone: ({ outside }) => done(outside, t('hours.dateGivenBack')),
  });
  const time = (minute: number) => clock.time(minute * 60_000);

  return (
    <>
      <Section title={t('hours.addDates')} hint={t('hours.addDatesHint')}>
        <SpecialDateForm
          timeZone={timeZone}
          closedDates={new Map(overrides.map(({ date, ranges }) => [date, ranges.length === 0]))}
          running={save.running}
          fieldErrors={save.fieldErrors}
          error={save.failure?.message ?? problemText(save.problem)}
          onSave={async (input) => (await save.run({ input })).kind === 'done'}
        />
      </Section>
      <Section title={t('hours.comingDates')}>
        <FormError>{remove.failure?.message ?? problemText(remove.problem)}</FormError>
        {overrides.length === 0 ? (
          <EmptyState icon={IconCalendarOff} title={t('hours.noDates')} hint={t('hours.noDatesHint')} />
        ) : (
          <RowList label={t('hours.comingDates')}>
            {overrides.map(({ date, ranges }) => (
              <Row
                key={date}
                title={formats.localDate(date, now)}
                detail={
                  ranges.length === 0 ? (
                    <StatusDot tone="danger">{t('hours.closed')}</StatusDot>
                  ) : (
                    ranges
                      .map(({ startMinute, endMinute }) =>
                        t('hours.range', { start: time(startMinute), end: time(endMinute) }),
                      )
                      .join(', ')
                  )
                }
                end={
                  <Group>
                    <Button
                      variant="subtle"
                      loading={remove.running}
                      aria-label={t('hours.giveBackOf', { date: formats.localDate(date, now) })}
                      onClick={() => void remove.run({ input: { dates: [date] } })}
                    >
                      {t('hours.giveBack')}
                    </Button>
                  </Group>
                }
              />
            ))}
          </RowList>
        )}
      </Section>
    </>
  );
}

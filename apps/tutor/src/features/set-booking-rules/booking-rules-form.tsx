import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { FormError, FormFields, toast } from '@4as/ui';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';
import { UnsavedGuard } from '../../parts/unsaved-guard';

const BookingRulesFragment = graphql(`
  fragment BookingRulesForm on TutorAccount {
    id
    bookingRules {
      buffer {
        own
        standard
      }
      notice {
        own
        standard
      }
      horizon {
        own
        standard
      }
      grid {
        own
        standard
      }
    }
  }
`);

const SetBookingRulesDocument = graphql(`
  mutation SetBookingRules($input: SetBookingRulesInput!) {
    setBookingRules(input: $input) {
      ... on AvailabilityChanged {
        tutor {
          bufferMinutes
          noticeMinutes
          horizonDays
          gridMinutes
          ...BookingRulesForm
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

const HOUR = 60;
const DAY = 24 * HOUR;

/** What can be chosen: minutes, and days for the horizon. Another value that was set elsewhere is offered too. */
const choices = {
  buffer: [0, 5, 10, 15, 20, 30, 45, 60],
  notice: [0, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY],
  horizon: [7, 14, 21, 30, 45, 60, 90, 120, 180, 365],
  grid: [15, 20, 30, 60],
} as const;

type RuleName = keyof typeof choices;
type Chosen = Record<RuleName, number | null>;
const hints = {
  buffer: 'hours.bufferHint',
  notice: 'hours.noticeHint',
  horizon: 'hours.horizonHint',
  grid: 'hours.stepsHint',
} as const;
const names: readonly RuleName[] = ['buffer', 'notice', 'horizon', 'grid'];

/** The tutor's own limits of booking, each over what the platform has for everybody. */
export function BookingRulesForm({ tutor }: { tutor: FragmentType<typeof BookingRulesFragment> }) {
  const { t } = useTranslation('tutor');
  const formats = useFormats();
  const problemText = useProblemText();
  const { bookingRules } = readFragment(BookingRulesFragment, tutor);
  const saved: Chosen = {
    buffer: bookingRules.buffer.own ?? null,
    notice: bookingRules.notice.own ?? null,
    horizon: bookingRules.horizon.own ?? null,
    grid: bookingRules.grid.own ?? null,
  };
  const [draft, setDraft] = useState<Partial<Chosen>>({});
  const chosen = { ...saved, ...draft };
  const changed = names.some((name) => chosen[name] !== saved[name]);
  const save = useCommand(SetBookingRulesDocument, {
    onDone: () => {
      setDraft({});
      toast.success(t('hours.rulesSaved'));
    },
  });
  const say: Record<RuleName, (value: number) => string> = {
    buffer: (value) => (value === 0 ? t('hours.noBuffer') : formats.duration(value)),
    notice: (value) =>
      value === 0
        ? t('hours.noNotice')
        : value > DAY && value % DAY === 0
          ? t('hours.dayCount', { count: value / DAY })
          : formats.duration(value),
    horizon: (value) => t('hours.horizonValue', { count: value }),
    grid: (value) => t('hours.gridValue', { minutes: formats.duration(value) }),
  };

  return (
    <FormFields
      onSubmit={(event) => {
        event.preventDefault();
        const { buffer, notice, horizon, grid } = chosen;
        void save.run({
          input: { bufferMinutes: buffer, noticeMinutes: notice, horizonDays: horizon, gridMinutes: grid },
        });
      }}
    >
      {names.map((name) => {
        const { standard } = bookingRules[name];
        const own = chosen[name];
        const values = [...new Set([...choices[name], ...(own === null ? [] : [own])])].sort((a, b) => a - b);
        return (
          <NativeSelect
            key={name}
            label={t(`hours.${name}`)}
            description={t(hints[name])}
            value={own ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setDraft({ ...draft, [name]: value === '' ? null : Number(value) });
            }}
            data={[
              { value: '', label: t('hours.standard', { value: say[name](standard) }) },
              ...values.map((value) => ({ value: String(value), label: say[name](value) })),
            ]}
          />
        );
      })}
      <FormError>{save.failure?.message ?? problemText(save.problem)}</FormError>
      <Group>
        <Button type="submit" loading={save.running} disabled={!changed}>
          {t('hours.saveRules')}
        </Button>
      </Group>
      <UnsavedGuard unsaved={changed} />
    </FormFields>
  );
}

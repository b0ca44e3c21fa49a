import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { FormError, FormFields, toast } from '@4as/ui';
import { useApolloClient } from '@apollo/client/react';
import { Button, Checkbox, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { graphql } from '../../gql';
import type { SessionChoiceInput, TimeOffPreviewQuery } from '../../gql/graphql';
import { useProblemText } from '../../parts/problem-text';
import { PeriodFields, type PeriodText } from './period-fields';
import { emptyPeriod, periodOf, type Period } from './period';
import { WordsFields, type Words } from './words-fields';

const TimeOffPreviewDocument = graphql(`
  query TimeOffPreview($startsAt: DateTime, $endsAt: DateTime) {
    timeOffPreview(startsAt: $startsAt, endsAt: $endsAt) {
      appointment {
        id
        startsAt
      }
      ...SessionToSettle
    }
  }
`);

const TakeTimeOffDocument = graphql(`
  mutation TakeTimeOff($input: TakeTimeOffInput!) {
    takeTimeOff(input: $input) {
      ... on TimeOffChanged {
        timeOff {
          id
          state
        }
        tutor {
          id
          ...AwaySwitch
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

export type Affected = TimeOffPreviewQuery['timeOffPreview'];

export interface TimeOffFormProps {
  timeZone: string;
  /** What is filled in at first. */
  initial: PeriodText;
  /** The sessions that the period meets, with what is decided for each; the answer is in `choices`. */
  renderSessions: (affected: Affected, period: Period) => ReactNode;
  /** What was decided for these sessions; null while something is missing. */
  choicesFor: (affected: Affected, period: Period) => SessionChoiceInput[] | null;
  onTaken: () => void;
}

/** A period away in two steps: when and why, then what happens with each session in it. Nothing is done before the second. */
export function TimeOffForm({ timeZone, initial, renderSessions, choicesFor, onTaken }: TimeOffFormProps) {
  const { t } = useTranslation('tutor');
  const problemText = useProblemText();
  const client = useApolloClient();
  const [text, setText] = useState<PeriodText>(initial);
  const [words, setWords] = useState<Words>({ reason: '', message: '' });
  const [emergency, setEmergency] = useState(false);
  const [preview, setPreview] = useState<{ period: Period; affected: Affected } | null>(null);
  const [failed, setFailed] = useState(false);
  const period = periodOf(text, timeZone);
  const look = async (wanted: Period) => {
    setFailed(false);
    try {
      const { data } = await client.query({
        query: TimeOffPreviewDocument,
        variables: wanted,
        fetchPolicy: 'network-only',
      });
      if (data) setPreview({ period: wanted, affected: data.timeOffPreview });
    } catch {
      setFailed(true);
    }
  };
  const take = useCommand(TakeTimeOffDocument, {
    onDone: () => {
      setText(emptyPeriod);
      setWords({ reason: '', message: '' });
      setEmergency(false);
      setPreview(null);
      toast.success(t('timeOff.taken'));
      onTaken();
    },
    onFailure: (failure) => {
      // What was decided about is no longer what is there.
      if (failure.code !== 'InvalidInput' && preview) void look(preview.period);
    },
  });
  const choices = preview && choicesFor(preview.affected, preview.period);
  const change = (changed: PeriodText) => {
    setText(changed);
    setPreview(null);
  };

  return (
    <FormFields
      onSubmit={(event) => {
        event.preventDefault();
        if (!preview) {
          if (period) void look(period);
        } else if (choices) {
          const { reason, message } = words;
          void take.run({ input: { ...preview.period, emergency, reason, message, choices } });
        }
      }}
    >
      <PeriodFields text={text} onChange={change} errors={take.fieldErrors} />
      <Checkbox
        label={t('timeOff.emergency')}
        description={t('timeOff.emergencyHint')}
        checked={emergency}
        onChange={(event) => setEmergency(event.currentTarget.checked)}
      />
      {preview && (
        <>
          {renderSessions(preview.affected, preview.period)}
          <WordsFields words={words} onChange={setWords} showMessage={preview.affected.length > 0} />
        </>
      )}
      <FormError>
        {take.failure?.message ?? problemText(take.problem) ?? (failed ? t('timeOff.noPreview') : undefined)}
      </FormError>
      <Group>
        <Button type="submit" loading={take.running} disabled={preview ? choices === null : period === null}>
          {t(preview ? 'timeOff.take' : 'timeOff.look')}
        </Button>
        {preview && (
          <Button variant="default" onClick={() => setPreview(null)} disabled={take.running}>
            {t('timeOff.back')}
          </Button>
        )}
      </Group>
    </FormFields>
  );
}

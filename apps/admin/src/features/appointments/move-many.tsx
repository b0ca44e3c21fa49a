import { useCommand, useRefresh, type SuccessOf } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { ListSkeleton, useNow } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { MoveSessionsMutation } from '../../gql/graphql';
import { useRequestId } from '../../parts/use-request-id';
import { BulkResults } from './bulk-results';
import type { BulkFormProps } from './cancel-many';
import { ChoiceSelect } from './choice-select';
import { EffectList } from './effect-list';
import { ReasonForm } from './reason-form';

const MovePreviewDocument = graphql(`
  query MovePreview($input: MovePreviewInput!) {
    movePreview(input: $input) {
      count
      effects {
        appointment {
          id
          ...EffectSession
        }
        startsAt
        endsAt
        tutor {
          id
          name
        }
        refusal
      }
    }
  }
`);

const MoveSessionsDocument = graphql(`
  mutation MoveSessions($input: MoveSessionsInput!) {
    moveSessions(input: $input) {
      ... on SessionsChanged {
        count
        answers {
          refusal
          appointment {
            id
            state
            ...EffectSession
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

/** Shows where a shift leads each session, and which can not go there and why, before the click; then what was done to each. */
export function MoveMany({ ids, onClose }: BulkFormProps) {
  const { t } = useTranslation(['admin', 'app']);
  const formats = useFormats();
  const now = useNow();
  const refresh = useRefresh<'appointments' | 'appointment' | 'appointmentConflicts'>();
  const requestIdOf = useRequestId();
  const [days, setDays] = useState('7');
  const [time, setTime] = useState('');
  const [tutorId, setTutorId] = useState<string | null>(null);
  const shift = { days: daysOf(days) ?? 0, minutes: minutesOf(time), tutorId };
  const isAsked = daysOf(days) !== null && (shift.days !== 0 || shift.minutes !== null || tutorId !== null);
  const input = { appointmentIds: [...ids], ...shift };
  // Not for every key of a number that is being written.
  const [asked] = useDebouncedValue(JSON.stringify(input), 250);
  const isSettled = asked === JSON.stringify(input);
  const { data, error, refetch } = useQuery(MovePreviewDocument, {
    variables: { input: JSON.parse(asked) as typeof input },
    fetchPolicy: 'network-only',
    skip: !isAsked || !isSettled,
  });
  const [answers, setAnswers] = useState<SuccessOf<MoveSessionsMutation> | null>(null);
  const move = useCommand(MoveSessionsDocument, {
    onDone: (result) => {
      setAnswers(result);
      void refresh('appointments', 'appointment', 'appointmentConflicts');
    },
  });
  if (answers) {
    const { count } = answers;
    return (
      <BulkResults
        summary={t('appointments.bulk.moved', { count, all: ids.length })}
        answers={answers.answers}
        onClose={() => onClose(true)}
      />
    );
  }
  const preview = isAsked && isSettled ? data?.movePreview : undefined;
  return (
    <ReasonForm
      command={move}
      confirm={t('appointments.bulk.moveConfirm', { count: preview?.count ?? ids.length })}
      disabled={!preview || preview.count === 0}
      onClose={() => onClose(false)}
      onConfirm={(reason) => {
        const requestId = requestIdOf([JSON.stringify(input), reason]);
        if (preview) void move.run({ input: { ...input, reason, requestId } });
      }}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('appointments.bulk.days')}
          description={t('appointments.bulk.daysHint')}
          inputMode="numeric"
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
          error={daysOf(days) === null ? t('appointments.bulk.daysWrong') : undefined}
        />
        <TextInput
          type="time"
          label={t('appointments.bulk.newTime')}
          description={t('appointments.bulk.newTimeHint')}
          step={900}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      </SimpleGrid>
      <ChoiceSelect
        kind="TUTOR"
        label={t('appointments.bulk.newTutor')}
        none={t('appointments.bulk.sameTutor')}
        chosenId={tutorId}
        onChoose={setTutorId}
      />
      {!isAsked && <p role="status">{t('appointments.bulk.nothingAsked')}</p>}
      {isAsked && error && !preview && <ProblemState error={error} onRetry={() => void refetch()} />}
      {isAsked && !error && !preview && <ListSkeleton label={t('app:states.loading')} />}
      {preview && (
        <>
          <p role="status">{t('appointments.bulk.movable', { count: preview.count, all: ids.length })}</p>
          <EffectList
            label={t('appointments.bulk.effects')}
            effects={preview.effects.map((effect) => {
              const when = formats.range(effect.startsAt, effect.endsAt, now);
              const tutor = effect.tutor?.name;
              return {
                ...effect,
                text:
                  tutorId && tutor
                    ? t('appointments.bulk.toWith', { when, tutor })
                    : t('appointments.bulk.to', { when }),
              };
            })}
          />
        </>
      )}
    </ReasonForm>
  );
}

/** The whole number that is written, from -365 to 365; null for anything else. */
function daysOf(text: string): number | null {
  const plain = text.trim().replace('−', '-');
  const days = Number(plain);
  return /^-?\d{1,3}$/.test(plain) && Math.abs(days) <= 365 ? days : null;
}

/** Minutes after midnight of a field for times; null while it is empty. */
function minutesOf(time: string): number | null {
  const [hours, minutes] = time.split(':').map(Number);
  return hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
}

import { useCommand, useRefresh, type SuccessOf } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { ListSkeleton } from '@4as/ui';
import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { CancellationTermsOf, CancelSessionsMutation } from '../../gql/graphql';
import { oneOf } from '../../parts/one-of';
import { useRequestId } from '../../parts/use-request-id';
import { BulkResults } from './bulk-results';
import { EffectList } from './effect-list';
import { ReasonForm } from './reason-form';

const CancellationPreviewDocument = graphql(`
  query CancellationPreview($input: CancellationPreviewInput!) {
    cancellationPreview(input: $input) {
      count
      refundCents
      tutorsEarnCents
      effects {
        appointment {
          id
          ...EffectSession
        }
        refusal
        refundCents
        tutorEarnsCents
        tutorWouldEarnCents
      }
    }
  }
`);

const CancelSessionsDocument = graphql(`
  mutation CancelSessions($input: CancelSessionsInput!) {
    cancelSessions(input: $input) {
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

const allTerms = ['COMPANY', 'STUDENT'] as const satisfies readonly CancellationTermsOf[];

export interface BulkFormProps {
  ids: readonly string[];
  /** With true when something was done: the selection is of the past then. */
  onClose: (isDone: boolean) => void;
}

/** Shows what cancelling does to each session, and in all, before the click; then what was done to each. */
export function CancelMany({ ids, onClose }: BulkFormProps) {
  const { t } = useTranslation(['admin', 'app']);
  const formats = useFormats();
  const refresh = useRefresh<'appointments' | 'appointment' | 'appointmentConflicts'>();
  const requestIdOf = useRequestId();
  const [terms, setTerms] = useState<CancellationTermsOf>('COMPANY');
  const chosen = { appointmentIds: [...ids], terms };
  const { data, error, refetch, networkStatus } = useQuery(CancellationPreviewDocument, {
    variables: { input: chosen },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  const [answers, setAnswers] = useState<SuccessOf<CancelSessionsMutation> | null>(null);
  const cancel = useCommand(CancelSessionsDocument, {
    onDone: (result) => {
      setAnswers(result);
      void refresh('appointments', 'appointment', 'appointmentConflicts');
    },
    // The sums have changed meanwhile: they are shown as they are now.
    onFailure: () => void refetch(),
  });
  if (answers) {
    const { count } = answers;
    return (
      <BulkResults
        summary={t('appointments.bulk.cancelled', { count, all: ids.length })}
        answers={answers.answers}
        onClose={() => onClose(true)}
      />
    );
  }
  const preview = networkStatus === NetworkStatus.setVariables ? undefined : data?.cancellationPreview;
  return (
    <ReasonForm
      command={cancel}
      confirm={t('appointments.bulk.cancelConfirm', { count: preview?.count ?? ids.length })}
      danger
      disabled={!preview || preview.count === 0}
      onClose={() => onClose(false)}
      onConfirm={(reason) => {
        if (!preview) return;
        const { refundCents } = preview;
        const requestId = requestIdOf([...ids, terms, String(refundCents), reason]);
        void cancel.run({ input: { ...chosen, refundCents, reason, requestId } });
      }}
    >
      <Radio.Group
        label={t('appointments.bulk.terms')}
        value={terms}
        onChange={(value) => setTerms(oneOf(value, allTerms) ?? 'COMPANY')}
      >
        <Stack gap="xs" mt="xs">
          {allTerms.map((value) => (
            <Radio key={value} value={value} label={t(`appointments.bulk.termsOf.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {error && !preview && <ProblemState error={error} onRetry={() => void refetch()} />}
      {!preview && !error && <ListSkeleton label={t('app:states.loading')} />}
      {preview && (
        <>
          <p role="status">
            {t('appointments.bulk.possible', {
              count: preview.count,
              all: ids.length,
              refund: formats.money(preview.refundCents),
              earnings: formats.money(preview.tutorsEarnCents),
            })}
          </p>
          <EffectList
            label={t('appointments.bulk.effects')}
            effects={preview.effects.map((effect) => ({
              ...effect,
              text: (
                <>
                  {t('appointments.bulk.refund', { amount: formats.money(effect.refundCents) })}
                  <br />
                  {t('appointments.bulk.earns', {
                    amount: formats.money(effect.tutorEarnsCents),
                    full: formats.money(effect.tutorWouldEarnCents),
                  })}
                </>
              ),
            }))}
          />
        </>
      )}
    </ReasonForm>
  );
}

import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { ConfirmDialog, toast } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql';
import type { SeriesScope } from '../../gql/graphql';
import classes from './manage-series.module.css';
import { ScopeChoice } from './scope-choice';

const SeriesCancellationDocument = graphql(`
  query SeriesCancellation($seriesId: ID!, $scope: SeriesScope!, $sessionId: ID) {
    seriesCancellation(seriesId: $seriesId, scope: $scope, sessionId: $sessionId) {
      sessionCount
      paidCount
      refundCents
      keptCents
    }
  }
`);

const CancelSeriesDocument = graphql(`
  mutation CancelSeries($input: CancelSeriesInput!) {
    cancelSeries(input: $input) {
      ... on SeriesChanged {
        sessionCount
        series {
          id
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

export interface CancelSessionsProps {
  seriesId: string;
  /** The one that was chosen; null to cancel the whole series. */
  sessionId: string | null;
  onClose: () => void;
  onDone: () => void;
}

/** Asks which sessions are to be cancelled, says what goes back before the click, and cancels them. */
export function CancelSessions({ seriesId, sessionId, onClose, onDone }: CancelSessionsProps) {
  const { t } = useTranslation(['series', 'errors']);
  const formats = useFormats();
  const [scope, setScope] = useState<SeriesScope>(sessionId === null ? 'ALL' : 'THIS');
  const [reason, setReason] = useState('');
  const { data } = useQuery(SeriesCancellationDocument, {
    variables: { seriesId, scope, sessionId },
    fetchPolicy: 'network-only',
  });
  const cancel = useCommand(CancelSeriesDocument, {
    onDone: ({ sessionCount }) => {
      toast.success(t('page.cancelled', { count: sessionCount }));
      onDone();
    },
  });
  const effect = data?.seriesCancellation;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={sessionId === null ? t('page.cancelAll') : t('page.cancelTitle')}
      confirmLabel={t('page.cancelConfirm')}
      cancelLabel={t('page.keepThem')}
      tone="danger"
      running={cancel.running || effect === undefined}
      error={cancel.failure?.message ?? (cancel.problem && t(`errors:${cancel.problem.code}`))}
      onConfirm={() =>
        void cancel.run({ input: { seriesId, sessionId, scope, reason: reason.trim() === '' ? null : reason.trim() } })
      }
    >
      <div className={classes.form}>
        {sessionId !== null && <ScopeChoice value={scope} onChange={setScope} />}
        <Textarea
          label={t('page.cancelReason')}
          value={reason}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div role="status">
          {effect && (
            <>
              <p className={classes.soft}>{t('page.cancelEffect', { count: effect.sessionCount })}</p>
              {effect.paidCount > 0 && (
                <p>
                  <strong>{t('page.cancelRefund', { amount: formats.money(effect.refundCents) })}</strong>{' '}
                  {effect.keptCents > 0 && t('page.cancelKept', { amount: formats.money(effect.keptCents) })}
                </p>
              )}
            </>
          )}
        </div>
      </div>
    </ConfirmDialog>
  );
}

import { problemOf } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { ErrorState } from '@4as/ui';

export interface ProblemStateProps {
  /** The error of a query. */
  error: unknown;
  onRetry?: () => void;
}

/** What a page or a part of one shows when its query failed: the words of the error's code, and a way to try again. */
export function ProblemState({ error, onRetry }: ProblemStateProps) {
  const { t } = useTranslation(['errors', 'app']);
  const { code, reference } = problemOf(error);
  return (
    <ErrorState
      title={t(`errors:${code}`)}
      reference={reference === undefined ? undefined : t('app:problems.reference', { reference })}
      onRetry={onRetry}
      retryLabel={t('app:actions.retry')}
    />
  );
}

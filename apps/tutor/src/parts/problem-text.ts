import type { Problem } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';

/** The words of a command that got no answer; undefined when there is no problem. */
export function useProblemText(): (problem: Problem | null) => string | undefined {
  const { t } = useTranslation('errors');
  return (problem) => (problem ? t(problem.code) : undefined);
}

import { useTranslation } from '@4as/i18n/react';
import { ChoiceCards } from '@4as/ui';
import type { SeriesScope } from '../../gql/graphql';

/** Which sessions can be meant, from one to all. */
export const scopes = ['THIS', 'FOLLOWING', 'ALL'] as const satisfies readonly SeriesScope[];

export interface ScopeChoiceProps {
  value: SeriesScope;
  onChange: (scope: SeriesScope) => void;
}

/** This one, this and the following, or all. */
export function ScopeChoice({ value, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation('series');
  return (
    <ChoiceCards
      legend={t('page.scope')}
      name="scope"
      value={value}
      onChange={(chosen) => {
        const scope = scopes.find((one) => one === chosen);
        if (scope) onChange(scope);
      }}
      choices={scopes.map((scope) => ({ value: scope, label: t(`page.scopes.${scope}`) }))}
    />
  );
}

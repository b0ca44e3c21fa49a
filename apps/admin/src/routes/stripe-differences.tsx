import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { EmptyState, Page } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { CompareBooks } from '../features/integrations/compare-books';
import { DifferenceList } from '../features/integrations/difference-list';
import { IntegrationTabs } from '../features/integrations/integration-tabs';
import { graphql } from '../gql';
import type { StripeDifferenceState } from '../gql/graphql';
import { Filters } from '../parts/filters';
import { oneOf } from '../parts/one-of';
import { PagedList } from '../parts/paged-list';

const StripeDifferencesDocument = graphql(`
  query StripeDifferences($states: [StripeDifferenceState!], $after: String) {
    integrationCounts {
      ...IntegrationTabs
    }
    stripeDifferences(states: $states, first: 50, after: $after) {
      nodes {
        id
        ...DifferenceList
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

const states = ['OPEN', 'SETTLED', 'GONE'] as const satisfies readonly StripeDifferenceState[];

/** Where our books and those of Stripe differ: what is open first of all. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { parameters, change } = useAddress();
  const state = oneOf(parameters.get('etat'), states) ?? 'OPEN';
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(StripeDifferencesDocument, {
    variables: { states: [state] },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.stripeDifferences;
  return (
    <Page title={t('integrations.title')} width="full" actions={<CompareBooks />}>
      <IntegrationTabs current="differences" counts={data?.integrationCounts} />
      <Filters count={list && t('app:states.resultCount', { count: list.totalCount })}>
        <NativeSelect
          aria-label={t('integrations.state')}
          value={state}
          onChange={(event) => change({ etat: event.currentTarget.value })}
          data={states.map((value) => ({ value, label: t(`integrations.differenceStates.${value}`) }))}
        />
      </Filters>
      <PagedList
        list={list}
        error={error}
        networkStatus={networkStatus}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        empty={
          <EmptyState
            icon={IconScale}
            title={t(state === 'OPEN' ? 'integrations.booksAgree' : 'integrations.noDifferences')}
            hint={t('integrations.booksHint')}
          />
        }
      >
        {(nodes) => <DifferenceList differences={nodes} />}
      </PagedList>
    </Page>
  );
}

import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { EmptyState, Page } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { DisputeTable } from '../features/integrations/dispute-table';
import { IntegrationTabs } from '../features/integrations/integration-tabs';
import { graphql } from '../gql';
import type { DisputeState } from '../gql/graphql';
import { Filters } from '../parts/filters';
import { oneOf } from '../parts/one-of';
import { PagedList } from '../parts/paged-list';

const DisputesDocument = graphql(`
  query Disputes($states: [DisputeState!], $after: String) {
    integrationCounts {
      ...IntegrationTabs
    }
    disputes(states: $states, first: 50, after: $after) {
      nodes {
        id
        ...DisputeTable
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

const states = [
  'INQUIRY',
  'NEEDS_RESPONSE',
  'UNDER_REVIEW',
  'WON',
  'LOST',
  'DISMISSED',
] as const satisfies readonly DisputeState[];

/** Payments that banks ask back. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { parameters, change } = useAddress();
  const state = oneOf(parameters.get('etat'), states);
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(DisputesDocument, {
    variables: { states: state ? [state] : null },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.disputes;
  return (
    <Page title={t('integrations.title')} width="full">
      <IntegrationTabs current="disputes" counts={data?.integrationCounts} />
      <Filters count={list && t('app:states.resultCount', { count: list.totalCount })}>
        <NativeSelect
          aria-label={t('integrations.state')}
          value={state ?? ''}
          onChange={(event) => change({ etat: event.currentTarget.value })}
          data={[
            { value: '', label: t('integrations.anyState') },
            ...states.map((value) => ({ value, label: t(`integrations.disputeStates.${value}`) })),
          ]}
        />
      </Filters>
      <PagedList
        list={list}
        error={error}
        networkStatus={networkStatus}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        empty={
          <EmptyState icon={IconGavel} title={t('integrations.noDisputes')} hint={t('integrations.disputesHint')} />
        }
      >
        {(nodes) => <DisputeTable disputes={nodes} />}
      </PagedList>
    </Page>
  );
}

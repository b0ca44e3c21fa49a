import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { EmptyState, Page, SearchField } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { EventTable } from '../features/integrations/event-table';
import { IntegrationTabs } from '../features/integrations/integration-tabs';
import { graphql } from '../gql';
import type { StripeEventKind, StripeEventState } from '../gql/graphql';
import { Filters } from '../parts/filters';
import { oneOf } from '../parts/one-of';
import { PagedList } from '../parts/paged-list';

const StripeEventsDocument = graphql(`
  query StripeEvents($filter: StripeEventFilter, $after: String) {
    integrationCounts {
      ...IntegrationTabs
    }
    stripeEvents(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        ...EventTable
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

const states = ['RECEIVED', 'PROCESSED', 'FAILED', 'IGNORED'] as const satisfies readonly StripeEventState[];
const kinds = ['CHECKOUT', 'PAYMENT', 'REFUND', 'DISPUTE'] as const satisfies readonly StripeEventKind[];

/** What Stripe has told, and what became of it. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { parameters, change } = useAddress();
  const search = parameters.get('q') ?? '';
  const state = oneOf(parameters.get('etat'), states);
  const kind = oneOf(parameters.get('sujet'), kinds);
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(StripeEventsDocument, {
    variables: { filter: { search: search || null, states: state ? [state] : null, kind: kind ?? null } },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.stripeEvents;
  return (
    <Page title={t('integrations.title')} width="full">
      <IntegrationTabs current="events" counts={data?.integrationCounts} />
      <Filters count={list && t('app:states.resultCount', { count: list.totalCount })}>
        <SearchField
          label={t('integrations.search')}
          placeholder={t('integrations.search')}
          clearLabel={t('app:actions.clear')}
          value={search}
          onSearch={(q) => change({ q }, { replace: true })}
        />
        <NativeSelect
          aria-label={t('integrations.state')}
          value={state ?? ''}
          onChange={(event) => change({ etat: event.currentTarget.value })}
          data={[
            { value: '', label: t('integrations.anyState') },
            ...states.map((value) => ({ value, label: t(`integrations.states.${value}`) })),
          ]}
        />
        <NativeSelect
          aria-label={t('integrations.subject')}
          value={kind ?? ''}
          onChange={(event) => change({ sujet: event.currentTarget.value })}
          data={[
            { value: '', label: t('integrations.anySubject') },
            ...kinds.map((value) => ({ value, label: t(`integrations.subjects.${value}`) })),
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
          <EmptyState
            icon={IconPlugConnected}
            title={search ? t('app:states.emptySearch', { query: search }) : t('integrations.noEvents')}
            hint={t('orders.emptyHint')}
          />
        }
      >
        {(nodes) => <EventTable events={nodes} />}
      </PagedList>
    </Page>
  );
}

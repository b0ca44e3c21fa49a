import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { EmptyState, Page, SearchField, SegmentedTabs } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { NativeSelect, Switch } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { TicketTable } from '../features/support/ticket-table';
import { graphql } from '../gql';
import type { TicketPriority, TicketState } from '../gql/graphql';
import { Filters } from '../parts/filters';
import { oneOf } from '../parts/one-of';
import { PagedList } from '../parts/paged-list';

const TicketsDocument = graphql(`
  query Tickets($filter: TicketFilter, $after: String) {
    tickets(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        ...TicketTable
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

const queues = ['waiting', 'answered', 'resolved', 'all'] as const;
const statesOf: Readonly<Record<(typeof queues)[number], readonly TicketState[] | null>> = {
  waiting: ['OPEN'],
  answered: ['ANSWERED'],
  resolved: ['RESOLVED'],
  all: null,
};

const priorities = ['URGENT', 'HIGH', 'NORMAL', 'LOW'] as const satisfies readonly TicketPriority[];

/** The queue of support: who waits for an answer. */
export function Component() {
  const { t } = useTranslation(['admin', 'app', 'support']);
  const { parameters, change } = useAddress();
  const search = parameters.get('q') ?? '';
  const queue = oneOf(parameters.get('file'), queues) ?? 'waiting';
  const states = statesOf[queue];
  const priority = oneOf(parameters.get('priorite'), priorities);
  const isMine = parameters.get('miennes') === 'oui';
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(TicketsDocument, {
    variables: {
      filter: {
        search: search || null,
        states: states ? [...states] : null,
        priority: priority ?? null,
        mine: isMine || null,
      },
    },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.tickets;
  const isWholeQueue = queue === 'waiting' && !search && !priority && !isMine;
  const emptiness = isWholeQueue
    ? { title: t('support.allAnswered'), hint: t('support.allAnsweredHint') }
    : {
        title: search ? t('app:states.emptySearch', { query: search }) : t('support.empty'),
        hint: t('support.emptyHint'),
      };
  const queueTo = (tab: (typeof queues)[number]) => {
    const next = new URLSearchParams(parameters);
    next.set('file', tab);
    return `/assistance?${next.toString()}`;
  };
  return (
    <Page title={t('support.title')} width="full">
      <SegmentedTabs
        label={t('support.queue')}
        tabs={queues.map((tab) => ({ to: queueTo(tab), label: t(`support.${tab}`), current: tab === queue }))}
      />
      <Filters count={list && t('app:states.resultCount', { count: list.totalCount })}>
        <SearchField
          label={t('support.search')}
          placeholder={t('support.search')}
          clearLabel={t('app:actions.clear')}
          value={search}
          onSearch={(q) => change({ q }, { replace: true })}
        />
        <NativeSelect
          aria-label={t('support.priority')}
          value={priority ?? ''}
          onChange={(event) => change({ priorite: event.currentTarget.value })}
          data={[
            { value: '', label: t('support.anyPriority') },
            ...priorities.map((value) => ({ value, label: t(`support:priorities.${value}`) })),
          ]}
        />
        <Switch
          label={t('support.mine')}
          checked={isMine}
          onChange={(event) => change({ miennes: event.currentTarget.checked ? 'oui' : null })}
        />
      </Filters>
      <PagedList
        list={list}
        error={error}
        networkStatus={networkStatus}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        empty={<EmptyState icon={IconLifebuoy} {...emptiness} />}
      >
        {(nodes) => <TicketTable tickets={nodes} />}
      </PagedList>
    </Page>
  );
}

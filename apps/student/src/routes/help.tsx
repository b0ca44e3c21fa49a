import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { EmptyState, ListSkeleton, LoadMore, Page } from '@4as/ui';
import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { Link } from 'react-router';
import { TicketList } from '../features/get-help/ticket-list';
import { graphql } from '../gql';

const TicketsDocument = graphql(`
  query Tickets($after: String) {
    tickets(first: 20, after: $after) {
      nodes {
        id
        ...TicketEntry
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** `/aide`: the student's requests for help. */
export function Component() {
  const { t } = useTranslation(['student', 'app']);
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(TicketsDocument, {
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const tickets = data?.tickets;
  return (
    <Page
      title={t('help.title')}
      subtitle={t('help.subtitle')}
      actions={
        <Button component={Link} to="/aide/nouveau" color="marigold">
          {t('help.new')}
        </Button>
      }
    >
      {error && !tickets && <ProblemState error={error} onRetry={() => void refetch()} />}
      {!tickets && !error && <ListSkeleton label={t('app:states.loading')} />}
      {tickets?.nodes.length === 0 && (
        <EmptyState icon={IconLifebuoy} title={t('help.none')} hint={t('help.noneHint')} />
      )}
      {tickets && tickets.nodes.length > 0 && (
        <div>
          <TicketList tickets={tickets.nodes} />
          <LoadMore
            hasMore={tickets.pageInfo.hasNextPage}
            loading={networkStatus === NetworkStatus.fetchMore}
            onMore={() => void fetchMore({ variables: { after: tickets.pageInfo.endCursor } })}
            label={t('help.more')}
          />
        </div>
      )}
    </Page>
  );
}

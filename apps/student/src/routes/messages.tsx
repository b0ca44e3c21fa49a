import { ConversationList, ConversationListHead, ConversationPanes } from '@4as/conversation';
import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { EmptyState, ListSkeleton, LoadMore } from '@4as/ui';
import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import { Link, Outlet, useParams } from 'react-router';
import { graphql } from '../gql';

const ConversationsDocument = graphql(`
  query Conversations($after: String) {
    conversations(first: 30, after: $after) {
      nodes {
        id
        ticket {
          id
          subject
        }
        ...ConversationEntry
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** `/messages`: the conversations; the one that is open is a page of its own inside. */
export function Component() {
  const { t } = useTranslation(['messages', 'app', 'student']);
  const { id } = useParams();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(ConversationsDocument, {
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const conversations = data?.conversations;
  return (
    <ConversationPanes
      isOpen={id !== undefined}
      list={
        <>
          <ConversationListHead isPage={id === undefined} />
          {!conversations && error && <ProblemState error={error} onRetry={() => void refetch()} />}
          {!conversations && !error && <ListSkeleton label={t('app:states.loading')} />}
          {conversations?.nodes.length === 0 && (
            <EmptyState
              icon={IconMessage2}
              title={t('empty')}
              hint={t('emptyHint')}
              action={
                <Button component={Link} to="/cours" variant="default">
                  {t('student:cart.findCourse')}
                </Button>
              }
            />
          )}
          {conversations && conversations.nodes.length > 0 && (
            <>
              <ConversationList
                conversations={conversations.nodes}
                currentId={id}
                subjectOf={(conversationId) => {
                  const ticket = conversations.nodes.find((node) => node.id === conversationId)?.ticket;
                  return ticket ? { title: ticket.subject, to: `/aide/${ticket.id}` } : undefined;
                }}
              />
              <LoadMore
                hasMore={conversations.pageInfo.hasNextPage}
                loading={networkStatus === NetworkStatus.fetchMore}
                onMore={() => void fetchMore({ variables: { after: conversations.pageInfo.endCursor } })}
                label={t('more')}
              />
            </>
          )}
        </>
      }
    >
      <Outlet />
    </ConversationPanes>
  );
}

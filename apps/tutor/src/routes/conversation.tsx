import { ConversationHeader, Thread, useSendMessage } from '@4as/conversation';
import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { ListSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useSignedIn } from '../app/viewer';
import { graphql } from '../gql';

const ConversationDocument = graphql(`
  query Conversation($id: ID!) {
    conversation(id: $id) {
      id
      ...ConversationHeader
    }
  }
`);

/** `/messages/:id`: one conversation. */
export function Component() {
  const { t } = useTranslation('app');
  const { id = '' } = useParams();
  const viewer = useSignedIn();
  const send = useSendMessage(id);
  const { data, error, refetch } = useQuery(ConversationDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton label={t('states.loading')} />;
  if (!data.conversation) return <NotFound />;
  return (
    <>
      <ConversationHeader conversation={data.conversation} />
      <Thread key={id} conversationId={id} viewer={viewer} send={send} />
    </>
  );
}

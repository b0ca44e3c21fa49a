import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { ListSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { ConversationHeader } from './conversation-header';
import { graphql } from './gql';
import { Thread, type ThreadProps } from './thread';
import { useSendMessage } from './use-thread';

const ConversationDocument = graphql(`
  query Conversation($id: ID!) {
    conversation(id: $id) {
      id
      ...ConversationHeader
    }
  }
`);

export interface ConversationPageProps {
  id: string;
  viewer: ThreadProps['viewer'];
}

/** One conversation between a student and a tutor: who it is with, what was said, and where one writes. */
export function ConversationPage({ id, viewer }: ConversationPageProps) {
  const { t } = useTranslation('app');
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

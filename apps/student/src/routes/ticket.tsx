import { Thread } from '@4as/conversation';
import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { Page, PageSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useSignedIn } from '../app/viewer';
import { TicketConversation } from '../features/get-help/ticket-conversation';
import { TicketHead } from '../features/get-help/ticket-head';
import { useReplyToTicket } from '../features/get-help/use-reply-to-ticket';
import { graphql } from '../gql';

const TicketDocument = graphql(`
  query Ticket($id: ID!) {
    ticket(id: $id) {
      id
      number
      subject
      state
      conversation {
        id
      }
      ...TicketHead
    }
  }
`);

/** `/aide/:id`: one request for help and the conversation about it. */
export function Component() {
  const { t } = useTranslation(['student', 'app']);
  const { id = '' } = useParams();
  const viewer = useSignedIn();
  const reply = useReplyToTicket(id);
  const { data, error, refetch } = useQuery(TicketDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { ticket } = data;
  if (!ticket) return <NotFound />;
  return (
    <Page
      title={ticket.subject}
      subtitle={t('help.number', { number: ticket.number })}
      back={{ to: '/aide', label: t('help.back') }}
    >
      <TicketHead ticket={ticket} />
      <TicketConversation>
        <Thread
          key={ticket.conversation.id}
          conversationId={ticket.conversation.id}
          viewer={viewer}
          send={reply}
          hint={ticket.state === 'RESOLVED' ? t('help.reopenHint') : undefined}
        />
      </TicketConversation>
    </Page>
  );
}

import { Thread } from '@4as/conversation';
import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { Page, PageSkeleton, Section, StatusBadge } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useSignedIn } from '../app/viewer';
import { useAnswerTicket } from '../features/support/answer-ticket';
import { SettleTicket } from '../features/support/settle-ticket';
import { TicketFacts } from '../features/support/ticket-facts';
import { graphql } from '../gql';
import { ticketTones } from '../parts/tones';
import { WithAside } from '../parts/with-aside';
import classes from './ticket.module.css';

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
      ...TicketFacts
      ...SettleTicket
    }
  }
`);

/** One request for support: what it is about, and the talk with whoever asked. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { id = '' } = useParams();
  const viewer = useSignedIn();
  const answer = useAnswerTicket(id);
  const { data, error, refetch } = useQuery(TicketDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { ticket } = data;
  if (!ticket) return <NotFound />;
  return (
    <Page
      title={ticket.subject}
      documentTitle={t('support.detail', { number: ticket.number })}
      subtitle={
        <span className={classes.subtitle}>
          {t('support.detail', { number: ticket.number })}
          <StatusBadge tone={ticketTones[ticket.state]}>{t(`support.states.${ticket.state}`)}</StatusBadge>
        </span>
      }
      width="full"
      back={{ to: '/assistance', label: t('support.title') }}
      actions={<SettleTicket ticket={ticket} viewerId={viewer.id} />}
    >
      <WithAside
        aside={
          <Section title={t('support.facts')}>
            <TicketFacts ticket={ticket} />
          </Section>
        }
      >
        <div className={classes.talk}>
          <Thread
            conversationId={ticket.conversation.id}
            viewer={viewer}
            send={answer}
            hint={ticket.state === 'RESOLVED' ? t('support.closed') : undefined}
          />
        </div>
      </WithAside>
    </Page>
  );
}

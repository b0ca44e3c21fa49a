import { useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { Page, PageSkeleton, Section, StatusBadge } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { EventFacts } from '../features/integrations/event-facts';
import { ReplayEvent } from '../features/integrations/replay-event';
import { graphql } from '../gql';
import { stripeEventTones } from '../parts/tones';

const StripeEventDocument = graphql(`
  query StripeEvent($id: ID!) {
    stripeEvent(id: $id) {
      id
      type
      state
      ...EventFacts
    }
  }
`);

/** How often an event that is about to be acted on is looked at again, ms. */
const LOOK_AGAIN_MS = 2000;

/** One event of Stripe: what it did, why it failed, and a way to have it acted on again. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { id = '' } = useParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(StripeEventDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const isWaiting = data?.stripeEvent?.state === 'RECEIVED';
  useEffect(() => {
    if (!isWaiting) return undefined;
    startPolling(LOOK_AGAIN_MS);
    return stopPolling;
  }, [isWaiting, startPolling, stopPolling]);
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { stripeEvent: event } = data;
  if (!event) return <NotFound />;
  return (
    <Page
      title={event.type}
      subtitle={
        <StatusBadge tone={stripeEventTones[event.state]}>{t(`integrations.states.${event.state}`)}</StatusBadge>
      }
      width="text"
      back={{ to: '/integrations', label: t('integrations.title') }}
      actions={<ReplayEvent eventId={event.id} onReplayed={() => void refetch()} />}
    >
      <Section title={t('integrations.facts')}>
        <EventFacts event={event} />
      </Section>
    </Page>
  );
}

import { useFormats, useTranslation } from '@4as/i18n/react';
import { DataList, useNow } from '@4as/ui';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { EventFactsFragment as Event } from '../../gql/graphql';

const EventFactsFragment = graphql(`
  fragment EventFacts on StripeEvent {
    id
    state
    attempts
    error
    created
    receivedAt
    processedAt
    orderStateBefore
    orderStateAfter
    refundedCentsBefore
    refundedCentsAfter
    order {
      id
      number
    }
  }
`);

/** What is known of an event: when it came, what it did, and why it failed. Nothing of what Stripe wrote in it. */
export function EventFacts({ event: masked }: { event: FragmentType<typeof EventFactsFragment> }) {
  const { t } = useTranslation(['admin', 'booking']);
  const formats = useFormats();
  const now = useNow();
  const event = readFragment(EventFactsFragment, masked);
  return (
    <DataList
      items={[
        { term: t('integrations.id'), description: event.id },
        { term: t('integrations.happened'), description: formats.dateTime(event.created, now) },
        { term: t('integrations.received'), description: formats.dateTime(event.receivedAt, now) },
        {
          term: t('integrations.done'),
          description: event.processedAt ? formats.dateTime(event.processedAt, now) : null,
        },
        { term: t('integrations.attempts'), description: event.attempts },
        {
          term: t('orders.number'),
          description: event.order && (
            <Link to={`/commandes/${event.order.id}`}>{t('orders.detail', { number: event.order.number })}</Link>
          ),
        },
        { term: t('integrations.effect'), description: <Effect event={event} /> },
        { term: t('integrations.error'), description: event.error },
      ]}
    />
  );
}

/** What it changed of its order. */
function Effect({ event }: { event: Event }) {
  const { t } = useTranslation(['admin', 'booking']);
  const formats = useFormats();
  const { orderStateBefore: before, orderStateAfter: after, refundedCentsBefore: had, refundedCentsAfter: has } = event;
  if (event.state === 'IGNORED') return t('integrations.nothingOfOurs');
  if (before === null || after === null || had === null || has === null) return t('integrations.nothingYet');
  if (before === after && had === has) return t('integrations.nothingChanged');
  return (
    <>
      {before === after
        ? t(`booking:orderStates.${after}`)
        : t('integrations.fromTo', { from: t(`booking:orderStates.${before}`), to: t(`booking:orderStates.${after}`) })}
      {had !== has && ` · ${t('integrations.refundedNow', { amount: formats.money(has) })}`}
    </>
  );
}

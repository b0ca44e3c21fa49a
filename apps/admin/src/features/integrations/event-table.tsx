import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataTable, StatusDot, useNow } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { stripeEventTones } from '../../parts/tones';

const EventTableFragment = graphql(`
  fragment EventTable on StripeEvent {
    id
    type
    state
    attempts
    receivedAt
    order {
      id
      number
    }
  }
`);

/** Events of Stripe, one a row. */
export function EventTable({ events }: { events: readonly FragmentType<typeof EventTableFragment>[] }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  return (
    <DataTable
      caption={t('integrations.tabs.events')}
      items={events.map((event) => readFragment(EventTableFragment, event))}
      rowKey={(event) => event.id}
      rowTo={(event) => `/integrations/${event.id}`}
      columns={[
        { key: 'type', header: t('integrations.event'), cell: (event) => event.type, names: true },
        {
          key: 'order',
          header: t('orders.number'),
          onPhone: 'under',
          cell: (event) => (event.order ? t('orders.detail', { number: event.order.number }) : null),
        },
        {
          key: 'received',
          header: t('integrations.received'),
          onPhone: 'under',
          cell: (event) => <Amount>{formats.dateTime(event.receivedAt, now)}</Amount>,
        },
        {
          key: 'state',
          header: t('integrations.state'),
          onPhone: 'under',
          cell: ({ state }) => (
            <StatusDot tone={stripeEventTones[state]}>{t(`integrations.states.${state}`)}</StatusDot>
          ),
        },
        {
          key: 'attempts',
          header: t('integrations.attempts'),
          align: 'end',
          cell: (event) => <Amount>{event.attempts}</Amount>,
        },
      ]}
    />
  );
}

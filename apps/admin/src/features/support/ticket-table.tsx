import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataTable, StatusDot, useNow } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { priorityTones, ticketTones } from '../../parts/tones';

const TicketTableFragment = graphql(`
  fragment TicketTable on Ticket {
    id
    number
    subject
    priority
    state
    updatedAt
    requester {
      id
      name
    }
    assignee {
      id
      name
    }
  }
`);

/** Requests for support, the most urgent unanswered ones first. */
export function TicketTable({ tickets }: { tickets: readonly FragmentType<typeof TicketTableFragment>[] }) {
  const { t } = useTranslation(['admin', 'support']);
  const formats = useFormats();
  const now = useNow();
  return (
    <DataTable
      caption={t('support.caption')}
      items={tickets.map((ticket) => readFragment(TicketTableFragment, ticket))}
      rowKey={(ticket) => ticket.id}
      rowTo={(ticket) => `/assistance/${ticket.id}`}
      columns={[
        { key: 'subject', header: t('support.subject'), cell: (ticket) => ticket.subject, names: true },
        { key: 'number', header: t('support.number'), cell: (ticket) => ticket.number, onPhone: 'under' },
        { key: 'requester', header: t('support.requester'), cell: (ticket) => ticket.requester.name, onPhone: 'under' },
        {
          key: 'priority',
          header: t('support.priority'),
          onPhone: 'under',
          cell: ({ priority }) => (
            <StatusDot tone={priorityTones[priority]}>{t(`support:priorities.${priority}`)}</StatusDot>
          ),
        },
        {
          key: 'state',
          header: t('support.state'),
          onPhone: 'under',
          cell: ({ state }) => <StatusDot tone={ticketTones[state]}>{t(`support.states.${state}`)}</StatusDot>,
        },
        {
          key: 'assignee',
          header: t('support.assignee'),
          cell: (ticket) => ticket.assignee?.name ?? t('support.nobody'),
        },
        {
          key: 'updated',
          header: t('support.updated'),
          align: 'end',
          cell: (ticket) => <Amount>{formats.relative(ticket.updatedAt, now)}</Amount>,
        },
      ]}
    />
  );
}

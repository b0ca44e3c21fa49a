import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { StatusBadge, toast, useNow } from '@4as/ui';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { ticketTones } from '../../parts/tones';
import classes from './ticket-head.module.css';

const TicketHeadFragment = graphql(`
  fragment TicketHead on Ticket {
    id
    number
    state
    category
    priority
    createdAt
    order {
      id
      number
    }
    appointment {
      id
      startsAt
    }
  }
`);

const ResolveTicketDocument = graphql(`
  mutation ResolveTicket($input: TicketInput!) {
    resolveTicket(input: $input) {
      ... on TicketChanged {
        ticket {
          id
          state
          resolvedAt
          updatedAt
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** How a request stands, what it is about, and the way to say that it is solved. */
export function TicketHead({ ticket }: { ticket: FragmentType<typeof TicketHeadFragment> }) {
  const { t } = useTranslation(['student', 'support', 'errors']);
  const formats = useFormats();
  const now = useNow();
  const { id, state, category, priority, createdAt, order, appointment } = readFragment(TicketHeadFragment, ticket);
  const resolve = useCommand(ResolveTicketDocument, {
    onDone: () => toast.success(t('help.resolved')),
    onFailure: ({ message }) => toast.error(message),
    onProblem: ({ code }) => toast.error(t(`errors:${code}`)),
  });
  return (
    <div className={classes.head}>
      <span role="status">
        <StatusBadge tone={ticketTones[state]}>{t(`support:states.${state}`)}</StatusBadge>
      </span>
      <span>{t(`support:categories.${category}`)}</span>
      <span>{t('help.priorityIs', { priority: t(`support:priorities.${priority}`) })}</span>
      <span>{t('help.asked', { when: formats.relative(createdAt, now) })}</span>
      {order && <Link to={`/commandes/${order.id}`}>{t('orders.number', { number: order.number })}</Link>}
      {appointment && <Link to={`/seances/${appointment.id}`}>{formats.dateTime(appointment.startsAt, now)}</Link>}
      {state !== 'RESOLVED' && (
        <Button
          className={classes.resolve}
          variant="default"
          loading={resolve.running}
          onClick={() => void resolve.run({ input: { ticketId: id } })}
        >
          {t('help.resolve')}
        </Button>
      )}
    </div>
  );
}

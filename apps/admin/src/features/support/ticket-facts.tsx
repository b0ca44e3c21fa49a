import { useFormats, useTranslation } from '@4as/i18n/react';
import { DataList, StatusDot, useNow } from '@4as/ui';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { orderTones, priorityTones } from '../../parts/tones';

const TicketFactsFragment = graphql(`
  fragment TicketFacts on Ticket {
    id
    category
    priority
    createdAt
    requester {
      id
      name
    }
    assignee {
      id
      name
    }
    order {
      id
      number
      state
      totalCents
    }
    appointment {
      id
      orderId
      startsAt
      endsAt
      course {
        id
        sigle
      }
    }
  }
`);

/** Who asks, about what, and what it is linked to. */
export function TicketFacts({ ticket }: { ticket: FragmentType<typeof TicketFactsFragment> }) {
  const { t } = useTranslation(['admin', 'support', 'booking']);
  const formats = useFormats();
  const { category, priority, createdAt, requester, assignee, order, appointment } = readFragment(
    TicketFactsFragment,
    ticket,
  );
  const now = useNow();
  const mayBeRefunded = order ? order.state === 'PAID' || order.state === 'PARTLY_REFUNDED' : true;
  const paidBy = order?.id ?? appointment?.orderId;
  return (
    <DataList
      items={[
        { term: t('support.requester'), description: requester.name },
        { term: t('support.category'), description: t(`support:categories.${category}`) },
        {
          term: t('support.priority'),
          description: <StatusDot tone={priorityTones[priority]}>{t(`support:priorities.${priority}`)}</StatusDot>,
        },
        { term: t('support.opened'), description: formats.dateTime(createdAt, now) },
        { term: t('support.assignee'), description: assignee?.name ?? t('support.nobody') },
        {
          term: t('support.order'),
          description: order ? (
            <>
              <Link to={`/commandes/${order.id}`}>{`${order.number} · ${formats.money(order.totalCents)}`}</Link>
              <br />
              <StatusDot tone={orderTones[order.state]}>{t(`booking:orderStates.${order.state}`)}</StatusDot>
            </>
          ) : null,
        },
        {
          term: t('support.appointment'),
          description: appointment ? (
            <Link to={`/seances/${appointment.id}`}>
              {`${appointment.course.sigle} · ${formats.range(appointment.startsAt, appointment.endsAt, now)}`}
            </Link>
          ) : null,
        },
        {
          term: t('support.refund'),
          description:
            paidBy && mayBeRefunded ? (
              <Link to={`/commandes/${paidBy}?remboursement=oui`}>{t('support.chooseRefund')}</Link>
            ) : null,
        },
      ]}
    />
  );
}

import { useLive, useRefresh } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { graphql } from '../gql';

const TicketEventsDocument = graphql(`
  subscription TicketEvents {
    ticketEvents {
      unanswered
      ticket {
        id
        subject
        state
        createdAt
        updatedAt
        firstRepliedAt
      }
    }
  }
`);

const AppointmentEventsDocument = graphql(`
  subscription AppointmentEvents {
    appointmentEvents {
      id
      state
      startsAt
      endsAt
    }
  }
`);

/** The root fields that events change what they answer. */
type RootField =
  'tickets' | 'ticket' | 'appointments' | 'appointmentConflicts' | 'appointment' | 'orders' | 'order' | 'adminOverview';

/** Keeps the queue, the tables and the overview true while the console is open, whatever page is shown. */
export function LiveUpdates() {
  const { t } = useTranslation('admin');
  const refresh = useRefresh<RootField>();
  useLive(TicketEventsDocument, {
    variables: {},
    onEvent: ({ ticketEvents: { ticket } }) => {
      // Nothing has happened to it since it was opened: it is the opening that is told.
      if (ticket.updatedAt === ticket.createdAt) toast.info(t('support.newTicket', { subject: ticket.subject }));
      void refresh('tickets', 'ticket', 'adminOverview');
    },
    catchUp: () => void refresh('tickets', 'ticket', 'adminOverview'),
  });
  useLive(AppointmentEventsDocument, {
    variables: {},
    onEvent: () =>
      void refresh('appointments', 'appointmentConflicts', 'appointment', 'orders', 'order', 'adminOverview'),
    catchUp: () => void refresh('appointments', 'appointmentConflicts', 'orders'),
  });
  return null;
}

import { useLive } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { useApolloClient } from '@apollo/client/react';
import { useLocation } from 'react-router';
import * as documents from './live-documents';
import { useRefresh } from './refresh';
import type { Viewer } from './viewer';

/**
 * Keeps badges and lists true while the app is open, whatever page is shown: new messages, notices, sessions and
 * answers to requests for help. After each gap it asks for everything that is shown again.
 */
export function LiveUpdates({ viewer }: { viewer: Viewer }) {
  const refresh = useRefresh();
  useInbox(viewer);
  useNotices(viewer);
  const client = useApolloClient();

  useLive(documents.AppointmentEventsDocument, {
    variables: {},
    onEvent: ({ appointmentEvents: appointment }) => {
      client.writeQuery({
        query: documents.AppointmentChangeDocument,
        variables: { id: appointment.id },
        data: { __typename: 'Query', appointment },
      });
      void refresh('appointments', 'appointment', 'openProposals');
    },
    catchUp: () => void refresh('appointments', 'appointment', 'openProposals'),
  });
  useLive(documents.TicketEventsDocument, {
    variables: {},
    onEvent: ({ ticketEvents: { ticket } }) => {
      client.writeQuery({
        query: documents.TicketChangeDocument,
        variables: { id: ticket.id },
        data: { __typename: 'Query', ticket },
      });
      void refresh('tickets');
    },
    catchUp: () => void refresh('tickets', 'ticket'),
  });
  return null;
}

function useInbox(viewer: Viewer) {
  const client = useApolloClient();
  const refresh = useRefresh();
  const { pathname } = useLocation();
  const { t } = useTranslation('messages');

  useLive(documents.InboxEventsDocument, {
    variables: {},
    onEvent: ({ inboxEvents: { unreadMessages, conversation } }) => {
      client.cache.modify({ id: client.cache.identify(viewer), fields: { unreadMessages: () => unreadMessages } });
      const known = client.readQuery({
        query: documents.InboxConversationDocument,
        variables: { id: conversation.id },
      });
      client.writeQuery({
        query: documents.InboxConversationDocument,
        variables: { id: conversation.id },
        data: { __typename: 'Query', conversation },
      });
      if (known === null) void refresh('conversations');
      const { lastMessage } = conversation;
      if (lastMessage === null || lastMessage === undefined || lastMessage.mine || conversation.unread === 0) return;
      void client
        .mutate({
          mutation: documents.MarkDeliveredDocument,
          variables: { input: { conversationId: conversation.id, upTo: conversation.lastNumber } },
        })
        // It is marked again with the next message, and read says delivered too.
        .catch(() => undefined);
      const isOpen =
        pathname.endsWith(conversation.id) || (conversation.kind === 'TICKET' && pathname.startsWith('/aide/'));
      const isNew = known?.conversation?.lastNumber !== conversation.lastNumber;
      if (!isOpen && isNew) toast.info(t('new', { name: lastMessage.author.name }));
    },
    catchUp: () => {
      void refresh('viewer', 'conversations');
      // It is said again with the next connection.
      void client.mutate({ mutation: documents.MarkInboxDeliveredDocument }).catch(() => undefined);
    },
  });
}

function useNotices(viewer: Viewer) {
  const client = useApolloClient();
  const refresh = useRefresh();
  useLive(documents.NotificationEventsDocument, {
    variables: {},
    onEvent: ({ notificationEvents: { unread, notification } }) => {
      client.cache.modify({ id: client.cache.identify(viewer), fields: { unreadNotifications: () => unread } });
      void refresh('notifications');
      // The inbox says it of messages.
      if (notification.kind !== 'message.new') toast.info(notification.title);
    },
    catchUp: () => void refresh('notifications'),
  });
}

import { useLive, useRefresh } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { useApolloClient } from '@apollo/client/react';
import { useLocation } from 'react-router';
import { graphql } from '../gql';
import type { Viewer } from './viewer';

const InboxEventsDocument = graphql(`
  subscription InboxEvents {
    inboxEvents {
      unreadMessages
      conversation {
        id
        unread
        lastNumber
        lastMessage {
          id
          mine
          author {
            id
            name
          }
        }
      }
    }
  }
`);

const MarkDeliveredDocument = graphql(`
  mutation MarkDelivered($input: MarkConversationInput!) {
    markConversationDelivered(input: $input) {
      ... on ConversationChanged {
        conversation {
          id
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** Tells all others that their messages have reached a device, those too that came while none was listening. */
const MarkInboxDeliveredDocument = graphql(`
  mutation MarkInboxDelivered {
    markInboxDelivered {
      ... on InboxDelivered {
        conversations
      }
      ... on Failure {
        code
        message
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

const NotificationEventsDocument = graphql(`
  subscription NotificationEvents {
    notificationEvents {
      unread
      notification {
        id
        kind
        title
      }
    }
  }
`);

/** The root fields that events change what they answer. */
type RootField = 'viewer' | 'tutorOverview' | 'appointments' | 'appointment' | 'conversations';

/** Keeps badges and lists true while the app is open, whatever page is shown, and says what is new. */
export function LiveUpdates({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation('messages');
  const client = useApolloClient();
  const refresh = useRefresh<RootField>();
  const { pathname } = useLocation();
  // A review, too, changes what is known of its session.
  const changed: RootField[] = ['tutorOverview', 'appointments', 'appointment'];
  if (pathname.endsWith('/evaluations')) changed.push('viewer');

  useLive(InboxEventsDocument, {
    variables: {},
    onEvent: ({ inboxEvents: { unreadMessages, conversation } }) => {
      client.cache.modify({ id: client.cache.identify(viewer), fields: { unreadMessages: () => unreadMessages } });
      void refresh('conversations');
      const { lastMessage } = conversation;
      if (!lastMessage || lastMessage.mine || conversation.unread === 0) return;
      void client
        .mutate({
          mutation: MarkDeliveredDocument,
          variables: { input: { conversationId: conversation.id, upTo: conversation.lastNumber } },
        })
        // It is marked again with the next message, and read says delivered too.
        .catch(() => undefined);
      if (!pathname.endsWith(conversation.id)) toast.info(t('new', { name: lastMessage.author.name }));
    },
    catchUp: () => {
      void refresh('viewer', 'conversations');
      // It is said again with the next connection.
      void client.mutate({ mutation: MarkInboxDeliveredDocument }).catch(() => undefined);
    },
  });
  useLive(AppointmentEventsDocument, {
    variables: {},
    onEvent: () => void refresh(...changed),
    catchUp: () => void refresh(...changed),
  });
  useLive(NotificationEventsDocument, {
    variables: {},
    onEvent: ({ notificationEvents: { notification } }) => {
      // The inbox says it of messages.
      if (notification.kind !== 'message.new') toast.info(notification.title);
      // A session that somebody else teaches now sends its events to them: only the notice comes here.
      if (notification.kind === 'appointment.cancelled') void refresh('tutorOverview', 'appointments', 'appointment');
    },
    catchUp: () => void refresh('viewer'),
  });
  return null;
}

import { graphql } from '../gql';

/** Something new in a conversation of the viewer. */
export const InboxEventsDocument = graphql(`
  subscription InboxEvents {
    inboxEvents {
      unreadMessages
      conversation {
        id
        kind
        unread
        lastNumber
        lastMessageAt
        lastMessage {
          id
          number
          clientId
          body
          mine
          sentAt
          author {
            id
            name
          }
        }
      }
    }
  }
`);

/** Writes what an inbox event brings where lists of conversations read it. */
export const InboxConversationDocument = graphql(`
  query InboxConversation($id: ID!) {
    conversation(id: $id) {
      id
      kind
      unread
      lastNumber
      lastMessageAt
      lastMessage {
        id
        number
        clientId
        body
        mine
        sentAt
        author {
          id
          name
        }
      }
    }
  }
`);

/** Tells the other party that their message has reached a device. */
export const MarkDeliveredDocument = graphql(`
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
export const MarkInboxDeliveredDocument = graphql(`
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

/** The viewer is told something. */
export const NotificationEventsDocument = graphql(`
  subscription NotificationEvents {
    notificationEvents {
      unread
      notification {
        id
        kind
        title
        link
      }
    }
  }
`);

/** A session was confirmed, changed or cancelled, or got its meeting link. */
export const AppointmentEventsDocument = graphql(`
  subscription AppointmentEvents {
    appointmentEvents {
      id
      state
      startsAt
      endsAt
      joinableFrom
      meetingLink {
        url
        platform
      }
      cancelledAt
      cancelReason
      proposal {
        id
        ...ProposalCard
      }
    }
  }
`);

/** Writes what an appointment event brings where pages read it. */
export const AppointmentChangeDocument = graphql(`
  query AppointmentChange($id: ID!) {
    appointment(id: $id) {
      id
      state
      startsAt
      endsAt
      joinableFrom
      meetingLink {
        url
        platform
      }
      cancelledAt
      cancelReason
    }
  }
`);

/** A request for help was answered or changed. */
export const TicketEventsDocument = graphql(`
  subscription TicketEvents {
    ticketEvents {
      ticket {
        id
        state
        updatedAt
        resolvedAt
      }
    }
  }
`);

/** Writes what a ticket event brings where pages read it. */
export const TicketChangeDocument = graphql(`
  query TicketChange($id: ID!) {
    ticket(id: $id) {
      id
      state
      updatedAt
      resolvedAt
    }
  }
`);

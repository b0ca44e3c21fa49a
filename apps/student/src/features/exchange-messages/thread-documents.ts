import { graphql } from '../../gql';
import type { ThreadPageQuery } from '../../gql/graphql';

/** A conversation as it is read: its newest messages, or with `before` those under a number. */
export const ThreadDocument = graphql(`
  query Thread($id: ID!, $before: Int) {
    conversation(id: $id) {
      id
      kind
      unread
      lastNumber
      other {
        id
        name
        pictureUrl
      }
      members {
        readUpTo
        deliveredUpTo
        online
        person {
          id
          name
        }
      }
      messages(before: $before, first: 30) {
        hasEarlier
        nodes {
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

/** What came after a number; also where a message that arrives by itself is written to the cache. */
export const ThreadPageDocument = graphql(`
  query ThreadPage($id: ID!, $after: Int) {
    conversation(id: $id) {
      id
      lastNumber
      members {
        readUpTo
        deliveredUpTo
        online
        person {
          id
          name
        }
      }
      messages(after: $after, first: 50) {
        hasEarlier
        nodes {
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

export const ThreadEventsDocument = graphql(`
  subscription ThreadEvents($conversationId: ID!) {
    conversationEvents(conversationId: $conversationId) {
      kind
      lastNumber
      typing
      message {
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
      member {
        readUpTo
        deliveredUpTo
        online
        person {
          id
          name
        }
      }
    }
  }
`);

export const SendMessageDocument = graphql(`
  mutation SendMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      ... on MessageSent {
        sent: message {
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
      ... on Failure {
        code
        message
      }
    }
  }
`);

export const MarkReadDocument = graphql(`
  mutation MarkRead($input: MarkConversationInput!) {
    markConversationRead(input: $input) {
      ... on ConversationChanged {
        unreadMessages
        conversation {
          id
          unread
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

export const SetTypingDocument = graphql(`
  mutation SetTyping($input: SetTypingInput!) {
    setTyping(input: $input) {
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

type ThreadPage = NonNullable<ThreadPageQuery['conversation']>;
export type ThreadMessage = ThreadPage['messages']['nodes'][number];
export type ThreadMember = ThreadPage['members'][number];

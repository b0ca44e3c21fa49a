import { problemOf, type SendOutcome } from '@4as/graphql-client';
import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../gql';

const ReplyToTicketDocument = graphql(`
  mutation ReplyToTicket($input: ReplyToTicketInput!) {
    replyToTicket(input: $input) {
      ... on TicketChanged {
        ticket {
          id
          state
          updatedAt
          resolvedAt
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** Sends one answer to support, as an outbox wants it sent; the request is open again with it. */
export function useReplyToTicket(ticketId: string) {
  const client = useApolloClient();
  return async ({ clientId, body }: { clientId: string; body: string }): Promise<SendOutcome> => {
    try {
      const { data } = await client.mutate({
        mutation: ReplyToTicketDocument,
        variables: { input: { ticketId, clientId, body } },
      });
      return data?.replyToTicket && 'ticket' in data.replyToTicket ? 'sent' : 'refused';
    } catch (error) {
      const { code } = problemOf(error);
      return code === 'NETWORK' || code === 'INTERNAL' || code === 'TOO_MANY_REQUESTS' ? 'unknown' : 'refused';
    }
  };
}

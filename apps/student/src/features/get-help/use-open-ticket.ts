import { useCommand } from '@4as/graphql-client';
import { useRef } from 'react';
import { graphql } from '../../gql';
import type { TicketValues } from './ticket-form';

const OpenTicketDocument = graphql(`
  mutation OpenTicket($input: OpenTicketInput!) {
    openTicket(input: $input) {
      ... on TicketChanged {
        ticket {
          id
        }
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** Sends a request for help. A second try after a lost answer is the same request. */
export function useOpenTicket(onOpened: (id: string) => void) {
  const clientId = useRef(crypto.randomUUID());
  const command = useCommand(OpenTicketDocument, { onDone: ({ ticket }) => onOpened(ticket.id) });
  return {
    ...command,
    open: ({ orderId, appointmentId, subject, body, ...values }: TicketValues) =>
      command.run({
        input: {
          ...values,
          subject: subject.trim(),
          body: body.trim(),
          orderId: orderId || null,
          appointmentId: appointmentId || null,
          clientId: clientId.current,
        },
      }),
  };
}

import type { Context } from '../../context.js';
import { notFound } from '../../graphql/errors.js';
import { InvalidInput } from '../../graphql/failures.js';
import { writeMessage } from '../messaging/index.js';
import type { ReplyToTicketInput } from './ticket.inputs.js';
import { findTicket } from './ticket.queries.js';
import { TicketChanged, TicketClosed } from './ticket.results.js';

/** Writes in a ticket's conversation: what that does to the ticket is said where messages about tickets are. */
export async function replyToTicket(
  ctx: Context,
  { ticketId, clientId, body }: ReplyToTicketInput,
): Promise<TicketChanged | TicketClosed | InvalidInput> {
  const text = body.trim();
  if (text === '') return InvalidInput.at('body', 'isNotEmpty');
  return ctx.transact(async (tx) => {
    const [conversation] = await tx.query<{ id: string }>('select id from conversations where ticket_id = $1', [
      ticketId,
    ]);
    if (!conversation) throw notFound('ticket');
    const written = await writeMessage(ctx, tx, { conversationId: conversation.id, clientId, body: text });
    return 'number' in written ? new TicketChanged(await findTicket(tx, ticketId)) : new TicketClosed();
  });
}

import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { recordAudit } from '../audit/index.js';
import { ConversationKind, defineConversationKind, type Conversation, type Message } from '../messaging/index.js';
import { notify, pages } from '../notifications/index.js';
import { TicketState, type Ticket } from './ticket.entity.js';
import { findTicket } from './ticket.queries.js';

/** How long after it was resolved a ticket can be taken up again, days. */
export const REOPEN_DAYS = 30;

/**
 * What a message does to its ticket, whichever screen it was written on: support's word makes it answered, the requester's opens
 * it again. A ticket that was resolved long ago takes no more.
 */
defineConversationKind(ConversationKind.TICKET, {
  async takesMessages(ctx, tx, conversation) {
    const { resolvedAt } = await ticketOf(tx, conversation);
    return resolvedAt === null || ctx.now.getTime() - resolvedAt.getTime() < REOPEN_DAYS * 24 * 60 * 60_000;
  },
  async onMessage(ctx, tx, conversation, message) {
    const ticket = await ticketOf(tx, conversation);
    if (message.authorId === ticket.requesterId) await askedAgain(ctx, tx, ticket);
    else await answered(ctx, tx, ticket, message);
    tx.publish({ topic: 'ticket', ticketId: ticket.id, requesterId: ticket.requesterId });
  },
});

function ticketOf(tx: Transaction, { ticketId }: Conversation): Promise<Ticket> {
  if (ticketId === null) throw new Error('A conversation about a ticket has none.');
  return findTicket(tx, ticketId, true);
}

/** Writing again does not put a waiting ticket back in the queue. */
async function askedAgain(ctx: Context, tx: Transaction, ticket: Ticket): Promise<void> {
  await tx.query(
    `update tickets set state = 'open', resolved_at = null, updated_at = $2,
       waiting_since = case when state = 'open' then waiting_since else $2 end
     where id = $1`,
    [ticket.id, ctx.now],
  );
}

async function answered(ctx: Context, tx: Transaction, ticket: Ticket, message: Message): Promise<void> {
  // Where nobody asked, support has begun the conversation.
  const isFirst = message.number === 1;
  await tx.query(
    `update tickets set state = 'answered', resolved_at = null, updated_at = $2, first_replied_at = coalesce(first_replied_at, $2),
       assignee_id = coalesce(assignee_id, $3)
     where id = $1`,
    [ticket.id, ctx.now, message.authorId],
  );
  await recordAudit(ctx, tx, {
    action: isFirst ? 'ticket.open-for' : 'ticket.answer',
    subjectType: 'ticket',
    subjectId: ticket.id,
    before: isFirst ? undefined : { state: ticket.state },
    after: { state: TicketState.ANSWERED, message: message.number },
  });
  const number = String(ticket.number);
  const path = pages.student.ticket(ticket.id);
  await notify(ctx, tx, {
    userId: ticket.requesterId,
    kind: isFirst ? 'ticket.opened-for-you' : 'ticket.answered',
    data: { number, subject: ticket.subject },
    link: path,
  });
  await tx.enqueue('send-mail', {
    userId: ticket.requesterId,
    mail: isFirst ? 'ticket-opened-for-you' : 'ticket-answered',
    data: { number, subject: ticket.subject, path },
  });
}

import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import type { TicketCategory, TicketPriority } from './ticket.entity.js';

export interface NewTicket {
  requesterId: string;
  /** The same id of the same requester is the same ticket. */
  clientId: string;
  category: TicketCategory;
  priority: TicketPriority;
  /** 1 to 160 characters, trimmed. */
  subject: string;
  orderId?: string | null | undefined;
  appointmentId?: string | null | undefined;
}

/**
 * Adds a ticket with its conversation, in which nobody has written yet and whose requester is a member: what others write there waits for
 * them. Null when the requester has one by this id already.
 */
export async function addTicket(
  ctx: Context,
  tx: Transaction,
  ticket: NewTicket,
): Promise<{ id: string; conversationId: string } | null> {
  const { requesterId, clientId, category, priority, subject, orderId = null, appointmentId = null } = ticket;
  const [id, conversationId] = [uuidv7(), uuidv7()];
  const added = await tx.query(
    `insert into tickets (id, requester_id, client_id, category, priority, subject, order_id, appointment_id, created_at, updated_at, waiting_since)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $9) on conflict on constraint tickets_client_unique do nothing returning id`,
    [id, requesterId, clientId, category, priority, subject, orderId, appointmentId, ctx.now],
  );
  if (added.length === 0) return null;
  await tx.query(
    `insert into conversations (id, kind, student_id, ticket_id, created_at) values ($1, 'ticket', $2, $3, $4)`,
    [conversationId, requesterId, id, ctx.now],
  );
  await tx.query('insert into conversation_members (conversation_id, user_id, updated_at) values ($1, $2, $3)', [
    conversationId,
    requesterId,
    ctx.now,
  ]);
  return { id, conversationId };
}

import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { signedIn } from '../../graphql/authorization.js';
import { InvalidInput } from '../../graphql/failures.js';
import { writeMessage } from '../messaging/index.js';
import type { OpenTicketInput } from './ticket.inputs.js';
import { findTicket } from './ticket.queries.js';
import { TicketChanged } from './ticket.results.js';

/**
 * Opens a ticket with its conversation and first message, all or nothing. What it is about must be the viewer's to see. Sent
 * again with the same `clientId`, it is the same ticket. Admins are told by a job, since a student does not know who they are.
 */
export async function openTicket(ctx: Context, input: OpenTicketInput): Promise<TicketChanged | InvalidInput> {
  const requester = signedIn(ctx.viewer);
  const [subject, body] = [input.subject.trim(), input.body.trim()];
  if (subject === '') return InvalidInput.at('subject', 'isNotEmpty');
  if (body === '') return InvalidInput.at('body', 'isNotEmpty');
  return ctx.transact(async (tx) => {
    const unknown = await unseen(tx, input);
    if (unknown) return InvalidInput.at(unknown, 'unknown');
    const id = uuidv7();
    const added = await tx.query(
      `insert into tickets (id, requester_id, client_id, category, priority, subject, order_id, appointment_id, created_at, updated_at, waiting_since)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $9) on conflict on constraint tickets_client_unique do nothing returning id`,
      [
        id,
        requester.id,
        input.clientId,
        input.category,
        input.priority,
        subject,
        input.orderId ?? null,
        input.appointmentId ?? null,
        ctx.now,
      ],
    );
    if (added.length === 0)
      return new TicketChanged(await findTicket(tx, await idOf(tx, requester.id, input.clientId)));
    const conversationId = await openConversationOf(ctx, tx, id, requester.id);
    const message = await writeMessage(ctx, tx, { conversationId, clientId: input.clientId, body });
    if (!('number' in message)) throw new Error('The requester of a new ticket may not write in it.');
    await tx.enqueue('tell-admins-of-ticket', { ticketId: id });
    return new TicketChanged(await findTicket(tx, id));
  });
}

/** The field that names something which the viewer can't see; foreign keys alone would take anyone's. */
async function unseen(
  tx: Transaction,
  { orderId, appointmentId }: OpenTicketInput,
): Promise<'orderId' | 'appointmentId' | null> {
  const [seen] = await tx.query<{ order: boolean; appointment: boolean }>(
    `select $1::uuid is null or exists (select from orders where id = $1) as order,
       $2::uuid is null or exists (select from appointments where id = $2) as appointment`,
    [orderId ?? null, appointmentId ?? null],
  );
  if (!seen?.order) return 'orderId';
  return seen.appointment ? null : 'appointmentId';
}

async function idOf(tx: Transaction, requesterId: string, clientId: string): Promise<string> {
  const [row] = await tx.query<{ id: string }>('select id from tickets where requester_id = $1 and client_id = $2', [
    requesterId,
    clientId,
  ]);
  if (!row) throw new Error('A ticket that was there a moment ago is gone.');
  return row.id;
}

async function openConversationOf(
  ctx: Context,
  tx: Transaction,
  ticketId: string,
  requesterId: string,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into conversations (id, kind, student_id, ticket_id, created_at) values ($1, 'ticket', $2, $3, $4)`,
    [id, requesterId, ticketId, ctx.now],
  );
  return id;
}

import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { signedIn } from '../../graphql/authorization.js';
import { InvalidInput } from '../../graphql/failures.js';
import { writeMessage } from '../messaging/index.js';
import { addTicket } from './add-ticket.js';
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
    const { clientId, category, priority, orderId, appointmentId } = input;
    const added = await addTicket(ctx, tx, {
      requesterId: requester.id,
      clientId,
      category,
      priority,
      subject,
      orderId,
      appointmentId,
    });
    if (!added) return new TicketChanged(await findTicket(tx, await idOf(tx, requester.id, clientId)));
    const message = await writeMessage(ctx, tx, { conversationId: added.conversationId, clientId, body });
    if (!('number' in message)) throw new Error('The requester of a new ticket may not write in it.');
    await tx.enqueue('tell-admins-of-ticket', { ticketId: added.id });
    return new TicketChanged(await findTicket(tx, added.id));
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

import type { Context } from '../../context.js';
import { authorize } from '../../graphql/authorization.js';
import { recordAudit } from '../audit/index.js';
import { TicketState } from './ticket.entity.js';
import type { TicketInput } from './ticket.inputs.js';
import { mayResolve } from './ticket.policy.js';
import { findTicket } from './ticket.queries.js';
import { TicketChanged } from './ticket.results.js';

/** Says that a ticket is settled. Twice is once. */
export async function resolveTicket(ctx: Context, { ticketId }: TicketInput): Promise<TicketChanged> {
  return ctx.transact(async (tx) => {
    const ticket = await findTicket(tx, ticketId, true);
    authorize(ctx.viewer, mayResolve, ticket);
    if (ticket.state === TicketState.RESOLVED) return new TicketChanged(ticket);
    await tx.query(`update tickets set state = 'resolved', resolved_at = $2, updated_at = $2 where id = $1`, [
      ticket.id,
      ctx.now,
    ]);
    await recordAudit(ctx, tx, {
      action: 'ticket.resolve',
      subjectType: 'ticket',
      subjectId: ticket.id,
      before: { state: ticket.state },
      after: { state: TicketState.RESOLVED },
    });
    tx.publish({ topic: 'ticket', ticketId: ticket.id, requesterId: ticket.requesterId });
    return new TicketChanged(await findTicket(tx, ticket.id));
  });
}

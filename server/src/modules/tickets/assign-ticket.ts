import type { Context } from '../../context.js';
import { authorize } from '../../graphql/authorization.js';
import { InvalidInput } from '../../graphql/failures.js';
import { recordAudit } from '../audit/index.js';
import type { AssignTicketInput } from './ticket.inputs.js';
import { mayAssign } from './ticket.policy.js';
import { findTicket } from './ticket.queries.js';
import { TicketChanged } from './ticket.results.js';

/** Gives a ticket to an admin, or to nobody. */
export async function assignTicket(ctx: Context, input: AssignTicketInput): Promise<TicketChanged | InvalidInput> {
  const assigneeId = input.assigneeId ?? null;
  return ctx.transact(async (tx) => {
    const ticket = await findTicket(tx, input.ticketId, true);
    authorize(ctx.viewer, mayAssign, undefined);
    if (ticket.assigneeId === assigneeId) return new TicketChanged(ticket);
    const [updated] = await tx.query(
      `update tickets set assignee_id = $2, updated_at = $3
       where id = $1 and ($2::uuid is null or exists (select from users where id = $2 and role = 'admin' and suspended_at is null))
       returning id`,
      [ticket.id, assigneeId, ctx.now],
    );
    if (!updated) return InvalidInput.at('assigneeId', 'unknown');
    await recordAudit(ctx, tx, {
      action: 'ticket.assign',
      subjectType: 'ticket',
      subjectId: ticket.id,
      before: { assigneeId: ticket.assigneeId },
      after: { assigneeId },
    });
    tx.publish({ topic: 'ticket', ticketId: ticket.id, requesterId: ticket.requesterId });
    return new TicketChanged(await findTicket(tx, ticket.id));
  });
}

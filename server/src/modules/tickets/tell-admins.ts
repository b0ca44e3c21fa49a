import type { Context } from '../../context.js';
import { notifyAdmins, pages } from '../notifications/index.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    'tell-admins-of-ticket': { ticketId: string };
  }
}

/** Job: tells every admin of a new ticket, once. */
export async function tellAdminsOfTicket(ctx: Context, { ticketId }: { ticketId: string }): Promise<void> {
  await ctx.transact(async (tx) => {
    const link = pages.admin.ticket(ticketId);
    const [ticket] = await tx.query<{ number: number; subject: string; name: string }>(
      `select t.number, t.subject, requester.name from tickets t join people requester on requester.id = t.requester_id
       where t.id = $1 and not exists (select from notifications n where n.kind = 'ticket.new' and n.link = $2)
       for update of t`,
      [ticketId, link],
    );
    if (!ticket) return;
    const data = { number: String(ticket.number), subject: ticket.subject, otherName: ticket.name };
    await notifyAdmins(ctx, tx, { kind: 'ticket.new', data, link });
  });
}

import { defineLoader, inOrderOf } from '../../database/loaders.js';
import type { Ticket } from './ticket.entity.js';
import { ticketsByIds } from './ticket.queries.js';

/** Tickets by id; null for one that the viewer may not see. */
export const ticketLoader = defineLoader<string, Ticket | null>({
  name: 'ticket',
  batch: async (ctx, ids) => inOrderOf(ids, await ticketsByIds(ctx.db, ids), (ticket) => ticket.id, null),
});

/** How many tickets wait for support, of those that the viewer may see. */
export const unansweredTicketsLoader = defineLoader<'all', number>({
  name: 'unanswered tickets',
  async batch(ctx, keys) {
    const [row] = await ctx.db.query<{ count: number }>(
      `select count(*)::integer as count from tickets where state = 'open'`,
    );
    return keys.map(() => row?.count ?? 0);
  },
});

import { defineLoader, groupedBy } from '../../../database/loaders.js';
import { disputeColumns } from '../order.columns.js';
import type { Dispute } from './dispute.entity.js';

/** Disputes of orders, oldest first; none for who is not an admin. */
export const disputesLoader = defineLoader<string, Dispute[]>({
  name: 'disputes',
  async batch(ctx, orderIds) {
    const rows = await ctx.db.query<Dispute>(
      `select ${disputeColumns} from disputes d where d.order_id = any ($1) order by d.opened_at, d.id`,
      [orderIds],
    );
    return groupedBy(orderIds, rows, (dispute) => dispute.orderId);
  },
});

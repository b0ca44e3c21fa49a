import { defineLoader, groupedBy, inOrderOf } from '../../database/loaders.js';
import { orderColumns, orderLineColumns, paymentColumns, refundColumns } from './order.columns.js';
import type { Order, OrderLine } from './order.entity.js';
import type { Payment, Refund } from './payment.entity.js';

/** Orders by id; null for one that the viewer may not see. */
export const orderLoader = defineLoader<string, Order | null>({
  name: 'order',
  async batch(ctx, ids) {
    const rows = await ctx.db.query<Order>(`select ${orderColumns} from orders o where o.id = any ($1)`, [ids]);
    return inOrderOf(ids, rows, (order) => order.id, null);
  },
});

/** Lines of orders, in the order they were put in the cart. */
export const orderLinesLoader = defineLoader<string, OrderLine[]>({
  name: 'order lines',
  async batch(ctx, orderIds) {
    const rows = await ctx.db.query<OrderLine>(
      `select ${orderLineColumns} from order_lines l where l.order_id = any ($1) order by l.position`,
      [orderIds],
    );
    return groupedBy(orderIds, rows, (line) => line.orderId);
  },
});

/** Refunds of orders, newest last. */
export const refundsLoader = defineLoader<string, Refund[]>({
  name: 'refunds',
  async batch(ctx, orderIds) {
    const rows = await ctx.db.query<Refund>(
      `select ${refundColumns} from refunds r where r.order_id = any ($1) order by r.created_at, r.id`,
      [orderIds],
    );
    return groupedBy(orderIds, rows, (refund) => refund.orderId);
  },
});

/** The payment of an order; null until there is one. */
export const paymentLoader = defineLoader<string, Payment | null>({
  name: 'payment',
  async batch(ctx, orderIds) {
    const rows = await ctx.db.query<Payment>(`select ${paymentColumns} from payments p where p.order_id = any ($1)`, [
      orderIds,
    ]);
    return inOrderOf(orderIds, rows, (payment) => payment.orderId, null);
  },
});

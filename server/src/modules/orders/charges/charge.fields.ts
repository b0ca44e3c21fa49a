import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../context.js';
import { defineLoader, inOrderOf } from '../../../database/loaders.js';
import { Order, OrderState, PaidThrough } from '../order.entity.js';
import { chargeColumns, ChargeState, type Charge } from './charge.entity.js';
import { declineReason } from './decline-reasons.js';

const newestChargeLoader = defineLoader<string, Charge | null>({
  name: 'newest charge',
  async batch(ctx, orderIds) {
    const rows = await ctx.db.query<Charge>(
      `select distinct on (c.order_id) ${chargeColumns} from order_charges c where c.order_id = any ($1)
       order by c.order_id, c.created_at desc, c.id desc`,
      [orderIds],
    );
    return inOrderOf(orderIds, rows, (charge) => charge.orderId, null);
  },
});

@Resolver(() => Order)
export class OrderChargeFields {
  @FieldResolver(() => Boolean, {
    description: 'Whether it waits for its student to pay it with one of their saved cards, by `payOrder`.',
  })
  async awaitsCard(@Root() order: Order, @Ctx() ctx: Context): Promise<boolean> {
    if (order.state !== OrderState.PENDING || order.paidThrough === PaidThrough.PAGE) return false;
    const charge = await ctx.load(newestChargeLoader, order.id);
    return charge?.state !== ChargeState.REQUESTED && order.paymentUrl === null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Why the saved card was not charged, in the viewer's language; null when it was, or nothing was tried.",
  })
  async chargeProblem(@Root() order: Order, @Ctx() ctx: Context): Promise<string | null> {
    if (order.state !== OrderState.PENDING || order.paidThrough === PaidThrough.PAGE) return null;
    const charge = await ctx.load(newestChargeLoader, order.id);
    if (charge?.state === ChargeState.AUTHENTICATION_REQUIRED)
      return ctx.texts('orders')('declines.authentication_required');
    return charge?.state === ChargeState.DECLINED
      ? ctx.texts('orders')(`declines.${declineReason(charge.declineCode)}`)
      : null;
  }
}

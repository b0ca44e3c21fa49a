import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../context.js';
import { Allow } from '../../../graphql/authorization.js';
import type { Page } from '../../../graphql/connections.js';
import { Order } from '../order.entity.js';
import { orderLoader } from '../order.loaders.js';
import { Dispute, DisputeConnection, DisputeState } from './dispute.entity.js';
import { disputesLoader } from './dispute.loaders.js';
import { listDisputes } from './dispute.queries.js';
import { disputeReason } from './dispute-reasons.js';

@Resolver(() => Dispute)
export class DisputeResolver {
  @Allow('admin')
  @Query(() => DisputeConnection, { description: 'Payments that banks ask back, newest first.' })
  disputes(
    @Arg('states', () => [DisputeState], { nullable: true, description: 'Only those in one of these states.' })
    states: DisputeState[] | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Dispute>> {
    return listDisputes(ctx, states, first ?? 20, after);
  }

  @FieldResolver(() => String, { description: "Why, in the viewer's language: what the cardholder told their bank." })
  reason(@Root() dispute: Dispute, @Ctx() ctx: Context): string {
    return ctx.texts('orders')(`disputeReasons.${disputeReason(dispute.reason)}`);
  }

  @FieldResolver(() => Order, { description: 'The order that was paid by it.' })
  async order(@Root() dispute: Dispute, @Ctx() ctx: Context): Promise<Order> {
    const order = await ctx.load(orderLoader, dispute.orderId);
    if (!order) throw new Error(`Dispute ${dispute.id} is of an order that the viewer does not see.`);
    return order;
  }
}

@Resolver(() => Order)
export class OrderDisputeFields {
  @Allow('admin')
  @FieldResolver(() => [Dispute], { description: 'What banks ask back of its payment, oldest first.' })
  disputes(@Root() order: Order, @Ctx() ctx: Context): Promise<Dispute[]> {
    return ctx.load(disputesLoader, order.id);
  }
}

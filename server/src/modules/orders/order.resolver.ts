import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import type { Page } from '../../graphql/connections.js';
import { CheckoutInput, OrderInput } from './checkout/checkout.inputs.js';
import { CheckoutResult, OrderResult } from './checkout/checkout.results.js';
import { checkout } from './checkout/checkout.js';
import { abandonOrder, refreshOrder } from './checkout/refresh-order.js';
import { Order, OrderConnection, Spending } from './order.entity.js';
import { OrderFilter, RefundOrderLinesInput } from './order.inputs.js';
import { listOrders, orderById, spendingOf } from './order.queries.js';
import { refundOrderLines } from './refunds/refund-order-lines.js';
import { RefundResult } from './refunds/refund.results.js';

@Resolver()
export class OrderResolver {
  @Allow('student', 'admin')
  @Query(() => OrderConnection, { description: "A student's own orders; all of them for admins. Newest first." })
  orders(
    @Arg('filter', () => OrderFilter, { nullable: true }) filter: OrderFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Order>> {
    return listOrders(ctx, filter, first ?? 20, after);
  }

  @Allow('student', 'admin')
  @Query(() => Order, { nullable: true, description: 'One order; null when there is none for the viewer.' })
  order(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Order | null> {
    return orderById(ctx, id);
  }

  @Allow('student')
  @Query(() => Spending, { description: 'What the viewer has spent over all orders.' })
  spending(@Ctx() ctx: Context): Promise<Spending> {
    return spendingOf(ctx);
  }

  @Allow('student')
  @Mutation(() => CheckoutResult, {
    description:
      'Makes an order of the cart and a hosted payment page. Called again for the same cart it answers the same order.',
  })
  checkout(@Arg('input') input: CheckoutInput, @Ctx() ctx: Context): Promise<typeof CheckoutResult> {
    return run(ctx, checkout, input);
  }

  @Allow('student')
  @Mutation(() => OrderResult, {
    description: 'Asks Stripe how the payment stands; used on return from the payment page.',
  })
  refreshOrder(@Arg('input') input: OrderInput, @Ctx() ctx: Context): Promise<typeof OrderResult> {
    return run(ctx, refreshOrder, input);
  }

  @Allow('student')
  @Mutation(() => OrderResult, {
    description: 'Gives up a pending order; its lines stay in the cart while their holds last.',
  })
  abandonOrder(@Arg('input') input: OrderInput, @Ctx() ctx: Context): Promise<typeof OrderResult> {
    return run(ctx, abandonOrder, input);
  }

  @Allow('admin')
  @Mutation(() => RefundResult, {
    description: 'Gives the money of lines back, cancels their appointments and takes back what their tutors earned.',
  })
  refundOrderLines(@Arg('input') input: RefundOrderLinesInput, @Ctx() ctx: Context): Promise<typeof RefundResult> {
    return run(ctx, refundOrderLines, input);
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Person, personLoader } from '../accounts/index.js';
import { Appointment } from '../appointments/index.js';
import { appointmentOf } from './appointment-of.js';
import { Order, OrderKind, OrderLine } from './order.entity.js';
import { orderLinesLoader, paymentLoader, refundsLoader } from './order.loaders.js';
import { knownReasons, Payment, Refund } from './payment.entity.js';

@Resolver(() => Order)
export class OrderFields {
  @FieldResolver(() => OrderKind, { description: 'What it pays for.' })
  kind(@Root() order: Order): OrderKind {
    return order.replacementId === null ? OrderKind.SESSIONS : OrderKind.SUPPLEMENT;
  }

  @FieldResolver(() => [OrderLine], { description: 'In the order they were put in the cart.' })
  lines(@Root() order: Order, @Ctx() ctx: Context): Promise<OrderLine[]> {
    return ctx.load(orderLinesLoader, order.id);
  }

  @FieldResolver(() => [Refund], { description: 'Oldest first.' })
  refunds(@Root() order: Order, @Ctx() ctx: Context): Promise<Refund[]> {
    return ctx.load(refundsLoader, order.id);
  }

  @FieldResolver(() => Payment, {
    nullable: true,
    description: 'Null until paid, and for an order that costs nothing.',
  })
  payment(@Root() order: Order, @Ctx() ctx: Context): Promise<Payment | null> {
    return ctx.load(paymentLoader, order.id);
  }

  @FieldResolver(() => Person, { description: 'Whose order it is.' })
  async student(@Root() order: Order, @Ctx() ctx: Context): Promise<Person> {
    const person = await ctx.load(personLoader, order.studentId);
    if (!person) throw new Error(`Order ${order.number} has no student that the viewer sees.`);
    return person;
  }
}

@Resolver(() => OrderLine)
export class OrderLineFields {
  @FieldResolver(() => Appointment, { description: 'The session as it is now.' })
  appointment(@Root() line: OrderLine, @Ctx() ctx: Context): Promise<Appointment> {
    return appointmentOf(ctx, line.appointmentId);
  }
}

@Resolver(() => Refund)
export class RefundFields {
  @FieldResolver(() => String, { description: "Why: an admin's words, or the platform's in the viewer's language." })
  reason(@Root() refund: Refund, @Ctx() ctx: Context): string {
    const known = knownReasons.find((reason) => reason === refund.reason);
    return known ? ctx.texts('orders')(`refundReasons.${known}`) : refund.reason;
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Appointment, appointmentLoader } from '../appointments/index.js';
import { Order, orderLoader } from '../orders/index.js';
import { Ticket } from './ticket.entity.js';

/** What a ticket is about. */
@Resolver(() => Ticket)
export class TicketSubjectFields {
  @FieldResolver(() => Order, { nullable: true, description: 'The order that it is about.' })
  order(@Root() { orderId }: Ticket, @Ctx() ctx: Context): Promise<Order | null> {
    return orderId === null ? Promise.resolve(null) : ctx.load(orderLoader, orderId);
  }

  @FieldResolver(() => Appointment, { nullable: true, description: 'The session that it is about.' })
  appointment(@Root() { appointmentId }: Ticket, @Ctx() ctx: Context): Promise<Appointment | null> {
    return appointmentId === null ? Promise.resolve(null) : ctx.load(appointmentLoader, appointmentId);
  }
}

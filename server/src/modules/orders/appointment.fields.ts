import { Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { defineLoader, inOrderOf } from '../../database/loaders.js';
import { Allow } from '../../graphql/authorization.js';
import { Appointment } from '../appointments/index.js';

interface Sold {
  appointmentId: string;
  /** The order that paid it; null while it is in the cart. */
  orderId: string | null;
  priceCents: number;
}

/** What the student pays for appointments: the line of the order that paid it, else the price in the cart. */
const soldLoader = defineLoader<string, Sold | null>({
  name: 'sold appointment',
  async batch(ctx, appointmentIds) {
    const rows = await ctx.db.query<Sold>(
      `select l.appointment_id as "appointmentId", o.id as "orderId", l.total_cents as "priceCents"
       from order_lines l join orders o on o.id = l.order_id where l.appointment_id = any ($1) and o.paid_at is not null
       union all
       select c.appointment_id, null, c.price_cents from cart_lines c where c.appointment_id = any ($1)`,
      [appointmentIds],
    );
    return inOrderOf(appointmentIds, rows, (sold) => sold.appointmentId, null);
  },
});

@Resolver(() => Appointment)
export class AppointmentOrderFields {
  @Allow('student', 'admin')
  @FieldResolver(() => ID, { nullable: true, description: 'The order that paid it; null until then.' })
  async orderId(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<string | null> {
    return (await ctx.load(soldLoader, appointment.id))?.orderId ?? null;
  }

  @Allow('student', 'admin')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'What its student pays, cents: with discount and taxes once ordered.',
  })
  async priceCents(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<number | null> {
    return (await ctx.load(soldLoader, appointment.id))?.priceCents ?? null;
  }
}

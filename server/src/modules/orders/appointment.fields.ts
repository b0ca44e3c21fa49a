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

/**
 * What the student pays for appointments: the lines of the orders that paid it, else the price in the cart. A supplement that came too late
 * to make the session longer was never paid for it.
 */
const soldLoader = defineLoader<string, Sold | null>({
  name: 'sold appointment',
  async batch(ctx, appointmentIds) {
    const rows = await ctx.db.query<Sold>(
      `select l.appointment_id as "appointmentId", (array_agg(o.id order by o.number))[1] as "orderId",
         sum(l.total_cents)::integer as "priceCents"
       from order_lines l join orders o on o.id = l.order_id
       where l.appointment_id = any ($1) and o.paid_at is not null and (o.replacement_id is null
         or not exists (select from refunds r where r.order_id = o.id and r.reason = 'slot-taken'))
       group by l.appointment_id
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
  @FieldResolver(() => ID, { nullable: true, description: 'The order that paid it first; null until then.' })
  async orderId(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<string | null> {
    return (await ctx.load(soldLoader, appointment.id))?.orderId ?? null;
  }

  @Allow('student', 'admin')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'What its student pays, cents: with discount and taxes once ordered, and with what was paid for it to be longer.',
  })
  async priceCents(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<number | null> {
    return (await ctx.load(soldLoader, appointment.id))?.priceCents ?? null;
  }
}

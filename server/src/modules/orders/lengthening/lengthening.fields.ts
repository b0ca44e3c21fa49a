import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../context.js';
import { Allow } from '../../../graphql/authorization.js';
import { Appointment, isSessionLength } from '../../appointments/index.js';
import { amountsAt, courseRateLoader } from './supplement-amounts.js';

@Resolver(() => Appointment)
export class AppointmentLengtheningFields {
  @Allow('student')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'What its student would pay now for it to be this long, with taxes, cents; null for a length that is not longer.',
  })
  async supplementIfLengthened(
    @Root() appointment: Appointment,
    @Arg('minutes', () => Int, { description: '90 or 120.' }) minutes: number,
    @Ctx() ctx: Context,
  ): Promise<number | null> {
    if (!isSessionLength(minutes)) return null;
    const rate = await ctx.load(courseRateLoader, appointment.courseId);
    return rate && (amountsAt(rate, appointment, minutes)?.totalCents ?? null);
  }
}

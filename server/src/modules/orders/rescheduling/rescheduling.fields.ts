import { mayReschedule, nextState } from '@4as/scheduling';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../context.js';
import { Allow, SignedInOnly } from '../../../graphql/authorization.js';
import { actorOf, Appointment, isSessionLength } from '../../appointments/index.js';
import { cancellationPolicyOf, readSettings, reschedulingPolicyOf } from '../../settings/index.js';
import { keptLoader } from '../cancellation/cancellation.loaders.js';
import { ReschedulingTerms, type ReschedulingRefusal } from './rescheduling.types.js';
import { refundOfShortening } from './shorten.js';

@Resolver(() => Appointment)
export class AppointmentReschedulingFields {
  @SignedInOnly()
  @FieldResolver(() => ReschedulingTerms, {
    nullable: true,
    description: 'Whether the viewer may reschedule it now; null in a state in which nobody does.',
  })
  async reschedulingTerms(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<ReschedulingTerms | null> {
    const by = actorOf(ctx.viewer);
    if (by === 'system' || nextState(appointment.state, 'reschedule', by) === undefined) return null;
    const policy = reschedulingPolicyOf(await readSettings(ctx));
    const answer = mayReschedule({
      by,
      startsAt: appointment.startsAt.getTime(),
      now: ctx.now.getTime(),
      timesRescheduled: appointment.timesRescheduled,
      policy,
    });
    return Object.assign(new ReschedulingTerms(), {
      allowed: answer.allowed,
      refusal: answer.allowed ? null : (answer.reason as ReschedulingRefusal),
      needsReason: by !== 'student',
      until: new Date(answer.until),
      timesLeft: Math.max(policy.maxTimes - appointment.timesRescheduled, 0),
    });
  }

  @Allow('student', 'admin')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'What would go back now if it were made this short, cents; null for a length that is not shorter.',
  })
  async refundIfShortened(
    @Root() appointment: Appointment,
    @Arg('minutes', () => Int, { description: '60 or 90.' }) minutes: number,
    @Ctx() ctx: Context,
  ): Promise<number | null> {
    if (!isSessionLength(minutes) || minutes >= appointment.minutes) return null;
    const [keptCents, settings] = await Promise.all([ctx.load(keptLoader, appointment.id), readSettings(ctx)]);
    return refundOfShortening(appointment, {
      minutes,
      keptCents,
      by: actorOf(ctx.viewer),
      now: ctx.now,
      policy: cancellationPolicyOf(settings),
    }).refundCents;
  }
}

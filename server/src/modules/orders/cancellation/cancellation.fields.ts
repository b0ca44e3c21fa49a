import { cancellationOutcome, isTimely, nextState } from '@4as/scheduling';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../context.js';
import { Allow } from '../../../graphql/authorization.js';
import { actorOf, Appointment, type CancellationRule } from '../../appointments/index.js';
import { cancellationPolicyOf, readSettings } from '../../settings/index.js';
import { costLoader, keptLoader } from './cancellation.loaders.js';
import { CancellationTerms, SessionCost } from './cancellation.types.js';

@Resolver(() => Appointment)
export class AppointmentCancellationFields {
  @Allow('student', 'admin')
  @FieldResolver(() => CancellationTerms, {
    nullable: true,
    description: 'What cancelling it now would do; null when the viewer can not cancel it any more.',
  })
  async cancellationTerms(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<CancellationTerms | null> {
    const actor = actorOf(ctx.viewer);
    const interval = { start: appointment.startsAt.getTime(), end: appointment.endsAt.getTime() };
    if (actor === 'system' || nextState(appointment.state, 'cancel', actor) === undefined) return null;
    if (!isTimely('cancel', actor, interval, ctx.now.getTime())) return null;
    const [priceCents, settings] = await Promise.all([ctx.load(keptLoader, appointment.id), readSettings(ctx)]);
    const policy = cancellationPolicyOf(settings);
    const outcome = cancellationOutcome({
      by: actor,
      startsAt: interval.start,
      now: ctx.now.getTime(),
      priceCents,
      policy,
    });
    return Object.assign(new CancellationTerms(), {
      rule: outcome.rule as CancellationRule,
      refundCents: outcome.refundCents,
      studentPaysCents: outcome.studentPaysCents,
      freeUntil: new Date(outcome.freeUntil),
      lateUntil: new Date(outcome.lateUntil),
      lateShareBasisPoints: policy.lateShareBasisPoints,
    });
  }

  @Allow('student', 'admin')
  @FieldResolver(() => SessionCost, {
    nullable: true,
    description: 'What its end cost the student; null until somebody ended it.',
  })
  cost(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<SessionCost | null> {
    return ctx.load(costLoader, appointment.id);
  }
}

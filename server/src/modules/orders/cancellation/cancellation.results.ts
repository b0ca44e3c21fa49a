import { Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../../context.js';
import { resultOf } from '../../../graphql/commands.js';
import { Failure } from '../../../graphql/failures.js';
import { Appointment, AppointmentChanged, CancellationRule, TransitionNotAllowed } from '../../appointments/index.js';

@ObjectType({ simpleResolvers: true, description: 'The session is cancelled.' })
export class SessionCancelled {
  @Field(() => Appointment, { description: 'The session as it is now.' })
  appointment: Appointment;

  constructor(appointment: Appointment) {
    this.appointment = appointment;
  }
}

@ObjectType({
  implements: Failure,
  description: 'Cancelling costs something else by now than what was shown; nothing was done.',
})
export class RefundChanged extends Failure {
  @Field(() => CancellationRule, { description: 'The rule that applies now.' })
  rule: CancellationRule;

  @Field(() => Int, { description: 'What would go back to the student now, cents.' })
  refundCents: number;

  constructor(rule: CancellationRule, refundCents: number) {
    super();
    this.rule = rule;
    this.refundCents = refundCents;
  }

  protected override values(ctx: Context): Record<string, string> {
    return { amount: ctx.formats.money(this.refundCents) };
  }
}

@ObjectType({ implements: Failure, description: 'It is too early to say this of the session.' })
export class TooEarly extends Failure {
  @Field(() => Date, { description: 'From when on it can be said.' })
  from: Date;

  constructor(from: Date) {
    super();
    this.from = from;
  }

  protected override values(ctx: Context): Record<string, string> {
    return { time: ctx.formats.dateTime(this.from, ctx.now) };
  }
}

export const CancelSessionResult = resultOf('CancelSessionResult', [
  SessionCancelled,
  RefundChanged,
  TransitionNotAllowed,
]);

export const RecordOutcomeResult = resultOf('RecordOutcomeResult', [
  AppointmentChanged,
  TooEarly,
  TransitionNotAllowed,
]);

import { Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../../context.js';
import { resultOf } from '../../../graphql/commands.js';
import { Failure } from '../../../graphql/failures.js';
import { Appointment } from '../../appointments/index.js';
import { BulkRefusal } from './bulk.types.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What became of one of several sessions: done whole, or left as it was.',
})
export class SessionAnswer {
  @Field(() => Appointment, { description: 'The session as it is now.' })
  appointment: Appointment;

  @Field(() => BulkRefusal, { nullable: true, description: 'Why nothing was done to it; null when it was.' })
  refusal: BulkRefusal | null;

  constructor(appointment: Appointment, refusal: BulkRefusal | null) {
    this.appointment = appointment;
    this.refusal = refusal;
  }
}

@ObjectType({ simpleResolvers: true, description: 'What became of each of several sessions.' })
export class SessionsChanged {
  @Field(() => [SessionAnswer], { description: 'Each session, by its start before the change.' })
  answers: SessionAnswer[];

  @Field(() => Int, { description: 'To how many it was done.' })
  count: number;

  constructor(answers: SessionAnswer[]) {
    this.answers = answers;
    this.count = answers.filter(({ refusal }) => refusal === null).length;
  }
}

@ObjectType({
  implements: Failure,
  description: 'Other refunds would be made by now than those that were shown; nothing was done.',
})
export class RefundSumChanged extends Failure {
  @Field(() => Int, { description: 'What would go back in all now, cents.' })
  refundCents: number;

  constructor(refundCents: number) {
    super();
    this.refundCents = refundCents;
  }

  protected override values(ctx: Context): Record<string, string> {
    return { amount: ctx.formats.money(this.refundCents) };
  }
}

export const CancelSessionsResult = resultOf('CancelSessionsResult', [SessionsChanged, RefundSumChanged]);

export const MoveSessionsResult = resultOf('MoveSessionsResult', [SessionsChanged]);

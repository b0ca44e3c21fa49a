import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../../context.js';
import { resultOf } from '../../../graphql/commands.js';
import { Failure } from '../../../graphql/failures.js';
import { AppointmentChanged, SlotNotFree, SlotTaken, TransitionNotAllowed } from '../../appointments/index.js';
import { RefundChanged } from '../cancellation/cancellation.results.js';
import { ReschedulingRefusal } from './rescheduling.types.js';

@ObjectType({ implements: Failure, description: 'The session may not be rescheduled any more; `refusal` says why.' })
export class ReschedulingRefused extends Failure {
  @Field(() => ReschedulingRefusal, { description: 'Why not.' })
  refusal: ReschedulingRefusal;

  @Field(() => Date, { description: 'Students reschedule before this instant.' })
  until: Date;

  constructor(refusal: ReschedulingRefusal, until: Date) {
    super();
    this.refusal = refusal;
    this.until = until;
  }

  protected override textKey(): string {
    return `ReschedulingRefused.${this.refusal}`;
  }

  protected override values(ctx: Context): Record<string, string> {
    return { time: ctx.formats.dateTime(this.until, ctx.now) };
  }
}

export const RescheduleSessionResult = resultOf('RescheduleSessionResult', [
  AppointmentChanged,
  SlotTaken,
  SlotNotFree,
  ReschedulingRefused,
  RefundChanged,
  TransitionNotAllowed,
]);

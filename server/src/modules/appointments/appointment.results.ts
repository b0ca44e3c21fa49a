import { Field, ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';
import { Failure } from '../../graphql/failures.js';
import { Appointment, AppointmentState } from './appointment.entity.js';
import { Slot, SlotReason } from './slot.types.js';

const nearestDescription = 'At most three free starts, the nearest first.';

@ObjectType({ implements: Failure, description: 'The slot has just been taken by someone else.' })
export class SlotTaken extends Failure {
  @Field(() => [Slot], { description: nearestDescription })
  nearest: Slot[];

  constructor(nearest: Slot[]) {
    super();
    this.nearest = nearest;
  }
}

@ObjectType({ implements: Failure, description: 'The time can not be booked; `reason` says why.' })
export class SlotNotFree extends Failure {
  @Field(() => SlotReason, { description: 'The first rule that refuses the time.' })
  reason: SlotReason;

  @Field(() => [Slot], { description: nearestDescription })
  nearest: Slot[];

  constructor(reason: SlotReason, nearest: Slot[]) {
    super();
    this.reason = reason;
    this.nearest = nearest;
  }

  protected override textKey(): string {
    return `SlotNotFree.${this.reason}`;
  }
}

@ObjectType({ implements: Failure, description: 'This can not be done to the appointment in its present state.' })
export class TransitionNotAllowed extends Failure {
  @Field(() => AppointmentState, { description: 'The present state.' })
  state: AppointmentState;

  constructor(state: AppointmentState) {
    super();
    this.state = state;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The appointment was changed.' })
export class AppointmentChanged {
  @Field(() => Appointment, { description: 'The session as it is now.' })
  appointment: Appointment;

  constructor(appointment: Appointment) {
    this.appointment = appointment;
  }
}

export const AppointmentResult = resultOf('AppointmentResult', [AppointmentChanged, TransitionNotAllowed]);

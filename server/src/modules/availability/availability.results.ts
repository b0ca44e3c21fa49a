import { Field, Int, ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';
import { Failure } from '../../graphql/failures.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Hours or limits of booking were changed; sessions booked before stay as they are.',
})
export class AvailabilityChanged {
  /** Whose hours; the profile and the sessions outside them are read after the commit. */
  readonly tutorId: string;

  constructor(tutorId: string) {
    this.tutorId = tutorId;
  }
}

@ObjectType({ implements: Failure, description: 'Other hours were saved meanwhile, in another window for instance.' })
export class HoursChanged extends Failure {
  @Field(() => Int, { description: '`availabilityVersion` now: saving with it replaces what the other window saved.' })
  version: number;

  constructor(version: number) {
    super();
    this.version = version;
  }
}

export const SetWeeklyAvailabilityResult = resultOf('SetWeeklyAvailabilityResult', [AvailabilityChanged, HoursChanged]);
export const AvailabilityResult = resultOf('AvailabilityResult', [AvailabilityChanged]);

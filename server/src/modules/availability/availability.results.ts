import { ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';

@ObjectType({
  simpleResolvers: true,
  description: 'The weekly hours were replaced; sessions booked before stay as they are.',
})
export class WeeklyAvailabilitySet {
  /** Whose hours; the profile and the sessions outside them are read after the commit. */
  readonly tutorId: string;

  constructor(tutorId: string) {
    this.tutorId = tutorId;
  }
}

export const SetWeeklyAvailabilityResult = resultOf('SetWeeklyAvailabilityResult', [WeeklyAvailabilitySet]);

import { Field, ObjectType } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';
import { Appointment, Slot } from '../appointments/index.js';
import { SessionProposal } from './proposal.entity.js';
import { SessionChoice } from './time-off.entity.js';

@ObjectType({ simpleResolvers: true, description: 'A booked session that a period meets, or new hours leave outside.' })
export class AffectedSession {
  @Field(() => Appointment, { description: 'The session.' })
  appointment: Appointment;

  @Field(() => [Slot], { description: 'At most three times at which it could take place instead, the nearest first.' })
  nearest: Slot[];
}

@ObjectType({ simpleResolvers: true, description: 'The times of one day at which a session could take place instead.' })
export class ProposableDay {
  @Field(() => LocalDate, { description: "A date of the viewer's zone." })
  date: string;

  @Field(() => [Slot], { description: 'In the order of their starts; empty for a day without any.' })
  slots: Slot[];
}

@ObjectType({ simpleResolvers: true, description: 'What was decided for a session that a period met.' })
export class TimeOffSession {
  @Field(() => Appointment, { description: 'The session as it is now.' })
  appointment: Appointment;

  @Field(() => SessionChoice, { description: 'What was decided.' })
  choice: SessionChoice;

  @Field(() => SessionProposal, { nullable: true, description: 'Its latest proposal; null where none was made.' })
  proposal: SessionProposal | null;
}

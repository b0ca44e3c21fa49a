import { Field, ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';
import { Failure } from '../../graphql/failures.js';
import { Appointment, Slot } from '../appointments/index.js';
import { LinkedProposal, ProposalState, SessionProposal } from './proposal.entity.js';
import { TimeOff } from './time-off.entity.js';

@ObjectType({ simpleResolvers: true, description: 'A period was taken, ended or taken back.' })
export class TimeOffChanged {
  @Field({ description: 'The period as it is now.' })
  timeOff: TimeOff;

  constructor(timeOff: TimeOff) {
    this.timeOff = timeOff;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The sessions were dealt with.' })
export class SessionsSettled {
  /** The sessions, read after the commit. */
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    this.ids = ids;
  }
}

@ObjectType({
  implements: Failure,
  description:
    'The sessions of the period are no longer those that were decided about: one was booked or cancelled meanwhile.',
})
export class AffectedSessionsChanged extends Failure {}

@ObjectType({
  implements: Failure,
  description: 'A time that was to be proposed is not free, or too soon to be answered.',
})
export class ProposedTimeNotFree extends Failure {
  @Field(() => Appointment, { description: 'The session that it was to be proposed for.' })
  appointment: Appointment;

  @Field(() => [Slot], { description: 'At most three free starts, the nearest first.' })
  nearest: Slot[];

  constructor(appointment: Appointment, nearest: Slot[]) {
    super();
    this.appointment = appointment;
    this.nearest = nearest;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The proposal was answered, now or before in the same way.' })
export class ProposalAnswered {
  @Field({ description: 'The proposal as it is now.' })
  proposal: SessionProposal;

  constructor(proposal: SessionProposal) {
    this.proposal = proposal;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The proposal was answered, now or before in the same way.' })
export class LinkedProposalAnswered {
  @Field({ description: 'The proposal as it is now.' })
  proposal: LinkedProposal;

  constructor(proposal: LinkedProposal) {
    this.proposal = proposal;
  }
}

@ObjectType({ implements: Failure, description: 'The proposal can not be answered in this way any more.' })
export class ProposalEnded extends Failure {
  @Field(() => ProposalState, { description: 'What became of it.' })
  state: ProposalState;

  constructor(state: ProposalState) {
    super();
    this.state = state;
  }

  protected override textKey(): string {
    return `ProposalEnded.${this.state}`;
  }
}

export const TakeTimeOffResult = resultOf('TakeTimeOffResult', [
  TimeOffChanged,
  AffectedSessionsChanged,
  ProposedTimeNotFree,
]);
export const EndTimeOffResult = resultOf('EndTimeOffResult', [TimeOffChanged]);
export const SettleSessionsResult = resultOf('SettleSessionsResult', [
  SessionsSettled,
  AffectedSessionsChanged,
  ProposedTimeNotFree,
]);
export const AnswerProposalResult = resultOf('AnswerProposalResult', [ProposalAnswered, ProposalEnded]);
export const AnswerLinkedProposalResult = resultOf('AnswerLinkedProposalResult', [
  LinkedProposalAnswered,
  ProposalEnded,
]);

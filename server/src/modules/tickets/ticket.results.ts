import { Field, ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';
import { Failure } from '../../graphql/failures.js';
import { Ticket } from './ticket.entity.js';

@ObjectType({ implements: Failure, description: 'The ticket was resolved too long ago to go on: open a new one.' })
export class TicketClosed extends Failure {}

@ObjectType({ simpleResolvers: true, description: 'The ticket as it is now.' })
export class TicketChanged {
  @Field(() => Ticket, { description: 'The ticket as it is now.' })
  ticket: Ticket;

  constructor(ticket: Ticket) {
    this.ticket = ticket;
  }
}

@ObjectType({ simpleResolvers: true, description: 'What was written to the people of a session.' })
export class SessionWrittenAbout {
  @Field(() => Ticket, {
    nullable: true,
    description: 'The ticket that the student got; null where only the tutor was written to.',
  })
  ticket: Ticket | null;

  constructor(ticket: Ticket | null) {
    this.ticket = ticket;
  }
}

export const OpenTicketResult = resultOf('OpenTicketResult', [TicketChanged]);
export const ReplyToTicketResult = resultOf('ReplyToTicketResult', [TicketChanged, TicketClosed]);
export const TicketResult = resultOf('TicketResult', [TicketChanged]);
export const WriteAboutSessionResult = resultOf('WriteAboutSessionResult', [SessionWrittenAbout]);

import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../graphql/connections.js';

export enum TicketState {
  OPEN = 'open',
  ANSWERED = 'answered',
  RESOLVED = 'resolved',
}
registerEnumType(TicketState, {
  name: 'TicketState',
  description: 'Who has the next word.',
  valuesConfig: {
    OPEN: { description: 'Support has the next word.' },
    ANSWERED: { description: 'The requester has it.' },
    RESOLVED: { description: 'Nobody; writing opens it again, for a while.' },
  },
});

export enum TicketPriority {
  LOW = 'low',
  NORMAL = 'normal',
  HIGH = 'high',
  URGENT = 'urgent',
}
registerEnumType(TicketPriority, {
  name: 'TicketPriority',
  description: 'How much it presses, as its requester says.',
});

export enum TicketCategory {
  ORDER = 'order',
  APPOINTMENT = 'appointment',
  ACCOUNT = 'account',
  TECHNICAL = 'technical',
  OTHER = 'other',
}
registerEnumType(TicketCategory, { name: 'TicketCategory', description: 'What it is about.' });

/** A request for support. What is said about it is in its conversation. */
@Entity('tickets')
@ObjectType({ simpleResolvers: true, description: 'A request for support.' })
export class Ticket {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => Int, { description: 'The number that people say: `1042`.' })
  @Column('integer', { generated: 'identity' })
  number: number;

  @Column('uuid')
  requesterId: string;

  @Field(() => TicketCategory, { description: 'What it is about.' })
  @Column('text')
  category: TicketCategory;

  @Field(() => TicketPriority, { description: 'How much it presses.' })
  @Column('text')
  priority: TicketPriority;

  @Field({ description: 'What it is about, in the words of who asked.' })
  @Column('text')
  subject: string;

  @Field(() => TicketState, { description: 'Whose turn it is, or that it is settled.' })
  @Column('text')
  state: TicketState;

  @Column('uuid', { nullable: true })
  assigneeId: string | null;

  @Column('uuid', { nullable: true })
  orderId: string | null;

  @Column('uuid', { nullable: true })
  appointmentId: string | null;

  @Field({ description: 'When it was opened.' })
  @Column('timestamptz')
  createdAt: Date;

  @Field({ description: 'When something last happened: a message, a change.' })
  @Column('timestamptz')
  updatedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When support first answered.' })
  @Column('timestamptz', { nullable: true })
  firstRepliedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was resolved, while it is.' })
  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'A page of tickets.' })
export class TicketConnection extends countedConnectionOf(() => Ticket) {}

@ObjectType({ simpleResolvers: true, description: 'A ticket is new, was written in or was changed.' })
export class TicketEvent {
  @Field(() => Ticket, { description: 'The ticket as it is now.' })
  ticket: Ticket;

  @Field(() => Int, { description: 'Tickets that wait for support, of those the viewer may see.' })
  unanswered: number;
}

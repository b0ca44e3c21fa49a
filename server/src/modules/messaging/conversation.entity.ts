import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../graphql/connections.js';

export enum ConversationKind {
  STUDENT_TUTOR = 'student_tutor',
  TICKET = 'ticket',
}
registerEnumType(ConversationKind, {
  name: 'ConversationKind',
  description: 'Between a student and a tutor, or about a ticket.',
});

/** What is written between a student and a tutor, or about a ticket. Messages are numbered from 1, without gaps. */
@Entity('conversations')
@ObjectType({ simpleResolvers: true, description: 'What is written between a student and a tutor, or about a ticket.' })
export class Conversation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => ConversationKind, { description: 'Between whom, and what about.' })
  @Column('text')
  kind: ConversationKind;

  /** The student, or the requester of a ticket. */
  @Column('uuid')
  studentId: string;

  @Column('uuid', { nullable: true })
  tutorId: string | null;

  @Column('uuid', { nullable: true })
  ticketId: string | null;

  @Field(() => Int, { description: 'The number of the newest message, 0 when there is none.' })
  @Column('integer')
  lastNumber: number;

  @Field(() => Date, { nullable: true, description: 'When the newest message was sent.' })
  @Column('timestamptz', { nullable: true })
  lastMessageAt: Date | null;
}

/** How far a member of a conversation has received and read, by message number. */
@Entity('conversation_members')
@ObjectType({
  simpleResolvers: true,
  description: 'A member of a conversation, and how far they have received and read.',
})
export class ConversationMember {
  @PrimaryColumn('uuid')
  conversationId: string;

  @PrimaryColumn('uuid')
  userId: string;

  @Field(() => Int, { description: 'The number of the newest message they have read.' })
  @Column('integer')
  readUpTo: number;

  @Field(() => Int, { description: 'The number of the newest message that reached one of their devices.' })
  @Column('integer')
  deliveredUpTo: number;
}

@Entity('messages')
@ObjectType({ simpleResolvers: true, description: 'One message of a conversation.' })
export class Message {
  @PrimaryColumn('uuid')
  conversationId: string;

  @Field(() => Int, { description: 'Its place in the conversation, given by the server, without gaps.' })
  @PrimaryColumn('integer')
  number: number;

  @Field(() => ID)
  @Column('uuid')
  id: string;

  @Field(() => ID, { description: 'The id that its sender gave it: a retry is the same message.' })
  @Column('uuid')
  clientId: string;

  @Column('uuid')
  authorId: string;

  @Field({ description: 'Plain text, as it was written.' })
  @Column('text')
  body: string;

  @Field({ description: 'When the server took it. Never goes back from one message to the next.' })
  @Column('timestamptz')
  sentAt: Date;
}

@ObjectType({ simpleResolvers: true, description: 'Some messages of a conversation, in the order of their numbers.' })
export class MessagePage {
  @Field(() => [Message])
  nodes: Message[];

  @Field({ description: 'Whether the conversation has messages before the first of these.' })
  hasEarlier: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A page of conversations, the one written in last first.' })
export class ConversationConnection extends connectionOf(() => Conversation) {}

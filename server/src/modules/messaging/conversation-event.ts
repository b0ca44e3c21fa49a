import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Conversation, ConversationMember, Message } from './conversation.entity.js';

export enum ConversationEventKind {
  MESSAGE = 'message',
  READ = 'read',
  DELIVERED = 'delivered',
  TYPING = 'typing',
  PRESENCE = 'presence',
}
registerEnumType(ConversationEventKind, {
  name: 'ConversationEventKind',
  description: 'What happened in a conversation.',
});

@ObjectType({
  simpleResolvers: true,
  description: 'Something happened in a conversation; the rows are read as the viewer, when it is told.',
})
export class ConversationEvent {
  @Field(() => ConversationEventKind, { description: 'What happened.' })
  kind: ConversationEventKind;

  @Field(() => ID, { description: 'Where it happened.' })
  conversationId: string;

  @Field(() => Message, { nullable: true, description: 'MESSAGE: the message.' })
  message: Message | null;

  @Field(() => ConversationMember, {
    nullable: true,
    description: 'READ, DELIVERED, TYPING, PRESENCE: who, as they are now.',
  })
  member: ConversationMember | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'TYPING: true while typing. Forget it after six seconds without another.',
  })
  typing: boolean | null;

  @Field(() => Int, { description: 'The number of the newest message: above what is shown, something was missed.' })
  lastNumber: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "Something in the viewer's inbox changed: ask again for what is shown.",
})
export class InboxEvent {
  @Field(() => Conversation, { description: 'The conversation in which something happened.' })
  conversation: Conversation;

  @Field(() => Int, { description: 'Messages of all conversations that the viewer has not read.' })
  unreadMessages: number;
}

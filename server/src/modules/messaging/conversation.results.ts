import { Field, Int, ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';
import { Failure } from '../../graphql/failures.js';
import { Conversation, Message } from './conversation.entity.js';

@ObjectType({
  implements: Failure,
  description: 'The viewer and the other may not write to each other, or not any more.',
})
export class ConversationNotAllowed extends Failure {}

@ObjectType({ simpleResolvers: true, description: 'The conversation, new or found.' })
export class ConversationOpened {
  @Field(() => Conversation, { description: 'The one conversation of the two.' })
  conversation: Conversation;

  constructor(conversation: Conversation) {
    this.conversation = conversation;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The message is in the conversation.' })
export class MessageSent {
  @Field(() => Message, { description: 'The message with its number.' })
  message: Message;

  constructor(message: Message) {
    this.message = message;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The conversation as it is now.' })
export class ConversationChanged {
  @Field(() => Conversation, { description: 'The conversation as it is now.' })
  conversation: Conversation;

  constructor(conversation: Conversation) {
    this.conversation = conversation;
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'All that was written to the viewer has reached a device of theirs.',
})
export class InboxDelivered {
  @Field(() => Int, { description: 'In how many conversations something had not reached one before.' })
  conversations: number;

  constructor(conversations: number) {
    this.conversations = conversations;
  }
}

export const OpenConversationResult = resultOf('OpenConversationResult', [ConversationOpened, ConversationNotAllowed]);
export const SendMessageResult = resultOf('SendMessageResult', [MessageSent, ConversationNotAllowed]);
export const ConversationResult = resultOf('ConversationResult', [ConversationChanged]);
export const InboxResult = resultOf('InboxResult', [InboxDelivered]);

import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow, SignedInOnly } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import type { Page } from '../../graphql/connections.js';
import { isUuid } from '../../graphql/ids.js';
import { Conversation, ConversationConnection } from './conversation.entity.js';
import {
  MarkConversationInput,
  OpenConversationInput,
  SendMessageInput,
  SetTypingInput,
} from './conversation.inputs.js';
import { conversationLoader } from './conversation.loaders.js';
import { listConversations } from './conversation.queries.js';
import { ConversationResult, InboxResult, OpenConversationResult, SendMessageResult } from './conversation.results.js';
import { markConversationDelivered, markConversationRead, markInboxDelivered } from './mark-conversation.js';
import { openConversation } from './open-conversation.js';
import { sendMessage } from './send-message.js';
import { setTyping } from './set-typing.js';

@Resolver()
export class ConversationResolver {
  @SignedInOnly()
  @Query(() => ConversationConnection, {
    description: "The viewer's conversations that somebody has written in, the newest message first.",
  })
  conversations(
    @Arg('first', () => Int, { nullable: true, defaultValue: 30, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Conversation>> {
    return listConversations(ctx, first ?? 30, after);
  }

  @SignedInOnly()
  @Query(() => Conversation, {
    nullable: true,
    description: 'A conversation of the viewer (admins: any); null when there is none with this id.',
  })
  conversation(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Conversation | null> {
    return isUuid(id) ? ctx.load(conversationLoader, id) : Promise.resolve(null);
  }

  @Allow('student', 'tutor')
  @Mutation(() => OpenConversationResult, {
    description:
      'Opens (or finds) the conversation with a tutor (students) or with a student of an own session (tutors).',
  })
  openConversation(
    @Arg('input') input: OpenConversationInput,
    @Ctx() ctx: Context,
  ): Promise<typeof OpenConversationResult> {
    return run(ctx, openConversation, input);
  }

  @SignedInOnly()
  @Mutation(() => SendMessageResult, {
    description: 'Sends a message; again with the same `clientId`, it is the same message.',
  })
  sendMessage(@Arg('input') input: SendMessageInput, @Ctx() ctx: Context): Promise<typeof SendMessageResult> {
    return run(ctx, sendMessage, input);
  }

  @SignedInOnly()
  @Mutation(() => ConversationResult, { description: 'The viewer has read up to a message.' })
  markConversationRead(
    @Arg('input') input: MarkConversationInput,
    @Ctx() ctx: Context,
  ): Promise<typeof ConversationResult> {
    return run(ctx, markConversationRead, input);
  }

  @SignedInOnly()
  @Mutation(() => ConversationResult, { description: 'Messages up to one have reached a device of the viewer.' })
  markConversationDelivered(
    @Arg('input') input: MarkConversationInput,
    @Ctx() ctx: Context,
  ): Promise<typeof ConversationResult> {
    return run(ctx, markConversationDelivered, input);
  }

  @Allow('student', 'tutor')
  @Mutation(() => InboxResult, {
    description:
      'All that was written to the viewer until now has reached a device of theirs; an app says so when it opens.',
  })
  markInboxDelivered(@Ctx() ctx: Context): Promise<typeof InboxResult> {
    return markInboxDelivered(ctx);
  }

  @SignedInOnly()
  @Mutation(() => ConversationResult, {
    description: 'Says that the viewer is typing, or has stopped; forgotten after some seconds.',
  })
  setTyping(@Arg('input') input: SetTypingInput, @Ctx() ctx: Context): Promise<typeof ConversationResult> {
    return run(ctx, setTyping, input);
  }
}

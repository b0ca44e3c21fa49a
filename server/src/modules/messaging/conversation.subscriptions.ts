import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../context.js';
import { SignedInOnly, signedIn } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { isUuid } from '../../graphql/ids.js';
import { ConversationEvent, InboxEvent } from './conversation-event.js';
import { conversationLoader, membersLoader, messageLoader, unreadMessagesLoader } from './conversation.loaders.js';
import { conversationNews, inboxNews, type ConversationNews } from './conversation.streams.js';

@Resolver()
export class ConversationSubscriptions {
  @SignedInOnly()
  @Subscription(() => ConversationEvent, {
    description:
      'What happens in a conversation. Begins with PRESENCE, from which on nothing is left out; compare `lastNumber` with what is shown and ask `messages(after:)` for the rest.',
    subscribe: ({ args, context }: { args: { conversationId: string }; context: Context }) => {
      if (!isUuid(args.conversationId)) throw notFound('conversation');
      return conversationNews(context, args.conversationId);
    },
  })
  async conversationEvents(
    @Root() { kind, number, userId, typing }: ConversationNews,
    @Arg('conversationId', () => ID) conversationId: string,
    @Ctx() ctx: Context,
  ): Promise<ConversationEvent> {
    const [conversation, message, members] = await Promise.all([
      ctx.load(conversationLoader, conversationId),
      number === undefined ? null : ctx.load(messageLoader, { conversationId, number }),
      userId === undefined ? [] : ctx.load(membersLoader, conversationId),
    ]);
    if (!conversation) throw notFound('conversation');
    const member = members.find((each) => each.userId === userId) ?? null;
    return { kind, conversationId, message, member, typing: typing ?? null, lastNumber: conversation.lastNumber };
  }

  @SignedInOnly()
  @Subscription(() => InboxEvent, {
    description: "A conversation of the viewer was written in, or read on another of the viewer's devices.",
    subscribe: ({ context }: { context: Context }) => inboxNews(context),
  })
  async inboxEvents(@Root() conversationId: string, @Ctx() ctx: Context): Promise<InboxEvent> {
    const [conversation, unreadMessages] = await Promise.all([
      ctx.load(conversationLoader, conversationId),
      ctx.load(unreadMessagesLoader, signedIn(ctx.viewer).id),
    ]);
    if (!conversation) throw notFound('conversation');
    return { conversation, unreadMessages };
  }
}

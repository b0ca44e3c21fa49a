import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { signedIn } from '../../graphql/authorization.js';
import { pageSize } from '../../graphql/connections.js';
import { Person, personLoader } from '../accounts/index.js';
import { Conversation, ConversationKind, ConversationMember, Message, MessagePage } from './conversation.entity.js';
import { membersLoader, messageLoader, messagePageLoader, unreadMessagesLoader } from './conversation.loaders.js';
import { ConversationChanged } from './conversation.results.js';

@Resolver(() => Conversation)
export class ConversationFields {
  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'The other party: the tutor for a student, the student for a tutor; for a ticket its requester (admins) or null (support).',
  })
  other(@Root() { kind, studentId, tutorId }: Conversation, @Ctx() ctx: Context): Promise<Person | null> {
    const otherId = ctx.viewer.id !== studentId ? studentId : kind === ConversationKind.TICKET ? null : tutorId;
    return otherId === null ? Promise.resolve(null) : ctx.load(personLoader, otherId);
  }

  @FieldResolver(() => Int, { description: 'Messages that the viewer has not read; 0 for who is no member.' })
  async unread(@Root() { id, lastNumber }: Conversation, @Ctx() ctx: Context): Promise<number> {
    const members = await ctx.load(membersLoader, id);
    const own = members.find((member) => member.userId === ctx.viewer.id);
    return own ? Math.max(0, lastNumber - own.readUpTo) : 0;
  }

  @FieldResolver(() => Message, { nullable: true, description: 'The newest message.' })
  lastMessage(@Root() { id, lastNumber }: Conversation, @Ctx() ctx: Context): Promise<Message | null> {
    return lastNumber === 0
      ? Promise.resolve(null)
      : ctx.load(messageLoader, { conversationId: id, number: lastNumber });
  }

  @FieldResolver(() => [ConversationMember], { description: 'Who takes part, the viewer too.' })
  members(@Root() { id }: Conversation, @Ctx() ctx: Context): Promise<ConversationMember[]> {
    return ctx.load(membersLoader, id);
  }

  @FieldResolver(() => MessagePage, {
    description:
      'Messages in the order of their numbers. `after`: those above that number; `before`: the page just under it; neither: the newest page.',
  })
  messages(
    @Root() { id }: Conversation,
    @Arg('after', () => Int, { nullable: true, description: 'Only messages above this number.' })
    after: number | null,
    @Arg('before', () => Int, { nullable: true, description: 'Only messages under this number.' })
    before: number | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'At most 100.' }) first: number | null,
    @Ctx() ctx: Context,
  ): Promise<MessagePage> {
    return ctx.load(messagePageLoader, {
      conversationId: id,
      after: after ?? null,
      before: before ?? null,
      first: pageSize(first ?? 50),
    });
  }
}

@Resolver(() => ConversationMember)
export class ConversationMemberFields {
  @FieldResolver(() => Person, { description: 'Who takes part.' })
  async person(@Root() { userId }: ConversationMember, @Ctx() ctx: Context): Promise<Person> {
    return memberOrThrow(await ctx.load(personLoader, userId));
  }

  @FieldResolver(() => Boolean, { description: 'Whether they have the product open somewhere.' })
  online(@Root() { userId }: ConversationMember, @Ctx() ctx: Context): boolean {
    return ctx.services.presence.isOnline(userId);
  }
}

@Resolver(() => Message)
export class MessageFields {
  @FieldResolver(() => Person, { description: 'Who wrote it.' })
  async author(@Root() { authorId }: Message, @Ctx() ctx: Context): Promise<Person> {
    return memberOrThrow(await ctx.load(personLoader, authorId));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer wrote it.' })
  mine(@Root() { authorId }: Message, @Ctx() ctx: Context): boolean {
    return authorId === ctx.viewer.id;
  }
}

@Resolver(() => ConversationChanged)
export class ConversationChangedFields {
  @FieldResolver(() => Int, { description: 'Messages of all conversations that the viewer has not read.' })
  unreadMessages(@Root() _changed: ConversationChanged, @Ctx() ctx: Context): Promise<number> {
    return ctx.load(unreadMessagesLoader, signedIn(ctx.viewer).id);
  }
}

/** Whoever sees a conversation sees who takes part in it: the policies of `people` say so. */
function memberOrThrow(person: Person | null): Person {
  if (!person) throw new Error('A member of a conversation is not to be seen by its reader.');
  return person;
}

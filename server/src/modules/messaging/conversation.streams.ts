import type { Context } from '../../context.js';
import { signedIn } from '../../graphql/authorization.js';
import { EventStream } from '../../live/event-stream.js';
import { ConversationEventKind } from './conversation-event.js';
import { findConversation, membersOf } from './conversation.queries.js';

/** What a subscriber of a conversation is told, before its rows are read. */
export interface ConversationNews {
  kind: ConversationEventKind;
  conversationId: string;
  /** MESSAGE: which. */
  number?: number;
  /** All others: about whom. */
  userId?: string;
  typing?: boolean;
}

/**
 * What happens in a conversation that the viewer may see (NOT_FOUND otherwise). It begins with PRESENCE of the other members (of
 * the viewer, where there is none), which also says that it hears from here on. Messages come in the order of their numbers, each once:
 * an event that was late or lost is made up for by the next, since numbers have no gaps.
 */
export async function conversationNews(ctx: Context, conversationId: string): Promise<EventStream<ConversationNews>> {
  const viewer = signedIn(ctx.viewer);
  const { live } = ctx.services;
  const stream = new EventStream<ConversationNews>();
  const members = new Set<string>();
  /** The newest message told; unknown until the rows were read, which is after listening began. */
  let told: number | null = null;
  let newest = 0;

  const tell = (kind: ConversationEventKind, about: Partial<ConversationNews>): void =>
    stream.push({ kind, conversationId, ...about });
  const tellMessages = (upTo: number): void => {
    newest = Math.max(newest, upTo);
    while (told !== null && told < newest) tell(ConversationEventKind.MESSAGE, { number: ++told });
  };

  stream.onEnd(
    live.listen(['message', 'receipt', 'typing', 'presence'], (event) => {
      if (event.topic === 'presence') {
        if (event.userId !== viewer.id && members.has(event.userId))
          tell(ConversationEventKind.PRESENCE, { userId: event.userId });
      } else if (event.conversationId === conversationId) {
        if (event.topic === 'message') {
          for (const id of event.memberIds) members.add(id);
          tellMessages(event.number);
        } else if (event.topic === 'receipt') {
          tell(event.kind === 'read' ? ConversationEventKind.READ : ConversationEventKind.DELIVERED, {
            userId: event.userId,
          });
        } else if (event.userId !== viewer.id) {
          tell(ConversationEventKind.TYPING, { userId: event.userId, typing: event.typing });
        }
      }
    }),
  );

  try {
    const [conversation, rows] = await Promise.all([
      findConversation(ctx.db, conversationId),
      membersOf(ctx.db, [conversationId]),
    ]);
    for (const { userId } of rows) members.add(userId);
    const others = [...members].filter((id) => id !== viewer.id);
    for (const userId of others.length > 0 ? others : members) tell(ConversationEventKind.PRESENCE, { userId });
    told = conversation.lastNumber;
    tellMessages(told);
  } catch (error) {
    await stream.return();
    throw error;
  }
  return stream;
}

/** Ids of conversations in which something changed that the viewer's inbox shows: a message, or what the viewer has read. */
export function inboxNews(ctx: Context): EventStream<string> {
  const viewer = signedIn(ctx.viewer);
  const stream = new EventStream<string>();
  stream.onEnd(
    ctx.services.live.listen(['message', 'receipt'], (event) => {
      const concerns =
        event.topic === 'message'
          ? event.memberIds.includes(viewer.id)
          : event.kind === 'read' && event.userId === viewer.id;
      if (concerns) stream.push(event.conversationId);
    }),
  );
  return stream;
}

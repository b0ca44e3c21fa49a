import { defineLoader, groupedBy, inOrderOf } from '../../database/loaders.js';
import type { Db } from '../../database/unit-of-work.js';
import type { Conversation, ConversationMember, Message, MessagePage } from './conversation.entity.js';
import {
  conversationsByIds,
  conversationsOfTickets,
  membersOf,
  messageColumns,
  messagesByNumber,
} from './conversation.queries.js';

/** Conversations by id; null for one that the viewer may not see. */
export const conversationLoader = defineLoader<string, Conversation | null>({
  name: 'conversation',
  batch: async (ctx, ids) => inOrderOf(ids, await conversationsByIds(ctx.db, ids), (row) => row.id, null),
});

/** The conversation of a ticket, by ticket id; null for one that the viewer may not see. */
export const ticketConversationLoader = defineLoader<string, Conversation | null>({
  name: 'conversation of a ticket',
  batch: async (ctx, ids) =>
    inOrderOf(ids, await conversationsOfTickets(ctx.db, ids), (row) => row.ticketId ?? '', null),
});

/** The members of a conversation, by its id. */
export const membersLoader = defineLoader<string, ConversationMember[]>({
  name: 'members of a conversation',
  batch: async (ctx, ids) => groupedBy(ids, await membersOf(ctx.db, ids), (row) => row.conversationId),
});

interface Place {
  conversationId: string;
  number: number;
}

const placeKey = ({ conversationId, number }: Place): string => `${conversationId} ${number}`;

/** Messages by conversation and number; null where there is none for the viewer. */
export const messageLoader = defineLoader<Place, Message | null>({
  name: 'message',
  cacheKey: placeKey,
  async batch(ctx, places) {
    const rows = await messagesByNumber(ctx.db, places);
    return inOrderOf(places.map(placeKey), rows, placeKey, null);
  },
});

export interface PageOfMessages {
  conversationId: string;
  /** Those above this number, the oldest first. */
  after: number | null;
  /** Those just under this number. */
  before: number | null;
  /** At most so many, at least 1. */
  first: number;
}

const rangeKey = ({ after, before, first }: PageOfMessages): string => `${after} ${before} ${first}`;
const pageKey = (page: PageOfMessages): string => `${page.conversationId} ${rangeKey(page)}`;

/** Pages of messages: one statement for all conversations that the same page is asked of. */
export const messagePageLoader = defineLoader<PageOfMessages, MessagePage>({
  name: 'page of messages',
  cacheKey: pageKey,
  async batch(ctx, pages) {
    const ranges = [...new Set(pages.map(rangeKey))];
    const found = await Promise.all(groupedBy(ranges, pages, rangeKey).map((ofRange) => readRange(ctx.db, ofRange)));
    const messages = groupedBy(pages.map(pageKey), found.flat(), ({ page, message }) =>
      pageKey({ ...page, ...message }),
    );
    return pages.map((page, index) => pageFrom(page, messages[index]?.map(({ message }) => message) ?? []));
  },
});

/** The same range of several conversations. */
async function readRange(
  db: Db,
  pages: readonly PageOfMessages[],
): Promise<{ page: PageOfMessages; message: Message }[]> {
  const [page] = pages;
  if (!page) return [];
  const rows = await db.query<Message>(
    `select page.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
       select ${messageColumns} from messages m
       where m.conversation_id = wanted.id and ($2::integer is null or m.number > $2) and ($3::integer is null or m.number < $3)
       order by m.number ${page.after === null ? 'desc' : 'asc'} limit $4) page`,
    [pages.map(({ conversationId }) => conversationId), page.after, page.before, page.first],
  );
  return rows.map((message) => ({ page, message }));
}

function pageFrom(page: PageOfMessages, messages: Message[]): MessagePage {
  const nodes = messages.sort((a, b) => a.number - b.number);
  const [first] = nodes;
  return { nodes, hasEarlier: first ? first.number > 1 : (page.after ?? 0) > 0 };
}

/** Messages of all conversations that a user has not read, by user. */
export const unreadMessagesLoader = defineLoader<string, number>({
  name: 'unread messages',
  async batch(ctx, userIds) {
    const rows = await ctx.db.query<{ id: string; unread: number }>(
      `select m.user_id as id, sum(c.last_number - m.read_up_to)::integer as unread
       from conversation_members m join conversations c on c.id = m.conversation_id
       where m.user_id = any ($1) group by m.user_id`,
      [userIds],
    );
    const unread = new Map(rows.map((row) => [row.id, row.unread]));
    return userIds.map((id) => unread.get(id) ?? 0);
  },
});

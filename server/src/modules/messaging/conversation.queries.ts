import type { Context } from '../../context.js';
import type { Db } from '../../database/unit-of-work.js';
import { signedIn } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../../graphql/connections.js';
import type { Conversation, ConversationMember, Message } from './conversation.entity.js';

const columns = `c.id, c.kind, c.student_id as "studentId", c.tutor_id as "tutorId", c.ticket_id as "ticketId",
  c.last_number as "lastNumber", c.last_message_at as "lastMessageAt"`;

/** The columns of a message by the names of its class; `m` is the table. */
export const messageColumns = `m.conversation_id as "conversationId", m.number, m.id, m.client_id as "clientId", m.author_id as "authorId",
  m.body, m.sent_at as "sentAt"`;

/** Conversations by id, of those that the viewer may see; in no order. */
export function conversationsByIds(db: Db, ids: readonly string[]): Promise<Conversation[]> {
  return db.query<Conversation>(`select ${columns} from conversations c where c.id = any ($1)`, [ids]);
}

/** A conversation that the viewer may see; throws NOT_FOUND otherwise. */
export async function findConversation(db: Db, id: string): Promise<Conversation> {
  const [conversation] = await conversationsByIds(db, [id]);
  if (!conversation) throw notFound('conversation');
  return conversation;
}

/**
 * As {@link findConversation}, and nobody else may write in it until the transaction ends: numbers are given one after another.
 */
export async function lockConversation(db: Db, id: string): Promise<Conversation> {
  const [conversation] = await db.query<Conversation>(
    `select ${columns} from conversations c where c.id = $1 for update`,
    [id],
  );
  if (!conversation) throw notFound('conversation');
  return conversation;
}

/** The conversations of tickets, by ticket id; in no order. */
export function conversationsOfTickets(db: Db, ticketIds: readonly string[]): Promise<Conversation[]> {
  return db.query<Conversation>(`select ${columns} from conversations c where c.ticket_id = any ($1)`, [ticketIds]);
}

/** The members of conversations, in the order in which they joined by id; in no order of conversations. */
export function membersOf(db: Db, conversationIds: readonly string[]): Promise<ConversationMember[]> {
  return db.query<ConversationMember>(
    `select conversation_id as "conversationId", user_id as "userId", read_up_to as "readUpTo", delivered_up_to as "deliveredUpTo"
     from conversation_members where conversation_id = any ($1) order by user_id`,
    [conversationIds],
  );
}

/** The conversations that the viewer is a member of and somebody has written in, the newest message first. */
export async function listConversations(
  ctx: Context,
  first: number,
  after: string | null | undefined,
): Promise<Page<Conversation>> {
  const { id } = signedIn(ctx.viewer);
  const [at, lastId] = fromCursor(after, 2) ?? [null, null];
  const rows = await ctx.db.query<Conversation & { exactly: string }>(
    // the instant goes into the cursor as text: a Date would cut its microseconds off
    `select ${columns}, c.last_message_at::text as exactly
     from conversation_members own join conversations c on c.id = own.conversation_id
     where own.user_id = $1 and c.last_message_at is not null
       and ($2::timestamptz is null or (c.last_message_at, c.id) < ($2, $3::uuid))
     order by c.last_message_at desc, c.id desc limit $4`,
    [id, at, lastId, pageSize(first) + 1],
  );
  return pageOf(rows, first, (row) => toCursor(row.exactly, row.id));
}

/** Messages with these numbers. */
export function messagesByNumber(
  db: Db,
  places: readonly { conversationId: string; number: number }[],
): Promise<Message[]> {
  return db.query<Message>(
    `select ${messageColumns} from unnest($1::uuid[], $2::integer[]) as wanted (conversation_id, number)
     join messages m using (conversation_id, number)`,
    [places.map((place) => place.conversationId), places.map((place) => place.number)],
  );
}

import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { signedIn } from '../../graphql/authorization.js';
import { Message } from './conversation.entity.js';
import { mayTakePart } from './conversation.policy.js';
import { lockConversation, messageColumns } from './conversation.queries.js';
import { ConversationNotAllowed } from './conversation.results.js';
import { rulesOf } from './kinds.js';

export interface NewMessage {
  conversationId: string;
  /** The same id from the same author in the same conversation is the same message. */
  clientId: string;
  /** 1 to 8000 characters, trimmed. */
  body: string;
}

/**
 * Writes a message in the caller's transaction. Its number is given under the lock of the conversation, so numbers have no gaps
 * and no reader sees number 8 before number 7. A message that was written before is answered as it is. The author has thereby read what was
 * there; an admin becomes a member. NOT_FOUND for a conversation that the viewer may not see.
 */
export async function writeMessage(
  ctx: Context,
  tx: Transaction,
  asked: NewMessage,
): Promise<Message | ConversationNotAllowed> {
  const author = signedIn(ctx.viewer);
  const conversation = await lockConversation(tx, asked.conversationId);
  if (!mayTakePart(author, conversation)) return new ConversationNotAllowed();
  const [known] = await tx.query<Message>(
    `select ${messageColumns} from messages m where m.conversation_id = $1 and m.author_id = $2 and m.client_id = $3`,
    [conversation.id, author.id, asked.clientId],
  );
  if (known) return Object.assign(new Message(), known);
  const { takesMessages, onMessage } = rulesOf(conversation.kind);
  if (!(await takesMessages(ctx, tx, conversation))) return new ConversationNotAllowed();

  const message = await append(ctx, tx, author.id, asked);
  const memberIds = await markAuthor(ctx, tx, message);
  tx.publish({ topic: 'message', conversationId: conversation.id, number: message.number, memberIds });
  await onMessage(ctx, tx, conversation, message);
  return message;
}

/** Gives the number and keeps the message. Its instant is never before that of the message before it. */
async function append(
  ctx: Context,
  tx: Transaction,
  authorId: string,
  { conversationId, clientId, body }: NewMessage,
): Promise<Message> {
  const [place] = await tx.query<{ number: number; sentAt: Date }>(
    `update conversations set last_number = last_number + 1, last_message_at = greatest(last_message_at, $2) where id = $1
     returning last_number as number, last_message_at as "sentAt"`,
    [conversationId, ctx.now],
  );
  if (!place) throw new Error('A locked conversation is gone.');
  const message = Object.assign(new Message(), { conversationId, ...place, id: uuidv7(), clientId, authorId, body });
  await tx.query(
    'insert into messages (conversation_id, number, id, client_id, author_id, body, sent_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [conversationId, message.number, message.id, clientId, authorId, body, message.sentAt],
  );
  return message;
}

/** The author has read up to their own message; the members' ids. */
async function markAuthor(
  ctx: Context,
  tx: Transaction,
  { conversationId, authorId, number }: Message,
): Promise<string[]> {
  await tx.query(
    `insert into conversation_members (conversation_id, user_id, read_up_to, delivered_up_to, updated_at) values ($1, $2, $3, $3, $4)
     on conflict (conversation_id, user_id) do update
       set read_up_to = excluded.read_up_to, delivered_up_to = excluded.delivered_up_to, updated_at = excluded.updated_at`,
    [conversationId, authorId, number, ctx.now],
  );
  const rows = await tx.query<{ id: string }>(
    'select user_id as id from conversation_members where conversation_id = $1',
    [conversationId],
  );
  return rows.map((row) => row.id);
}

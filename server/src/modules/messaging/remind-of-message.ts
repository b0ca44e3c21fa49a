import type { Context } from '../../context.js';
import type { Role } from '../accounts/index.js';
import { Channel, pages, PreferenceKind, wantedChannels } from '../notifications/index.js';
import { ConversationKind } from './conversation.entity.js';
import { defineConversationKind } from './kinds.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    'remind-of-message': { conversationId: string; userId: string };
  }
}

/** How long a message may wait to be read before its reader gets a mail. */
export const REMIND_AFTER_MS = 10 * 60_000;

// Only the first unread message starts the clock: those that follow are in the same mail.
defineConversationKind(ConversationKind.STUDENT_TUTOR, {
  takesMessages: async () => true,
  async onMessage(ctx, tx, { id }, { number, authorId }) {
    const readers = await tx.query<{ id: string }>(
      'select user_id as id from conversation_members where conversation_id = $1 and user_id <> $2 and read_up_to = $3 - 1',
      [id, authorId, number],
    );
    const runAt = new Date(ctx.now.getTime() + REMIND_AFTER_MS);
    for (const { id: userId } of readers)
      await tx.enqueue('remind-of-message', { conversationId: id, userId }, { runAt });
  },
});

/**
 * Job: writes to someone whose oldest unread message has waited long enough. Once: the next mail comes after they have read
 * again. Nothing happens when they have read meanwhile,
 * or wish no mail of messages.
 */
export async function remindOfMessage(
  ctx: Context,
  { conversationId, userId }: { conversationId: string; userId: string },
): Promise<void> {
  await ctx.transact(async (tx) => {
    const [waiting] = await tx.query<{ count: number; role: Role; authorName: string }>(
      `update conversation_members m set reminded_up_to = c.last_number
       from conversations c
         join messages oldest on oldest.conversation_id = c.id
         join people author on author.id = oldest.author_id, users reader
       where c.id = $1 and m.conversation_id = c.id and m.user_id = $2
         and reader.id = m.user_id and reader.suspended_at is null
         and oldest.number = m.read_up_to + 1 and oldest.sent_at <= $3
         and m.reminded_up_to <= m.read_up_to
       returning c.last_number - m.read_up_to as count, reader.role, author.name as "authorName"`,
      [conversationId, userId, new Date(ctx.now.getTime() - REMIND_AFTER_MS)],
    );
    if (!waiting || !(await wantedChannels(tx, userId, PreferenceKind.MESSAGE)).includes(Channel.MAIL)) return;
    const { count, role, authorName } = waiting;
    const path = (role === 'tutor' ? pages.tutor : pages.student).conversation(conversationId);
    await tx.enqueue('send-mail', { userId, mail: 'message-waiting', data: { authorName, count, path } });
  });
}

import type { Context } from '../../context.js';
import { authorize, signedIn } from '../../graphql/authorization.js';
import type { MarkConversationInput } from './conversation.inputs.js';
import { mayTakePart } from './conversation.policy.js';
import { findConversation, membersOf } from './conversation.queries.js';
import { ConversationChanged, InboxDelivered } from './conversation.results.js';

/** The viewer has read up to a message. An admin who reads about a ticket becomes a member of its conversation. */
export function markConversationRead(ctx: Context, input: MarkConversationInput): Promise<ConversationChanged> {
  return mark(ctx, input, 'read');
}

/** The messages up to one have reached a device of the viewer. */
export function markConversationDelivered(ctx: Context, input: MarkConversationInput): Promise<ConversationChanged> {
  return mark(ctx, input, 'delivered');
}

/**
 * All that was written to the viewer until now has reached a device of theirs: what came while none was listening too. The others
 * are told.
 */
export function markInboxDelivered(ctx: Context): Promise<InboxDelivered> {
  const viewer = signedIn(ctx.viewer);
  return ctx.transact(async (tx) => {
    const moved = await tx.query<{ conversationId: string }>(
      // In one order, so that two windows that open at once wait for each other and no more.
      `with reached as (
         select m.conversation_id, c.last_number
         from conversation_members m join conversations c on c.id = m.conversation_id
         where m.user_id = $1 and m.delivered_up_to < c.last_number
         order by m.conversation_id for update of m
       )
       update conversation_members m set delivered_up_to = reached.last_number, updated_at = $2
       from reached where m.conversation_id = reached.conversation_id and m.user_id = $1
       returning m.conversation_id as "conversationId"`,
      [viewer.id, ctx.now],
    );
    const ids = moved.map(({ conversationId }) => conversationId);
    const members = ids.length > 0 ? await membersOf(tx, ids) : [];
    for (const conversationId of ids) {
      const memberIds = members
        .filter((member) => member.conversationId === conversationId)
        .map(({ userId }) => userId);
      tx.publish({ topic: 'receipt', conversationId, userId: viewer.id, memberIds, kind: 'delivered' });
    }
    return new InboxDelivered(ids.length);
  });
}

/** Marks only ever move forward, to the newest message at most; the others are told when one moved. */
async function mark(
  ctx: Context,
  { conversationId, upTo }: MarkConversationInput,
  kind: 'read' | 'delivered',
): Promise<ConversationChanged> {
  const viewer = signedIn(ctx.viewer);
  return ctx.transact(async (tx) => {
    const conversation = await findConversation(tx, conversationId);
    authorize(viewer, mayTakePart, conversation);
    if (viewer.role === 'admin' && kind === 'read') {
      await tx.query(
        'insert into conversation_members (conversation_id, user_id, updated_at) values ($1, $2, $3) on conflict (conversation_id, user_id) do nothing',
        [conversationId, viewer.id, ctx.now],
      );
    }
    const moved = await tx.query(
      `update conversation_members m set
         read_up_to = case when $4 then greatest(m.read_up_to, reached.number) else m.read_up_to end,
         delivered_up_to = greatest(m.delivered_up_to, reached.number),
         updated_at = $5
       from (select id, least($3::integer, last_number) as number from conversations where id = $1) reached
       where m.conversation_id = reached.id and m.user_id = $2
         and reached.number > case when $4 then m.read_up_to else m.delivered_up_to end
       returning m.user_id`,
      [conversationId, viewer.id, upTo, kind === 'read', ctx.now],
    );
    if (moved.length > 0) {
      const memberIds = (await membersOf(tx, [conversationId])).map((member) => member.userId);
      tx.publish({ topic: 'receipt', conversationId, userId: viewer.id, memberIds, kind });
    }
    return new ConversationChanged(conversation);
  });
}

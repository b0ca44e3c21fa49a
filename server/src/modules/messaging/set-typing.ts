import type { Context } from '../../context.js';
import { authorize, signedIn } from '../../graphql/authorization.js';
import type { SetTypingInput } from './conversation.inputs.js';
import { mayTakePart } from './conversation.policy.js';
import { findConversation } from './conversation.queries.js';
import { ConversationChanged } from './conversation.results.js';

/** Tells whoever has the conversation open that the viewer is typing, or has stopped. Nothing is stored. */
export async function setTyping(
  ctx: Context,
  { conversationId, typing }: SetTypingInput,
): Promise<ConversationChanged> {
  const viewer = signedIn(ctx.viewer);
  const conversation = await findConversation(ctx.db, conversationId);
  authorize(viewer, mayTakePart, conversation);
  await ctx.services.live.publish([{ topic: 'typing', conversationId, userId: viewer.id, typing }]);
  return new ConversationChanged(conversation);
}

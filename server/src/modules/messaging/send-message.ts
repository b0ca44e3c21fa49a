import type { Context } from '../../context.js';
import { InvalidInput } from '../../graphql/failures.js';
import type { SendMessageInput } from './conversation.inputs.js';
import { MessageSent, type ConversationNotAllowed } from './conversation.results.js';
import { writeMessage } from './write-message.js';

/** Sends a message of the viewer. Sent again with the same `clientId`, it is the same message and nothing more happens. */
export async function sendMessage(
  ctx: Context,
  { conversationId, clientId, body }: SendMessageInput,
): Promise<MessageSent | ConversationNotAllowed | InvalidInput> {
  const text = body.trim();
  if (text === '') return InvalidInput.at('body', 'isNotEmpty');
  return ctx.transact(async (tx) => {
    const written = await writeMessage(ctx, tx, { conversationId, clientId, body: text });
    return 'number' in written ? new MessageSent(written) : written;
  });
}

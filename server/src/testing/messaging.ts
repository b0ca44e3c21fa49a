import { randomUUID } from 'node:crypto';
import type { Asker, TestWorld } from './test-world.js';

/** Somebody who can ask: in the test's own process, or a browser on a running server. */
export type Ask = <Data>(document: string, variables: Record<string, unknown>) => Promise<Data>;

/** Asks in the test's own process as this person. */
export function as(world: TestWorld, asker: Asker): Ask {
  return (document, variables) => world.ask(asker, document, variables);
}

export const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) {
    __typename
    ... on MessageSent { message { id number body mine author { id name } } }
    ... on Failure { code text: message }
    ... on InvalidInput { fields { path } }
  }
}`;

export const MARK_READ = `mutation ($input: MarkConversationInput!) {
  markConversationRead(input: $input) { ... on ConversationChanged { conversation { unread lastNumber } unreadMessages } ... on Failure { code } }
}`;

export const MESSAGES_AFTER = `query ($id: ID!, $after: Int) {
  conversation(id: $id) { lastNumber messages(after: $after) { hasEarlier nodes { number body } } }
}`;

interface Sent {
  sendMessage: { __typename: string; message: { id: string; number: number; body: string; mine: boolean } };
}

/** Opens the conversation of a student with a tutor from the tutor's profile; its id. */
export async function openConversation(ask: Ask, tutor: Asker): Promise<string> {
  const { openConversation: opened } = await ask<{ openConversation: { conversation: { id: string } } }>(
    `mutation ($tutorId: ID) { openConversation(input: { tutorId: $tutorId }) { ... on ConversationOpened { conversation { id } } } }`,
    { tutorId: tutor.id },
  );
  return opened.conversation.id;
}

/** Sends a message; throws when it was refused. */
export async function send(
  ask: Ask,
  conversationId: string,
  body: string,
  clientId: string = randomUUID(),
): Promise<Sent['sendMessage']['message']> {
  const { sendMessage } = await ask<Sent>(SEND, { input: { conversationId, clientId, body } });
  if (sendMessage.__typename !== 'MessageSent')
    throw new Error(`The message was refused: ${JSON.stringify(sendMessage)}`);
  return sendMessage.message;
}

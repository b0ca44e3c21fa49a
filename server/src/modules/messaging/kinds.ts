import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import type { Conversation, ConversationKind, Message } from './conversation.entity.js';

/** What a message means to whatever a conversation is about; runs in the transaction that writes the message. */
export interface KindRules {
  /** Whether the conversation takes messages now. Asked with the conversation locked. */
  takesMessages(ctx: Context, tx: Transaction, conversation: Conversation): Promise<boolean>;
  /** Called once for each message, never for a retry. */
  onMessage(ctx: Context, tx: Transaction, conversation: Conversation, message: Message): Promise<void>;
}

const rules = new Map<ConversationKind, KindRules>();

/**
 * Says what a message does in conversations of a kind. Called once, where the module that owns the kind is loaded: so a message
 * about a ticket moves the ticket, whichever screen it was written on.
 */
export function defineConversationKind(kind: ConversationKind, of: KindRules): void {
  rules.set(kind, of);
}

/** The rules of a kind. */
export function rulesOf(kind: ConversationKind): KindRules {
  const found = rules.get(kind);
  if (!found) throw new Error(`Nobody has said what a message does in a conversation of kind ${kind}.`);
  return found;
}

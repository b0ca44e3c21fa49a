export { type MailInbox, type MailInboxOptions, startMailInbox } from './inbox.js';
export type { Attachment, AttachmentSummary, Message, MessageSummary } from './message.js';
export type { MessageStore } from './store.js';

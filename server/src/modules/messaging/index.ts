import './message-mails.js';

export { ConversationResolver } from './conversation.resolver.js';
export { ConversationSubscriptions } from './conversation.subscriptions.js';
export {
  ConversationChangedFields,
  ConversationFields,
  ConversationMemberFields,
  MessageFields,
} from './conversation.fields.js';
export { AppointmentConversationFields, ConversationAppointmentFields } from './appointment.fields.js';
export { ViewerMessagingFields } from './viewer.fields.js';
export { Conversation, ConversationKind, ConversationMember, Message } from './conversation.entity.js';
export { ticketConversationLoader, unreadMessagesLoader } from './conversation.loaders.js';
export { STORABLE } from './conversation.inputs.js';
export { defineConversationKind } from './kinds.js';
export { remindOfMessage } from './remind-of-message.js';
export { writeMessage } from './write-message.js';

export { Thread, type ThreadProps } from './thread';
export { ConversationPage, type ConversationPageProps } from './conversation-page';
export { NoConversation } from './no-conversation';
export { ConversationList, type ConversationListProps } from './conversation-list';
export { ConversationListHead } from './conversation-list-head';
export { ConversationPanes, type ConversationPanesProps } from './conversation-panes';

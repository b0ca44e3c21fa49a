export { Thread, type ThreadProps } from './thread';
export { useSendMessage } from './use-thread';
export { ConversationHeader } from './conversation-header';
export { ConversationList, type ConversationListProps } from './conversation-list';
export { ConversationListHead } from './conversation-list-head';
export { ConversationPanes, type ConversationPanesProps } from './conversation-panes';

import type { Viewer } from '../../viewer.js';
import { ConversationKind, type Conversation } from './conversation.entity.js';

/** Who may write, mark as read and be seen typing: its two parties; about a ticket, its requester and any admin. */
export function mayTakePart(
  viewer: Viewer,
  conversation: Pick<Conversation, 'kind' | 'studentId' | 'tutorId'>,
): boolean {
  if (viewer.id === null) return false;
  if (viewer.id === conversation.studentId || viewer.id === conversation.tutorId) return true;
  return conversation.kind === ConversationKind.TICKET && viewer.role === 'admin';
}

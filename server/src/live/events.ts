/**
 * What is told to every process after a commit: ids and numbers only. Each subscriber is authorized again and reads the rows
 * for itself, so an event that is lost, doubled or late does no harm.
 */
export type LiveEvent =
  | { topic: 'message'; conversationId: string; number: number; memberIds: string[] }
  | { topic: 'receipt'; conversationId: string; userId: string; memberIds: string[]; kind: 'read' | 'delivered' }
  | { topic: 'typing'; conversationId: string; userId: string; typing: boolean }
  | { topic: 'presence'; userId: string; online: boolean }
  | { topic: 'notification'; notificationId: string; userId: string }
  | { topic: 'appointment'; appointmentId: string; studentId: string; tutorId: string }
  | { topic: 'ticket'; ticketId: string; requesterId: string }
  | { topic: 'session'; userId: string };

export type Topic = LiveEvent['topic'];

export type EventOf<T extends Topic> = Extract<LiveEvent, { topic: T }>;

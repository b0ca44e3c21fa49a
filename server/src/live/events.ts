/**
 * What is told to every process after a commit: ids and numbers only. Each subscriber is authorized again and reads the rows
 * for itself, so an event that is lost, doubled or late does no harm.
 */
export type LiveEvent =
  | { topic: 'message'; conversationId: string; number: number; memberIds: string[] }
  | { topic: 'receipt'; conversationId: string; userId: string; memberIds: string[]; kind: 'read' | 'delivered' }
  | { topic: 'typing'; conversationId: string; userId: string; typing: boolean }
  | { topic: 'notification'; notificationId: string; userId: string }
  | { topic: 'appointment'; appointmentId: string; studentId: string; tutorId: string }
  /** Time of a tutor was taken or given back: slots that begin there (epoch milliseconds), or so near that they would reach in. */
  | { topic: 'tutor-time'; tutorId: string; from: number; to: number }
  | { topic: 'ticket'; ticketId: string; requesterId: string }
  /** A session was ended (null: all of the user's). Told by a trigger on the sessions themselves, whatever ended them. */
  | { topic: 'session'; userId: string; sessionId: string | null }
  /** A process says which users have an open socket with it, or have none any more. */
  | { topic: 'connections'; processId: string; userIds: string[]; online: boolean }
  /** A process that does not know who is online asks all others. */
  | { topic: 'connections-asked'; processId: string }
  /** Someone came online or went; told within a process, by what it knows of all of them. */
  | { topic: 'presence'; userId: string; online: boolean };

export type Topic = LiveEvent['topic'];

export type EventOf<T extends Topic> = Extract<LiveEvent, { topic: T }>;

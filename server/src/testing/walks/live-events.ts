import type { LiveEvent } from '../../live/events.js';
import { idOf, type AskerName } from './askers.js';

type Person = Exclude<AskerName, 'visitor'>;

/** Whose things the events of a pair are about, and who is named as meant by them. */
interface Told {
  about: { student: Person; tutor: Person };
  to: { student: Person; tutor: Person; admin: Person };
}

const PAIRS = [
  { student: 'student', tutor: 'tutor' },
  { student: 'otherStudent', tutor: 'otherTutor' },
] as const;

function eventsOf({ about, to }: Told): LiveEvent[] {
  const conversationId = idOf(`conversation ${about.student}`);
  const ticketConversationId = idOf(`ticket conversation ${about.student}`);
  const [student, tutor, admin] = [idOf(to.student), idOf(to.tutor), idOf(to.admin)];
  return [
    { topic: 'message', conversationId, number: 1, memberIds: [student, tutor] },
    { topic: 'message', conversationId: ticketConversationId, number: 1, memberIds: [student, admin] },
    { topic: 'receipt', conversationId, userId: student, memberIds: [student, tutor], kind: 'read' },
    { topic: 'receipt', conversationId, userId: tutor, memberIds: [student, tutor], kind: 'delivered' },
    { topic: 'typing', conversationId, userId: tutor, typing: true },
    { topic: 'notification', notificationId: idOf(`notification ${about.student}`), userId: student },
    { topic: 'notification', notificationId: idOf(`notification ${about.tutor}`), userId: tutor },
    { topic: 'appointment', appointmentId: idOf(`appointment ${about.student}`), studentId: student, tutorId: tutor },
    { topic: 'tutor-time', tutorId: tutor, from: Date.UTC(2031, 0, 1), to: Date.UTC(2031, 0, 2) },
    { topic: 'ticket', ticketId: idOf(`ticket ${about.student}`), requesterId: student },
  ];
}

/**
 * Every kind of event about everybody's things, also as it would be told by mistake: to people whom it is not about. What is read for an event is
 * read as its hearer, so that even those give nothing away.
 */
export const EVENTS: readonly LiveEvent[] = [
  ...PAIRS.flatMap((about) => eventsOf({ about, to: { ...about, admin: 'admin' } })),
  ...PAIRS.flatMap((about) => PAIRS.map((to) => eventsOf({ about, to: { ...to, admin: to.tutor } })).flat()),
  { topic: 'notification', notificationId: idOf('notification admin'), userId: idOf('student') },
  { topic: 'notification', notificationId: idOf('notification admin'), userId: idOf('admin') },
  ...PAIRS.flatMap((about) => eventsOf({ about, to: { ...about, admin: 'admin' } })),
  { topic: 'notification', notificationId: idOf('notification admin'), userId: idOf('admin') },
  ...PAIRS.flatMap(({ student, tutor }) =>
    [student, tutor].map((name) => stopsTyping(idOf(`conversation ${student}`), idOf(name))),
  ),
];

function stopsTyping(conversationId: string, userId: string): LiveEvent {
  return { topic: 'typing', conversationId, userId, typing: false };
}

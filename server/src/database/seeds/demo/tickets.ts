import { HOUR, MINUTE, type Instant } from '@4as/scheduling';
import type { Random } from '../random.js';
import { addMember, addMessages, type DemoMessage } from './conversations.js';
import type { DemoRows } from './demo-rows.js';
import type { DemoOrder } from './orders.js';
import type { DemoPeople, DemoPerson } from './people.js';
import { TICKET_THREADS, TICKET_THREADS_IN_ENGLISH, type DemoTicketThread } from './ticket-threads.js';

interface Source {
  rows: DemoRows;
  random: Random;
  now: Instant;
}

/** Adds requests for support in all states, oldest first so that their numbers follow. The demo students have two of them each. */
export function addTickets(source: Source, people: DemoPeople, orders: readonly DemoOrder[]): void {
  const [lea, , ...others] = people.students;
  const requesters = others.filter(
    ({ id }) => id !== people.english.student.id && orders.some((order) => order.student.id === id),
  );
  const inFrench = TICKET_THREADS.map((thread, index) => ({
    thread,
    requester: index < 2 ? lea : (requesters[index] ?? lea),
    admin: people.admin,
  }));
  const { student, admin: englishAdmin } = people.english;
  const inEnglish = TICKET_THREADS_IN_ENGLISH.map((thread) => ({ thread, requester: student, admin: englishAdmin }));
  for (const { thread, requester, admin } of [...inFrench, ...inEnglish].sort(
    (a, b) => b.thread.hoursAgo - a.thread.hoursAgo,
  )) {
    const order = orders.findLast(
      ({ student, paidAt }) => student.id === requester.id && paidAt < source.now - thread.hoursAgo * HOUR,
    );
    addTicket(source, thread, requester, admin, order);
  }
}

function addTicket(
  { rows, random, now }: Source,
  thread: DemoTicketThread,
  requester: DemoPerson,
  admin: DemoPerson,
  order: DemoOrder | undefined,
): void {
  const openedAt = now - thread.hoursAgo * HOUR;
  const messages = messagesOf(thread, requester, admin, openedAt, random, now);
  const firstReply = messages.find(({ authorId }) => authorId === admin.id);
  const lastAt = messages.at(-1)?.sentAt ?? openedAt;
  const ticketId = random.uuid();
  rows.add('tickets', {
    id: ticketId,
    requester_id: requester.id,
    category: thread.category,
    priority: thread.priority,
    subject: thread.subject,
    state: thread.state,
    assignee_id: firstReply ? admin.id : null,
    order_id: thread.category === 'order' ? (order?.id ?? null) : null,
    appointment_id: thread.category === 'appointment' ? (order?.sessions[0]?.id ?? null) : null,
    created_at: new Date(openedAt),
    updated_at: new Date(lastAt),
    client_id: random.uuid(),
    waiting_since: new Date(messages.findLast(({ authorId }) => authorId === requester.id)?.sentAt ?? openedAt),
    first_replied_at: firstReply ? new Date(firstReply.sentAt) : null,
    resolved_at: thread.state === 'resolved' ? new Date(lastAt) : null,
  });
  const conversationId = random.uuid();
  rows.add('conversations', {
    id: conversationId,
    kind: 'ticket',
    student_id: requester.id,
    tutor_id: null,
    ticket_id: ticketId,
    last_number: messages.length,
    last_message_at: new Date(lastAt),
    created_at: new Date(openedAt),
  });
  addMessages({ rows, random }, conversationId, messages);
  addMember(
    rows,
    conversationId,
    requester.id,
    thread.state === 'answered' ? messages.length - 1 : messages.length,
    lastAt,
  );
  if (firstReply)
    addMember(rows, conversationId, admin.id, thread.state === 'open' ? messages.length - 1 : messages.length, lastAt);
}

function messagesOf(
  thread: DemoTicketThread,
  requester: DemoPerson,
  admin: DemoPerson,
  openedAt: Instant,
  random: Random,
  now: Instant,
): DemoMessage[] {
  let at = openedAt;
  return thread.lines.map((line, index) => {
    if (index > 0)
      at = Math.min(at + random.integer(20, 240) * MINUTE, now - (thread.lines.length - index) * 7 * MINUTE);
    return { authorId: line.startsWith('R') ? requester.id : admin.id, body: line.slice(3), sentAt: at };
  });
}

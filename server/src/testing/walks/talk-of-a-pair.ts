import { idOf } from './askers.js';
import type { Pair } from './world-of-a-pair.js';
import type { WorldRows } from './world-row.js';

/** What the two have written to each other. */
export function addConversation(rows: WorldRows, { student, tutor }: Pair): void {
  const both = [student, tutor];
  const conversation_id = idOf(`conversation ${student}`);
  rows.add(
    'conversations',
    {
      id: conversation_id,
      kind: 'student_tutor',
      student_id: idOf(student),
      tutor_id: idOf(tutor),
      last_number: 1,
      last_message_at: '2026-10-02T00:00:00Z',
    },
    both,
    { updaters: both, adders: both },
  );
  for (const name of both) {
    rows.add(
      'conversation_members',
      { conversation_id, user_id: idOf(name), read_up_to: 0, delivered_up_to: 0 },
      both,
      { updaters: [name], adders: both },
    );
  }
  rows.add(
    'messages',
    {
      conversation_id,
      number: 1,
      id: idOf(`message ${student}`),
      client_id: idOf(`client message ${student}`),
      author_id: idOf(student),
      body: `secret message ${student}`,
      sent_at: '2026-10-02T00:00:00Z',
    },
    both,
    { adders: [student] },
  );
}

/** What the student has asked of support. */
export function addTicket(rows: WorldRows, { student }: Pair): void {
  const own = [student];
  const conversation_id = idOf(`ticket conversation ${student}`);
  rows.add(
    'tickets',
    {
      id: idOf(`ticket ${student}`),
      requester_id: idOf(student),
      client_id: idOf(`client ticket ${student}`),
      category: 'order',
      priority: 'normal',
      subject: `secret subject ${student}`,
      state: 'open',
      order_id: idOf(`order ${student}`),
    },
    own,
    { updaters: own, adders: own },
  );
  rows.add(
    'conversations',
    {
      id: conversation_id,
      kind: 'ticket',
      student_id: idOf(student),
      ticket_id: idOf(`ticket ${student}`),
      last_number: 1,
      last_message_at: '2026-10-02T00:00:00Z',
    },
    own,
    { updaters: own, adders: own },
  );
  for (const name of [student, 'admin'] as const) {
    const rights = name === 'admin' ? {} : { updaters: own, adders: own };
    rows.add(
      'conversation_members',
      { conversation_id, user_id: idOf(name), read_up_to: 0, delivered_up_to: 0 },
      own,
      rights,
    );
  }
  rows.add(
    'messages',
    {
      conversation_id,
      number: 1,
      id: idOf(`ticket message ${student}`),
      client_id: idOf(`client ticket message ${student}`),
      author_id: idOf(student),
      body: `secret ticket message ${student}`,
      sent_at: '2026-10-02T00:00:00Z',
    },
    own,
    { adders: own },
  );
}

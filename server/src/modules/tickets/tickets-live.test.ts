import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { buildAdmin, buildStudent } from '../../testing/builders.js';
import type { Browser } from '../../testing/browser.js';
import { RunningServer } from '../../testing/running-server.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const EVENTS = 'subscription { ticketEvents { unanswered ticket { id number state } } }';
const OPEN = `mutation ($input: OpenTicketInput!) { openTicket(input: $input) { ... on TicketChanged { ticket { id conversation { id } } } } }`;
const REPLY = `mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { ... on TicketChanged { ticket { state } } } }`;

interface Event {
  ticketEvents: { unanswered: number; ticket: { id: string; state: string } };
}

describe('tickets over two server processes', () => {
  let world: TestWorld;
  let here: RunningServer;
  let there: RunningServer;
  let student: Asker;
  let other: Asker;
  let admin: Asker;

  beforeAll(async () => {
    world = await TestWorld.create();
    [here, there] = await Promise.all([RunningServer.start(world), RunningServer.start(world)]);
    [student, other] = [await buildStudent(world.owner), await buildStudent(world.owner)];
    admin = await buildAdmin(world.owner);
  });
  afterAll(async () => {
    await Promise.all([here.stop(), there.stop()]);
    await world.destroy();
  });

  const open = async (by: Browser): Promise<{ id: string; conversation: { id: string } }> => {
    const input = { category: 'ORDER', priority: 'HIGH', subject: 'Reçu', body: 'Bonjour', clientId: randomUUID() };
    return (await by.ask<{ openTicket: { ticket: { id: string; conversation: { id: string } } } }>(OPEN, { input }))
      .openTicket.ticket;
  };

  test('an admin sees a new ticket among the unanswered at once and answers live; another student hears nothing of it', async () => {
    const [lea, zoe, support] = [await here.signIn(student), await here.signIn(other), await there.signIn(admin)];
    const [hers, others, queue] = [lea, zoe, support].map((browser) => browser.subscribe<Event>(EVENTS));
    if (!hers || !others || !queue) throw new Error('There are three.');
    await Promise.all([here.listening('ticket', 2), there.listening('ticket', 1)]);

    const ticket = await open(lea);
    await queue.count(1);
    expect(queue.data[0]?.ticketEvents).toMatchObject({ unanswered: 1, ticket: { id: ticket.id, state: 'OPEN' } });

    const conversation = lea.subscribe<{
      conversationEvents: { kind: string; message: { body: string; author: { role: string } } | null };
    }>(
      'subscription ($id: ID!) { conversationEvents(conversationId: $id) { kind message { body author { role } } } }',
      { id: ticket.conversation.id },
    );
    await conversation.count(1);
    await support.ask(REPLY, { input: { ticketId: ticket.id, clientId: randomUUID(), body: 'Je regarde.' } });
    await conversation.count(2);
    expect(conversation.data[1]?.conversationEvents).toEqual({
      kind: 'MESSAGE',
      message: { body: 'Je regarde.', author: { role: 'ADMIN' } },
    });
    await queue.count(2);
    expect(queue.data[1]?.ticketEvents).toMatchObject({ unanswered: 0, ticket: { state: 'ANSWERED' } });
    await hers.count(2);

    const own = await open(zoe);
    await others.count(1);
    expect(others.data.map(({ ticketEvents }) => ticketEvents)).toMatchObject([
      { unanswered: 1, ticket: { id: own.id } },
    ]);
    await queue.count(3);
    expect(hers.results).toHaveLength(2);
  });
});
